import type { Caller } from './callers';
import type { Answer } from './test-app';

/** Forms of KPIs as the client sends them, nothing filled in that is not asked for. */
export const blankKpi = {
  ...{ slug: 'example', id: null, seenAt: null, reason: '', objectiveId: null, ownerId: null, ref: 'K9.1', name: 'Plans in time', definition: '', numeratorDefinition: '' },
  ...{ denominatorDefinition: '', frequency: null, note: '', areaIds: [], projectIds: [], breaksOn: '' },
};

export const blankMeasure = {
  ...{ slug: 'example', id: null, seenAt: null, reason: '', kpiId: null, name: 'Finalised in time', unit: '%', relation: 'direct', kind: 'share', polarity: 'higher', window: 'month' },
  ...{ yearType: null, frequency: null, publicationDelay: null, maySum: null, countsPeople: true, partOfId: null, inflowId: null, outflowId: null, note: '', breaksOn: '' },
};

export type Shown = Answer['data'];

export const KPI = `id ref recordedAt name definition objective { id } areas { area { id } } projects { project { id ref } } measures { id recordedAt name unit kind window polarity polarityStanding
  partOfId definitionWords verdictWords latest { id value valueWords periodWords status } breaks { startsOn was now reason statedBy } rebases { id startsOn reason decidedBy }
  control { segments { from because } } trajectory { target { id recordedAt value qualifier dueOn tolerance } } comparators { id recordedAt name areaName basis note value periodText periodStart periodEnd }
  commentaries { words action aboutEnd writtenBy writtenOn }
  series(first: 50) { items { id recordedAt periodStart periodEnd periodWords status value valueWords numerator denominator respondents qualifier note enteredBy revisedWords } } }`;

/** Sends a form of one of the mutations that answer with the programme, and asks for one KPI of it. */
export function send(who: Pick<Caller, 'ask'>, name: string, input: object, ref = 'K9.1'): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return who.ask(`mutation ($input: ${type}!, $ref: String!) { saved: ${name}(input: $input) { kpi(ref: $ref) { ${KPI} } } }`, { input: { slug: 'example', reason: '', ...input }, ref });
}

/** The same, where nothing may be refused. */
export async function sent(who: Pick<Caller, 'ask'>, name: string, input: object, ref = 'K9.1'): Promise<Shown> {
  const { data, errors } = await send(who, name, input, ref);
  expect(errors).toEqual([]);
  return data.saved.kpi;
}

/** A KPI of objective 1 with a measure of each of these; the ids of the measures in their order. */
export async function addKpi(who: Pick<Caller, 'ask'>, kpi: object, measures: object[]): Promise<{ kpi: Shown; ids: string[] }> {
  const { objectives } = (await who.ask('{ programme(slug: "example") { objectives { id } } }')).data.programme;
  const form = { ...blankKpi, objectiveId: objectives[0].id, ...kpi };
  let saved = await sent(who, 'saveKpi', form, form.ref);
  for (const measure of measures) saved = await sent(who, 'saveMeasure', { ...blankMeasure, kpiId: saved.id, ...measure }, form.ref);
  return { kpi: saved, ids: saved.measures.map(({ id }: { id: string }) => id) };
}

export const entry = (measureId: string | undefined, period: string, over: object = {}) => ({ measureId: measureId ?? '', period, seenId: null, ...over });

export function enter(who: Pick<Caller, 'ask'>, entries: object[], over: object = {}): Promise<Answer> {
  const input = { slug: 'example', reason: '', entries, ...over };
  return who.ask('mutation ($input: EnterObservationsInput!) { enterObservations(input: $input) { added revised same } }', { input });
}

export const code = ({ errors }: Answer) => errors[0]?.extensions.code ?? 'done';
export const fieldsOf = ({ errors }: Answer) => errors[0]?.extensions.fields?.map(({ field }) => field) ?? [];
