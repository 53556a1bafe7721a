import { useApolloClient } from '@apollo/client/react';
import { use, useState, type Dispatch } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import type { CellsAction } from './cells-state';
import { entryOf, placeOf, type CheckedCell } from './check-cells';
import { enterObservationsMutation } from './entry-grid.query';
import { savedInWords, saveProblemOf, type Saving } from './save-values';

interface SavingOptions {
  slug: string;
  dispatch: Dispatch<CellsAction>;
  refetch: () => Promise<unknown>;
}

export interface UseSaving {
  saving: Saving;
  setSaving: (saving: Saving) => void;
  save: (cells: readonly CheckedCell[]) => Promise<void>;
}

/** Saves values in one transaction, all or none. What is refused stays as typed, each message at its cell. */
export function useSaving({ slug, dispatch, refetch }: SavingOptions): UseSaving {
  const client = useApolloClient();
  const { say } = use(AnnouncerContext);
  const [saving, setSaving] = useState<Saving>({ kind: 'none' });

  async function save(cells: readonly CheckedCell[]): Promise<void> {
    setSaving({ kind: 'busy' });
    try {
      const entries = cells.map(({ measure, column, draft }) => entryOf(measure, column, draft));
      const { data } = await client.mutate({ mutation: enterObservationsMutation, variables: { input: { slug, reason: '', entries } } });
      // What stands now comes before the drafts go: no cell falls back to what it said before.
      await refetch().catch(() => undefined);
      dispatch({ kind: 'saved', sent: cells.map((cell) => ({ ...placeOf(cell), draft: cell.draft })) });
      const words = savedInWords(data?.enterObservations ?? { added: 0, revised: 0, same: cells.length });
      setSaving({ kind: 'saved', words, kpis: kpisOf(cells) });
      say(words);
    } catch (error) {
      const problem = saveProblemOf(error);
      // Somebody else's value may be why: what stands now says so at its cell.
      if (problem.saving.kind === 'conflict' || problem.saving.kind === 'faults') await refetch().catch(() => undefined);
      const faults = problem.faults.flatMap(({ at, field, message }) => {
        const cell = cells[at];
        return cell ? [{ ...placeOf(cell), field, message }] : [];
      });
      dispatch({ kind: 'refused', faults });
      setSaving(problem.saving);
    }
  }
  return { saving, setSaving, save };
}

function kpisOf(cells: readonly CheckedCell[]): { ref: string; name: string }[] {
  return [...new Map(cells.flatMap(({ measure: { kpi } }) => (kpi ? [[kpi.ref, { ref: kpi.ref, name: kpi.name }] as const] : []))).values()];
}
