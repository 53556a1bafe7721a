import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A changed window is that of the values after the change: those before it keep the one they were counted by. */
export class WindowBefore1764000000007 implements MigrationInterface {
  name = 'WindowBefore1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE definition_break ADD COLUMN window_before text
        CHECK (window_before IN ('snapshot', 'month', 'quarter', 'year', 'cumulative_year', 'rolling_12_months', 'other'))`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What values covered before cannot be undone: it would be forgotten.'));
  }
}
