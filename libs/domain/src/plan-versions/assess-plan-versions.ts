import type { FindSource } from '../assess-kpis';
import { dayInWords, type Day, type Instant } from '../day';
import { groupBy } from '../lists';
import type { PlanVersion, PlanVersionStep, VersionStanding } from '../plan-decisions';
import type { PlanVersionView } from '../views';
import { standingOf } from './transitions';

/** Versions of the plan as they stand on a day, newest first. */
export function assessPlanVersions(versions: readonly PlanVersion[], steps: readonly PlanVersionStep[], today: Day, sourceOf: FindSource): PlanVersionView[] {
  const taken = steps.filter((row) => row.takenOn <= today).sort((a, b) => a.recordedAt.localeCompare(b.recordedAt));
  const stepsOf = groupBy(taken, (row) => row.planVersionId);
  return versions
    .filter((row) => row.openedOn <= today)
    .sort((a, b) => b.number - a.number)
    .map((row) => {
      const known = stepsOf.get(row.id) ?? [];
      const standing = standingOf(known);
      const approval = known.find((step) => step.standing === 'approved');
      const reached = known.find((step) => step.standing === standing);
      return {
        ...row,
        standing,
        standingWords: `${STANDING_WORDS[standing]} ${dayInWords(reached?.takenOn ?? row.openedOn)}`,
        steps: known.map((step) => ({ ...step, source: sourceOf(step) })),
        // What the board approved is the record at that moment, whatever was recorded since.
        asAt: approval ? wholeMillisecond(approval.recordedAt) : null,
        source: sourceOf(row),
      };
    });
}

const STANDING_WORDS: Readonly<Record<VersionStanding, string>> = {
  draft: 'Draft since',
  approved: 'Approved by the board on',
  agreed: 'Agreed by the DfE and NHS England on',
  published: 'Published on',
};

/** Moments are kept in microseconds and asked for in milliseconds: rounded down, the approval itself would be missing. */
function wholeMillisecond(moment: Instant): Instant {
  return new Date(Date.parse(moment) + (/\.\d{3}0*[1-9]/.test(moment) ? 1 : 0)).toISOString();
}
