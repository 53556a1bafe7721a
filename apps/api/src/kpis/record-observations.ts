import type { ReadEntry } from '@waymark/domain';
import type { EntityManager } from 'typeorm';

/**
 * All in one statement: ten thousand of them take a second.
 * @param enteredBy a role
 */
export async function recordObservations(manager: EntityManager, programmeId: string, enteredBy: string, entries: readonly ReadEntry[]): Promise<void> {
  await manager.query(SQL, [programmeId, enteredBy, JSON.stringify(entries)]);
}

const SQL = `
  INSERT INTO observation (id, programme_id, entered_by, measure_id, period_start, period_end, period_text, "precision", status,
      value, numerator, denominator, respondents, qualifier, note)
  SELECT gen_random_uuid(), $1, $2, "measureId", "periodStart", "periodEnd", "periodText", "precision", status,
      value, numerator, denominator, respondents, qualifier, note
  FROM jsonb_to_recordset($3::jsonb) AS entry("measureId" uuid, "periodStart" date, "periodEnd" date, "periodText" text, "precision" text, status text,
      value double precision, numerator double precision, denominator double precision, respondents integer, qualifier text, note text)`;
