import { DomainFaults, newerThanSeen, readUpdate, type Fault, type NewStatement, type StatusUpdate as Statement, type UpdateContext } from '@waymark/domain';
import type { SignedIn } from '../auth/actor';
import { roleFor } from '../auth/role-for';
import { checkMay, type WritableProgramme } from '../plans/writable-programme';
import type { ReportedMilestone } from './reported-milestones';
import type { UpdateInput } from './updates.inputs';

/** A report as it goes into the database. */
export type NewReport = Omit<Statement, 'recordedAt'> & { programmeId: string };

/**
 * Judges every report before any is saved.
 * @returns those to save; a report that is saved already, word for word, is not among them.
 * @throws DomainError FORBIDDEN, CONFLICT or BAD_USER_INPUT, each at its report.
 */
export function readReports(
  actor: SignedIn,
  programme: WritableProgramme,
  milestones: ReadonlyMap<string, ReportedMilestone>,
  updates: readonly UpdateInput[],
  context: UpdateContext,
): NewReport[] {
  const conflicts: Fault[] = [];
  const faults: Fault[] = [];
  const reports: NewReport[] = [];
  const seen = new Set<string>();
  const ids = new Set<string>();
  for (const [index, update] of updates.entries()) {
    const at = `updates.${index}`;
    const milestone = milestones.get(update.milestoneId) as ReportedMilestone;
    checkMay(actor, 'milestone:update', programme, milestone);
    if (seen.has(update.milestoneId)) faults.push({ field: `${at}.milestoneId`, message: 'There is more than one report on this milestone. Send one.' });
    if (ids.has(update.id)) faults.push({ field: `${at}.id`, message: 'Two reports have the same number. Report again.' });
    seen.add(update.milestoneId);
    ids.add(update.id);
    const saved = milestone.saved.find(({ id }) => id === update.id);
    if (saved) {
      if (!saysTheSame(saved, update, milestone, context)) conflicts.push({ field: at, message: 'This report is saved already, in other words.' });
      continue;
    }
    const newer = newerThanSeen(update.seenStatementId, milestone.statements);
    if (newer.length > 0) conflicts.push({ field: at, message: 'Somebody has reported on this milestone since you read it.' });
    const { faults: wrong, statement } = readUpdate(update, milestone, context);
    faults.push(...wrong.map(({ field, message }) => ({ field: `${at}.${field}`, message })));
    if (statement) reports.push({ ...reportOf(programme, update, statement), statedBy: roleFor(actor, 'milestone:update', { ...programme, ...milestone }) });
  }
  if (conflicts.length > 0) throw new DomainFaults('CONFLICT', conflicts);
  if (faults.length > 0) throw new DomainFaults('BAD_USER_INPUT', faults);
  return reports;
}

/** A save that is repeated because its answer never came brings what it brought before. */
function saysTheSame(saved: Statement, update: UpdateInput, milestone: ReportedMilestone, context: UpdateContext): boolean {
  const savedAt = milestone.statements.find(({ id }) => id === saved.id)?.recordedAt ?? '';
  const before = { ...milestone, statements: milestone.statements.filter(({ id, recordedAt }) => id !== saved.id && recordedAt < savedAt) };
  const { statement } = readUpdate(update, before, { ...context, today: saved.statedOn });
  return statement !== null && Object.entries(statement).every(([name, value]) => saved[name as keyof NewStatement] === value);
}

function reportOf({ programmeId }: WritableProgramme, { id, milestoneId }: UpdateInput, statement: NewStatement): Omit<NewReport, 'statedBy'> {
  return { id, programmeId, milestoneId, sourceDocumentId: null, quote: null, ...statement };
}
