import { riskFaults, type RiskKind } from '@waymark/domain';
import { datePartsOf, parseDateInput, type DateParts } from '../../components/parse-date-input';
import type { Fault } from '../../components/refusal';
import type { VariablesOf } from '../../graphql';
import type { RiskPlace } from './may-edit-risks';
import type { Risk, saveRiskMutation } from './risk.fragment';

/** A line of the register as its form has it; a rating is '' until it is chosen. */
export interface RiskValues {
  kind: RiskKind;
  objectiveId: string;
  /** '': all of the objective. */
  projectId: string;
  title: string;
  description: string;
  ownerId: string;
  mitigation: string;
  dueOn: DateParts;
  likelihood: string;
  impact: string;
}

export type SaveRiskInput = Omit<VariablesOf<typeof saveRiskMutation>['input'], 'slug'>;

const NO_DAY: DateParts = { day: '', month: '', year: '' };

/** @param objective its number, where the address names one */
export function emptyRisk(places: readonly RiskPlace[], objective: string | undefined): RiskValues {
  const place = places.find(({ number }) => String(number) === objective) ?? places[0];
  return {
    kind: 'risk',
    objectiveId: place?.id ?? '',
    projectId: place && !place.isWhole ? (place.projects[0]?.id ?? '') : '',
    title: '',
    description: '',
    ownerId: '',
    mitigation: '',
    dueOn: NO_DAY,
    likelihood: '',
    impact: '',
  };
}

/** A saved one is edited without its ratings: those are assessed. */
export function riskValues({ kind, objective, project, title, description, owner, mitigation, dueOn }: Risk): RiskValues {
  return {
    kind,
    objectiveId: objective.id,
    projectId: project?.id ?? '',
    title,
    description: description ?? '',
    ownerId: owner?.id ?? '',
    mitigation: mitigation ?? '',
    dueOn: dueOn ? datePartsOf(dueOn) : NO_DAY,
    likelihood: '',
    impact: '',
  };
}

/** What is wrong by the form itself; the ratings of a new one are asked for, those of a saved one are not here. */
export function riskFormFaults({ kind, title, dueOn, likelihood, impact }: RiskValues, isNew: boolean): Fault[] {
  const day = dayOf(dueOn);
  const ratings = isNew ? { likelihood: ratingOf(likelihood, kind), impact: ratingOf(impact) } : { likelihood: kind === 'issue' ? null : 1, impact: 1 };
  return [...riskFaults({ kind, title, ...ratings }), ...('message' in day ? [{ field: 'dueOn', message: day.message }] : [])];
}

export function inputOf({ kind, dueOn, ownerId, projectId, likelihood, impact, ...texts }: RiskValues, isNew: boolean): Omit<SaveRiskInput, 'id' | 'seenAt' | 'reason'> {
  const day = dayOf(dueOn);
  return {
    kind,
    ...texts,
    ownerId: ownerId || null,
    projectId: projectId || null,
    dueOn: 'day' in day ? day.day : '',
    likelihood: isNew ? ratingOf(likelihood, kind) : null,
    impact: isNew ? ratingOf(impact) : null,
  };
}

/** What has happened has no likelihood. */
export function ratingOf(chosen: string, kind: RiskKind = 'risk'): number | null {
  return chosen === '' || kind === 'issue' ? null : Number(chosen);
}

/** All three left empty is no day, which is allowed. */
function dayOf(parts: DateParts): { day: string } | { message: string } {
  return Object.values(parts).every((part) => part.trim() === '') ? { day: '' } : parseDateInput(parts);
}
