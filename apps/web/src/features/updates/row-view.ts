import { knockOnOf, newerThanSeen, readUpdate, type Colour, type KnockOn, type ReadUpdate, type UpdateContext, type UpdateDraft, type UpdateFault } from '@waymark/domain';
import { factsOf } from './milestone-facts';
import { relevant, type RowDraft } from './row-draft';
import type { RowsState } from './rows-state';
import type { MyUpdates, Statement, UpdateDependency, UpdateMilestone } from './updates.query';

/** One row of the table: a milestone, and the report begun on it. */
export interface RowView {
  milestone: UpdateMilestone;
  /** `null`: nothing begun. */
  begun: (RowDraft & { read: ReadUpdate }) | null;
  /** What others have said since the report was begun. */
  newer: readonly Statement[];
  isOpen: boolean;
  isRestored: boolean;
  /** A report was taken back and can be had again. */
  isDropped: boolean;
  /** Somebody tried to be done with it: everything missing is said. */
  isChecked: boolean;
  /** What is wrong, by the rules here or by the server. */
  faults: readonly UpdateFault[];
  /** Can be saved as it is. */
  isReady: boolean;
  /** What waits for it, or for its whole project. */
  neededBy: readonly UpdateDependency[];
  /** What the date of the report would leave too soon. */
  knockOn: readonly KnockOn[];
  /** So late, as it stands or as it would after the report, that another date is for the board to decide. */
  isBeyondAmber: boolean;
}

interface Judged extends UpdateContext {
  dependencies: readonly UpdateDependency[];
}

export interface Rows {
  rows: RowView[];
  /** Drafts of milestones that are no longer this person's to report on. */
  orphans: { milestoneId: string; row: RowDraft }[];
}

/** What is owed, and what else a report was begun on. */
export function rowsOf(updates: MyUpdates, state: RowsState, context: UpdateContext): Rows {
  const { owed, reported, later } = updates;
  const shown = [...owed, ...[...later, ...reported].filter(({ id }) => state.drafts[id])];
  const known = new Set(shown.map(({ id }) => id));
  const orphans = Object.entries(state.drafts).flatMap(([milestoneId, row]) => (known.has(milestoneId) ? [] : [{ milestoneId, row }]));
  const judged: Judged = { ...context, dependencies: updates.programme.dependencies };
  return { rows: shown.map((milestone) => viewOf(milestone, state, judged)), orphans };
}

function viewOf(milestone: UpdateMilestone, state: RowsState, context: Judged): RowView {
  const { id } = milestone;
  const row = state.drafts[id] ?? null;
  const begun = row && { ...row, read: readUpdate(relevant(row.draft), factsOf(milestone), context) };
  const newer = row ? newerThanSeen(row.seenStatementId, milestone.statements) : [];
  const refused = state.refused[id] ?? [];
  const preview = begun?.read.preview;
  const forecast = preview?.forecast ?? null;
  return {
    milestone,
    begun,
    newer,
    isOpen: begun !== null && state.open.includes(id),
    isRestored: state.restored.includes(id),
    isDropped: state.dropped[id] !== undefined,
    isChecked: state.checked.includes(id) || refused.length > 0,
    faults: begun ? [...begun.read.faults, ...refused] : [],
    isReady: begun !== null && begun.read.faults.length === 0 && newer.length === 0,
    neededBy: context.dependencies.filter(({ dependent, needs }) => !dependent.isClosed && [id, milestone.project.id].includes(needs.record.id)),
    knockOn: forecast ? knockOnOf([{ milestoneId: id, projectId: milestone.project.id, latest: forecast.latest }], context.dependencies) : [],
    isBeyondAmber: isBeyondAmber(preview?.schedule.colour ?? milestone.schedule.colour, preview ? preview.slippageApproved : milestone.slippageApproved, context),
  };
}

/** Red, or silent beyond amber: not what is done, whatever the days. */
function isBeyondAmber(colour: Colour, slippage: { least: number } | null, { tolerances }: UpdateContext): boolean {
  if (colour === 'red') return true;
  return (colour === 'amber' || colour === 'not_assured') && slippage !== null && slippage.least > tolerances.amberDays;
}

/** "2.3 Case management system upgraded" */
export function nameOf({ project, name }: Pick<UpdateMilestone, 'project' | 'name'>): string {
  return `${project.ref} ${name}`;
}

/** The id of a row, or of one of its fields, in the page. */
export function elementId(milestoneId: string, field?: keyof UpdateDraft | 'conflict'): string {
  return field ? `report-${milestoneId}-${field}` : `report-${milestoneId}`;
}
