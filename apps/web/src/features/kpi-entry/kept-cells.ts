import { draftFolder, keptDrafts, type Drafts } from '../../components/kept-drafts';
import type { CellDraft } from './cell-draft';

/** What is typed for a measure, by period ("2022-02-01/2022-02-28"). */
export type MeasureCells = Readonly<Record<string, CellDraft>>;
/** The same of all measures, by id. */
export type Cells = Readonly<Record<string, MeasureCells>>;

/** Where one person's typed values of a programme are kept on this device. */
export function cellsFolder(accountId: string, slug: string): string {
  return draftFolder(accountId, `kpi-values:${slug}`);
}

export function keptCells(folder: string): Cells {
  const cells: Record<string, Record<string, CellDraft>> = {};
  for (const [place, draft] of Object.entries(keptDrafts(folder, readDraft))) {
    const [measureId = '', period] = place.split(' ');
    if (period !== undefined) (cells[measureId] ??= {})[period] = draft;
  }
  return cells;
}

/** Each period by itself: one person may type into a measure in two windows. */
export function draftsOf(cells: Cells): Drafts<CellDraft> {
  return Object.fromEntries(Object.entries(cells).flatMap(([measureId, measure]) => Object.entries(measure).map(([period, draft]) => [`${measureId} ${period}`, draft] as const)));
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

const TEXTS = ['value', 'numerator', 'denominator', 'respondents', 'note'] as const;

/** Of another version of this page a text may be missing. */
function readDraft(found: unknown): CellDraft | null {
  const kept = found as Partial<CellDraft> | null;
  if (kept === null || typeof kept !== 'object') return null;
  const texts = Object.fromEntries(TEXTS.map((field) => [field, typeof kept[field] === 'string' ? kept[field] : '']));
  return { ...(texts as Pick<CellDraft, (typeof TEXTS)[number]>), status: kept.status ?? null, seenId: kept.seenId ?? null };
}
