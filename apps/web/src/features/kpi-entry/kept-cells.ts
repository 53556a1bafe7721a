import type { CellDraft } from './cell-draft';

/** What is typed for a measure, by period ("2022-02-01/2022-02-28"). */
export type MeasureCells = Readonly<Record<string, CellDraft>>;
/** The same of all measures, by id. */
export type Cells = Readonly<Record<string, MeasureCells>>;

/** Where one person's typed values of a programme are kept on this device; signing out forgets them with the other drafts. */
export function cellsFolder(accountId: string, slug: string): string {
  return `waymark: draft ${accountId} kpi-values:${slug} `;
}

export function keptCells(folder: string): Cells {
  const cells: Record<string, MeasureCells> = {};
  for (const key of keysFrom(folder)) {
    const kept = readCells(localStorage.getItem(key));
    if (kept) cells[key.slice(folder.length)] = kept;
  }
  return cells;
}

/**
 * Keeps what has changed. Only what was known before is taken out: another window may hold more.
 * @returns whether this device keeps it.
 */
export function keepCells(folder: string, before: Cells, after: Cells): boolean {
  try {
    for (const [measureId, cells] of Object.entries(after)) if (before[measureId] !== cells) localStorage.setItem(folder + measureId, JSON.stringify(cells));
    for (const measureId of Object.keys(before)) if (!after[measureId]) localStorage.removeItem(folder + measureId);
    return true;
  } catch {
    return false;
  }
}

/** The single days for which something is typed. */
export function daysOf(cells: Cells): string[] {
  return Object.values(cells).flatMap((measure) =>
    Object.keys(measure).flatMap((period) => {
      const [start, end] = period.split('/');
      return start !== undefined && start === end ? [start] : [];
    }),
  );
}

function keysFrom(prefix: string): string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter((key) => key.startsWith(prefix));
  } catch {
    // A browser that keeps nothing has nothing.
    return [];
  }
}

const TEXTS = ['value', 'numerator', 'denominator', 'respondents', 'note'] as const;

/** Of another version of this page a text may be missing. */
function readCells(text: string | null): MeasureCells | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Record<string, Partial<CellDraft>> | null;
    if (kept === null || typeof kept !== 'object') return null;
    const read = Object.entries(kept).map(([period, cell]) => {
      const texts = Object.fromEntries(TEXTS.map((field) => [field, typeof cell[field] === 'string' ? cell[field] : '']));
      return [period, { ...(texts as Pick<CellDraft, (typeof TEXTS)[number]>), status: cell.status ?? null, seenId: cell.seenId ?? null }] as const;
    });
    return read.length === 0 ? null : Object.fromEntries(read);
  } catch {
    return null;
  }
}
