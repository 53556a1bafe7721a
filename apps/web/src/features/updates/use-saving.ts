import { useApolloClient } from '@apollo/client/react';
import type { UpdateFault } from '@waymark/domain';
import { use, useEffect, useEffectEvent, useState, type Dispatch } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { refused, type Refusal } from '../../components/refusal';
import { relevant, type RowDraft } from './row-draft';
import { elementId } from './row-view';
import type { RowsAction } from './rows-state';
import { saveProblemOf, type SaveProblem } from './save-problem';
import { saveUpdatesMutation, updatesQuery, withReported } from './updates.query';

/** Where a save stands. */
export type Saving =
  | { kind: 'none' }
  | { kind: 'busy' }
  | { kind: 'saved'; count: number }
  /** It will be tried again by itself. */
  | { kind: 'waiting' }
  | { kind: 'signed out' }
  | { kind: 'conflict' }
  /** What was complete is saved; this is not. */
  | { kind: 'faults'; refusal: Refusal }
  | { kind: 'refused'; message: string };

export interface Report {
  milestoneId: string;
  row: RowDraft;
}

/** After that nobody waits any longer: whether it arrived is not known. */
const PATIENCE_MS = 20_000;
const TRY_AGAIN_MS = 5_000;

export interface SavingOptions {
  slug: string;
  dispatch: Dispatch<RowsAction>;
  /** Sent before, not known to have arrived, and not changed since. */
  unsure: readonly Report[];
  refetch: () => Promise<unknown>;
}

export interface UseSaving {
  saving: Saving;
  /** @param rest what is wrong with the reports that are not complete and stay */
  save: (reports: readonly Report[], rest?: Refusal | null) => Promise<void>;
}

/** Saves reports in one transaction; after a lost connection again and again, under the same ids. */
export function useSaving({ slug, dispatch, unsure, refetch }: SavingOptions): UseSaving {
  const client = useApolloClient();
  const { say } = use(AnnouncerContext);
  const [saving, setSaving] = useState<Saving>({ kind: 'none' });

  async function save(reports: readonly Report[], rest: Refusal | null = null): Promise<void> {
    if (reports.length === 0) return setSaving(rest ? { kind: 'faults', refusal: rest } : { kind: 'none' });
    setSaving({ kind: 'busy' });
    dispatch({ kind: 'sent', milestoneIds: reports.map(({ milestoneId }) => milestoneId) });
    try {
      await patiently(
        client.mutate({
          mutation: saveUpdatesMutation,
          variables: { input: { slug, updates: reports.map(inputOf) } },
          update: (cache, { data }) => {
            const saved = data?.saveUpdates.milestones ?? [];
            cache.updateQuery({ query: updatesQuery, variables: { slug } }, (known) => known && { ...known, myUpdates: withReported(known.myUpdates, saved) });
          },
        }),
      );
      // The count in the navigation. By its name alone one that is not asked at all would be asked too.
      void client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'OwedCount' }).catch(() => undefined);
      dispatch({ kind: 'saved', updateIds: reports.map(({ row }) => row.id) });
      setSaving(rest ? { kind: 'faults', refusal: rest } : { kind: 'saved', count: reports.length });
      say(savedInWords(reports.length));
    } catch (error) {
      await react(saveProblemOf(error), reports);
    }
  }

  async function react(problem: SaveProblem, reports: readonly Report[]): Promise<void> {
    if (problem.kind === 'unreachable') setSaving({ kind: 'waiting' });
    else if (problem.kind === 'faults') {
      const faults = byMilestone(problem.faults, reports);
      dispatch({ kind: 'refused', faults });
      setSaving({ kind: 'faults', refusal: refused(faultList(reports.map(({ milestoneId, row }) => ({ milestoneId, label: row.label, faults: faults[milestoneId] ?? [] })))) });
    } else if (problem.kind === 'conflict') {
      await refetch().catch(() => undefined);
      setSaving({ kind: 'conflict' });
    } else setSaving(problem);
  }

  const tryAgain = useEffectEvent(() => {
    if (unsure.length > 0) void save(unsure);
    else setSaving({ kind: 'none' });
  });
  useEffect(() => {
    if (saving.kind !== 'waiting') return;
    const now = () => tryAgain();
    const timer = setTimeout(now, TRY_AGAIN_MS);
    window.addEventListener('online', now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', now);
    };
  }, [saving]);
  return { saving, save };
}

export function savedInWords(count: number): string {
  return count === 1 ? '1 update saved' : `${count} updates saved`;
}

/** For the error summary: each fault with the milestone it is about. */
export function faultList(rows: readonly { milestoneId: string; label: string; faults: readonly UpdateFault[] }[]): Refusal['faults'] {
  return rows.flatMap(({ milestoneId, label, faults }) => faults.map(({ field, message }) => ({ field: elementId(milestoneId, field), message: `${label}: ${message}` })));
}

function inputOf({ milestoneId, row }: Report) {
  return { id: row.id, milestoneId, seenStatementId: row.seenStatementId, ...relevant(row.draft) };
}

function byMilestone(faults: { at: number; fault: UpdateFault }[], reports: readonly Report[]): Record<string, UpdateFault[]> {
  const found: Record<string, UpdateFault[]> = {};
  for (const { at, fault } of faults) {
    const id = reports[at]?.milestoneId;
    if (id !== undefined) found[id] = [...(found[id] ?? []), fault];
  }
  return found;
}

async function patiently<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TypeError('No answer came')), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
