import type { Day, Tolerances } from '@waymark/domain';
import type { Change, New, PlanListName, PlanRow, SeedBatch } from '../seed.types';
import { workingDay } from './calendar';

/** Who writes something down, when and why. */
export interface Entry {
  on: Day;
  actor: string;
  reason: string;
}

interface Page extends Entry {
  batch: Pick<SeedBatch, 'rows' | 'changes' | 'tolerances'>;
}

/** Collects facts in any order and hands them out as batches in time order, within working hours. */
export class Journal {
  private readonly pages = new Map<string, Page>();

  record<K extends PlanListName>(entry: Entry, list: K, ...rows: New<PlanRow<K>>[]): void {
    const lists = this.page(entry).rows as { [L in K]?: New<PlanRow<K>>[] };
    (lists[list] ??= []).push(...rows);
  }

  change<K extends PlanListName>(entry: Entry, list: K, change: Change<PlanRow<K>>): void {
    const lists = (this.page(entry).changes ??= {}) as { [L in K]?: Change<PlanRow<K>>[] };
    (lists[list] ??= []).push(change);
  }

  setTolerances(entry: Entry, tolerances: Tolerances): void {
    this.page(entry).tolerances = tolerances;
  }

  /** Pages of one day follow each other a quarter of an hour apart, from half past nine UTC. */
  batches(): SeedBatch[] {
    const perDay = new Map<Day, number>();
    return [...this.pages.values()]
      .sort((a, b) => a.on.localeCompare(b.on))
      .map(({ on, actor, reason, batch }) => {
        const place = perDay.get(on) ?? 0;
        perDay.set(on, place + 1);
        const minutes = 9 * 60 + 30 + place * 15;
        const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        return { recordedAt: `${on}T${clock}:00.000Z`, actor, reason, ...batch };
      });
  }

  private page({ on, actor, reason }: Entry): Pick<SeedBatch, 'rows' | 'changes' | 'tolerances'> {
    const day = workingDay(on);
    const key = `${day}/${actor}/${reason}`;
    const page = this.pages.get(key) ?? { on: day, actor, reason, batch: { rows: {} } };
    this.pages.set(key, page);
    return page.batch;
  }
}
