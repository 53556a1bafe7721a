import { forPublic, type Actor, type Plan } from '@waymark/domain';
import { ownProgrammes } from './visible-programme';

/** Who holds a role in a programme sees its values as entered; everybody else is the public, visitors included. */
export function isMember(actor: Actor, programmeId: string): boolean {
  return ownProgrammes(actor).includes(programmeId);
}

/**
 * What a reader is shown of a plan and of earlier states of it, before anything is derived from it.
 * @param current the plan as it is now: its threshold decides, for every moment of the record.
 */
export function shownTo(actor: Actor, current: Plan): (plan: Plan) => Plan {
  if (isMember(actor, current.programme.id)) return (plan) => plan;
  const now = forPublic(current);
  return (plan) => (plan === current ? now : earlier(plan, current, now));
}

/**
 * What is kept from the public now is kept from it in every earlier state: else the page of last month would tell the total
 * from which this month's hidden part can be reckoned.
 */
function earlier(then: Plan, current: Plan, now: Plan): Plan {
  const hidden = new Map(now.observations.filter(({ status }) => status === 'suppressed').map((row) => [row.id, row]));
  const countsPeople = new Map(current.measures.map((row) => [row.id, row.countsPeople]));
  const { observations, kpiCommentaries } = forPublic({
    ...then,
    programme: { ...then.programme, smallNumber: current.programme.smallNumber },
    measures: then.measures.map((row) => ({ ...row, countsPeople: countsPeople.get(row.id) ?? true })),
    observations: then.observations.map((row) => hidden.get(row.id) ?? row),
  });
  return { ...then, observations, kpiCommentaries };
}
