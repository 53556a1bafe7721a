import type { Plan } from '../plan';
import type { ProgrammeView } from '../views';
import { baselineMoves } from './baseline-moves';
import { improvementClaimedButFell } from './claimed-but-fell';
import { comparatorsConflict } from './comparators-conflict';
import { datesOutOfOrder } from './dates-out-of-order';
import { declaredBetterThanCalculated } from './declared-better';
import { deliveringNotWorking } from './delivering-not-working';
import { dueBeforeItsWhole } from './due-before-its-whole';
import { dueBeforeWhatItNeeds } from './due-before-what-it-needs';
import { evidenceOf, type Rule } from './evidence';
import { FINDING_RULES, SEVERITIES, type Finding } from './finding';
import { areaWithoutData, areaWithoutKpi, kpiWithoutData, kpiWithoutOwner, kpiWithoutTarget, objectiveWithoutSponsor } from './gaps';
import { lateNeverReported } from './late-never-reported';
import { nameContradictsDefinition, nameHidesMeasures, sameName } from './names';
import { ongoingWithoutReview } from './ongoing-without-review';
import { exceptionWithoutCommentary, valuesOverdue } from './owed-on-kpis';
import { partsDoNotAddUp } from './parts-do-not-add-up';
import { periodShouldBeAYear } from './period-should-be-a-year';
import { pointsCalledPercent } from './points-called-percent';
import { rates } from './printed-rates';
import { riskOverdue, riskWithoutMitigation, riskWithoutOwner } from './risks';
import { totalsDoNotReconcile } from './totals-do-not-reconcile';
import { unlikeDefinitionsCompared } from './unlike-definitions';
import { oneValueTwoWindows, undatedValues, valuesConflict, windowsOverlap } from './values';
import { windowContainsComparison } from './window-contains-comparison';

const RULES: readonly Rule[] = [
  rates,
  lateNeverReported,
  improvementClaimedButFell,
  comparatorsConflict,
  baselineMoves,
  dueBeforeItsWhole,
  dueBeforeWhatItNeeds,
  declaredBetterThanCalculated,
  deliveringNotWorking,
  totalsDoNotReconcile,
  partsDoNotAddUp,
  periodShouldBeAYear,
  unlikeDefinitionsCompared,
  valuesConflict,
  oneValueTwoWindows,
  riskOverdue,
  objectiveWithoutSponsor,
  areaWithoutKpi,
  areaWithoutData,
  kpiWithoutData,
  kpiWithoutTarget,
  kpiWithoutOwner,
  riskWithoutOwner,
  riskWithoutMitigation,
  nameHidesMeasures,
  nameContradictsDefinition,
  ongoingWithoutReview,
  undatedValues,
  exceptionWithoutCommentary,
  valuesOverdue,
  pointsCalledPercent,
  windowsOverlap,
  windowContainsComparison,
  datesOutOfOrder,
  sameName,
];

/** Everything the plan gets wrong: by severity, then in the order of `FINDING_RULES`, then in plan order. */
export function findingsOf(plan: Plan, programme: ProgrammeView): Finding[] {
  const evidence = evidenceOf(plan, programme);
  const found = RULES.flatMap((rule) => rule(evidence));
  return found.sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ severity, rule }: Finding): number {
  return SEVERITIES.indexOf(severity) * FINDING_RULES.length + FINDING_RULES.indexOf(rule);
}
