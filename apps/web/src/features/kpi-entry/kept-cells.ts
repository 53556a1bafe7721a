import { draftFolder, keptDrafts, type Drafts } from '../../components/kept-drafts';
import type { CellDraft } from './cell-draft';

/** What is typed for a measure, by period ("2022-02-01/2022-02-28"). */
export type MeasureCells = Readonly<Record<string, CellDraft>>;
/** The same of all measures, by id. */
export type Cells = Drafts<MeasureCells>;

/** Where one person's typed values of a programme are kept on this device. */
export function cellsFolder(accountId: string, slug: string): string {
  return draftFolder(accountId, `kpi-values:${slug}`);
}

export function keptCells(folder: string): Cells {
  return keptDrafts(folder, readCells);
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
function readCells(kept: unknown): MeasureCells | null {
  if (kept === null || typeof kept !== 'object') return null;
  const read = Object.entries(kept as Record<string, Partial<CellDraft>>).map(([period, cell]) => {
    const texts = Object.fromEntries(TEXTS.map((field) => [field, typeof cell[field] === 'string' ? cell[field] : '']));
    return [period, { ...(texts as Pick<CellDraft, (typeof TEXTS)[number]>), status: cell.status ?? null, seenId: cell.seenId ?? null }] as const;
  });
  return read.length === 0 ? null : Object.fromEntries(read);
}
