import type { GridPart } from '@waymark/domain';
import { isSameDraft, type CellDraft } from './cell-draft';
import type { CellChange } from './cells-state';
import { draftsOf, type Cells } from './kept-cells';

/** What a paste did to one period of a measure. */
export interface PastedChange extends CellChange {
  before: CellDraft;
  /** The cells that it wrote. */
  parts: readonly GridPart[];
}

/** Takes back what a paste wrote and nobody has typed over since; what was typed beside it stays. */
export function undoPaste(changes: readonly PastedChange[], cells: Cells): CellChange[] {
  return changes.map(({ measureId, period, before, draft, start, parts }) => {
    const now = cells[measureId]?.[period] ?? start;
    if (isSameDraft(now, draft)) return { measureId, period, draft: before, start };
    const own = parts.filter((part) => now[part] === draft[part]);
    // The kind of value comes back with the last of the numbers that took it away.
    const status = own.length === parts.length && now.status === draft.status ? before.status : now.status;
    return { measureId, period, draft: { ...now, ...Object.fromEntries(own.map((part) => [part, before[part]])), status }, start };
  });
}

/** How many periods say something else than before the paste: typed since. */
export function typedSince(before: Cells, after: Cells): number {
  const was = draftsOf(before);
  return Object.entries(draftsOf(after)).filter(([place, draft]) => !was[place] || !isSameDraft(was[place], draft)).length;
}
