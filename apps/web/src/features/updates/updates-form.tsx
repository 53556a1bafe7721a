import { dayInWords, type UpdateContext } from '@waymark/domain';
import { Link, useSearch } from '@tanstack/react-router';
import { use, useEffect, useMemo, type KeyboardEvent } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { ErrorSummary } from '../../components/error-summary';
import { PageHeading } from '../../components/page-heading';
import { refused } from '../../components/refusal';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { LaterList, OrphanDrafts, ReportedList } from './other-lists';
import { rowActions } from './row-actions';
import { isSaveKey } from './row-keys';
import { elementId, nameOf, rowsOf, type RowView } from './row-view';
import { SaveBar } from './save-bar';
import { UpdateTable } from './update-table';
import { counted } from './update-words';
import type { MyUpdates } from './updates.query';
import { useFocusOn } from './use-focus-on';
import { useNow } from './use-now';
import { useRowsState } from './use-rows-state';
import { faultList, useSaving } from './use-saving';

interface UpdatesFormProps {
  /** Where this person's drafts are kept. */
  folder: string;
  updates: MyUpdates;
  refetch: () => Promise<unknown>;
}

export function UpdatesForm({ folder, updates, refetch }: UpdatesFormProps) {
  const { programme, meeting, owed, reported, later } = updates;
  const { slug, today, tolerances } = programme;
  const context = useMemo<UpdateContext>(() => ({ today, tolerances }), [today, tolerances]);
  const { say } = use(AnnouncerContext);
  const focusOn = useFocusOn();
  const now = useNow();
  const { rows: state, dispatch, isKept } = useRowsState(folder);
  const { rows, orphans } = rowsOf(updates, state, context);
  const actions = rowActions({ dispatch, context, focusOn, say });
  const unsure = reportsOf(rows.filter((view) => view.isReady && view.begun?.isSent));
  const { saving, save } = useSaving({ slug, dispatch, unsure, refetch });

  const firstConflict = rows.find(({ newer }) => newer.length > 0)?.milestone.id;

  function saveAll(): void {
    if (saving.kind === 'busy') return;
    const rest = rows.filter(({ begun, isReady }) => begun && !isReady);
    const faulty = rest.filter(({ faults }) => faults.length > 0);
    dispatch({ kind: 'check', milestoneIds: faulty.map(({ milestone }) => milestone.id) });
    for (const { milestone } of faulty) dispatch({ kind: 'open', milestoneId: milestone.id });
    const faults = faultList(faulty.map((view) => ({ milestoneId: view.milestone.id, label: nameOf(view.milestone), faults: view.faults })));
    const ready = reportsOf(rows.filter(({ isReady }) => isReady));
    if (ready.length === 0 && faults.length === 0 && firstConflict !== undefined) return focusOn(elementId(firstConflict, 'conflict'));
    void save(ready, faults.length > 0 ? refused(faults) : null);
  }

  // Saved rows leave the table; whoever saved from one of them goes on at the next.
  const firstRow = rows[0]?.milestone.id;
  useEffect(() => {
    if (saving.kind !== 'saved' || document.activeElement !== document.body) return;
    focusOn(firstRow === undefined ? 'reported' : elementId(firstRow));
  }, [saving, firstRow, focusOn]);

  useEffect(() => {
    if (saving.kind === 'conflict' && firstConflict !== undefined) focusOn(elementId(firstConflict, 'conflict'));
  }, [saving, firstConflict, focusOn]);

  const isEmpty = rows.length === 0;
  const isFaulty = saving.kind === 'faults';
  return (
    <ProgrammeFrame programme={programme} page={isFaulty ? 'Error: My updates' : 'My updates'} isBusy={false}>
      {/* Ctrl and Enter save from wherever one is typing. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        onKeyDown={(event: KeyboardEvent) => {
          if (!isSaveKey(event)) return;
          event.preventDefault();
          saveAll();
        }}
      >
        <ErrorSummary refusal={isFaulty ? saving.refusal : null} idOf={(field) => field} />
        <PageHeading>{meeting ? `My updates for the board of ${dayInWords(meeting.heldOn)}` : 'My updates'}</PageHeading>
        <p className="wm-subtitle">{standingInWords(updates)}</p>
        <OtherDayNotice slug={slug} />
        {isEmpty ? <NothingOwed updates={updates} /> : <UpdateTable slug={slug} rows={rows} context={context} actions={actions} now={now} />}
        <SaveBar rows={rows} saving={saving} isKept={isKept} now={now} onSave={saveAll} />
        <OrphanDrafts orphans={orphans} onForget={(milestoneId) => dispatch({ kind: 'forget', milestoneId })} />
        <ReportedList slug={slug} today={today} milestones={reported.filter(({ id }) => !state.drafts[id])} onReport={actions.correct} />
        <LaterList slug={slug} today={today} milestones={later.filter(({ id }) => !state.drafts[id])} onReport={actions.begin} />
        {owed.length + reported.length + later.length === 0 && <p className="wm-empty">No open milestone of this programme is yours to report on.</p>}
      </div>
    </ProgrammeFrame>
  );
}

/** Somebody who looks at the plan as it was cannot report then. */
function OtherDayNotice({ slug }: { slug: string }) {
  const asAt = useSearch({ strict: false })['as-at'];
  if (asAt === undefined) return null;
  return (
    <p className="wm-inset">
      Reports are always for today, whatever day the other pages show.{' '}
      <Link to="/programmes/$slug/updates" params={{ slug }} search={{ 'as-at': undefined }} className="govuk-link">
        Go on with today
      </Link>
    </p>
  );
}

/** "Cut-off: Thursday 17 March, in 2 days. 6 milestones to report, 3 done." */
function standingInWords({ cutOff, owed, reported }: MyUpdates): string {
  return `${cutOff}. ${counted(owed.length, 'milestone')} to report, ${reported.length} done.`;
}

function NothingOwed({ updates: { meeting, reported } }: { updates: MyUpdates }) {
  const board = meeting ? ` for the board of ${dayInWords(meeting.heldOn)}` : '';
  return <p className="wm-answer">{reported.length > 0 ? `You have reported on everything${board}.` : `Nothing of yours is due for a report${board}.`}</p>;
}

function reportsOf(views: readonly RowView[]) {
  return views.flatMap(({ milestone, begun }) => (begun ? [{ milestoneId: milestone.id, row: begun }] : []));
}
