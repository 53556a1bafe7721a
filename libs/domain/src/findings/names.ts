import { listInWords } from '../words';
import { groupBy } from '../lists';
import { areaRef, kpiRef, projectRef, type RecordRef } from '../records';
import type { KpiView, ObjectiveView } from '../views';
import { counted, findingOf, type Rule } from './evidence';

/** Kinds of statistic; two kinds joined by "and" are two measures. */
const STATISTICS: readonly (readonly [kind: string, words: string])[] = [
  ['average', 'average|mean|typical'],
  ['median', 'median'],
  ['longest', 'longest|maximum|max|highest|greatest'],
  ['shortest', 'shortest|minimum|min|lowest'],
];
const JOINT = '\\s*(?:\\band\\b|&|/|\\+)\\s*(?:the\\s+)?';
const STATISTIC = STATISTICS.map(([, words]) => words).join('|');
const TWO_STATISTICS = new RegExp(`\\b(${STATISTIC})${JOINT}(${STATISTIC})\\b`, 'i');

/**
 * Things that DfE publishes as measures of their own: suspensions and permanent exclusions ("Suspensions
 * and permanent exclusions in England"), attainment and progress (key stage 4 performance), authorised
 * and unauthorised absence ("Pupil absence in schools in England"), appeals and mediations (SEN2). And
 * complaints and compliments, whose sum says nothing.
 */
const THINGS: readonly (readonly [first: string, second: string])[] = [
  ['permanent(?: exclusions?)?', '(?:fixed[- ](?:term|period)(?: exclusions?)?|temporary exclusions?|suspensions?)'],
  ['attainment', 'progress'],
  ['authorised(?: absences?)?', 'unauthorised(?: absences?)?'],
  ['appeals', 'mediations?'],
  ['complaints', 'compliments'],
];
/** A pair that only describes something else ("attainment and progress meetings held") is no pair of measures. */
const THING_END = '(?=\\s*(?:$|[,;:.()]|\\b(?:data|figures|rates?|levels?|scores?|results|outcomes|exclusions?|absences?|for|of|in|by|per|among|at|with|lodged|received|made)\\b))';
const TWO_THINGS = THINGS.flatMap(([first, second]) => [
  new RegExp(`\\b(${first})${JOINT}(${second})\\b${THING_END}`, 'i'),
  new RegExp(`\\b(${second})${JOINT}(${first})\\b${THING_END}`, 'i'),
]);

/** The two measures that a name joins: "average", "longest"; `null` for a name of one. */
export function measuresHiddenIn(name: string): [string, string] | null {
  const [, first, second] = TWO_STATISTICS.exec(name) ?? [];
  if (first && second && kindOf(first) !== kindOf(second)) return [first.toLowerCase(), second.toLowerCase()];
  for (const pattern of TWO_THINGS) {
    const [, one, other] = pattern.exec(name) ?? [];
    if (one && other) return [one.toLowerCase(), other.toLowerCase()];
  }
  return null;
}

/** One finding for the plan: the names are put right together. */
export const nameHidesMeasures: Rule = ({ programme: { kpis } }) => {
  const hiding = kpis.flatMap((kpi) => {
    const hidden = measuresHiddenIn(kpi.name);
    return hidden ? [{ kpi, hidden }] : [];
  });
  if (hiding.length === 0) return [];
  const [only] = hiding;
  return [
    findingOf('name_hides_measures', {
      anchors: [],
      title: hiding.length === 1 && only ? `${kpiRef(only.kpi).label} is two measures in one` : `${hiding.length} of ${counted(kpis.length, 'KPI')} are two measures in one`,
      explanation: 'One may get better while the other gets worse, and one line, one target or one colour cannot show both. Split each into two.',
      arithmetic: hiding.map(({ kpi, hidden }) => `${kpi.ref} ${kpi.name}: ${hidden.join(' + ')}.`),
      records: hiding.map(({ kpi }) => kpiRef(kpi)),
      touches: hiding.map(({ kpi }) => kpi.objective),
      sources: hiding.map(({ kpi }) => kpi.source),
    }),
  ];
};

function kindOf(word: string): string | undefined {
  return STATISTICS.find(([, words]) => words.split('|').includes(word.toLowerCase()))?.[0];
}

const WINDOW_IN_NAME = /\b(?:with)?in (?:the )?(?:last|past|previous) (month|quarter)\b/i;
const WINDOW_IN_DEFINITION = /\b(?:cumulative (?:over|for|in) the (?:financial |academic |calendar )?(year)|(year)[- ]to[- ]date)\b/i;

/** The name counts a month or a quarter, the definition everything since the year began. */
export const nameContradictsDefinition: Rule = ({ programme: { kpis } }) =>
  kpis.flatMap((kpi) => {
    const [named, period] = WINDOW_IN_NAME.exec(kpi.name) ?? [];
    const [defined] = WINDOW_IN_DEFINITION.exec(kpi.definition ?? '') ?? [];
    if (named === undefined || defined === undefined) return [];
    const { latest } = kpi.measures[0] ?? { latest: null };
    return [
      findingOf('name_contradicts_definition', {
        anchors: [kpi.id],
        title: `KPI ${kpi.ref} is named “${named}” and defined “${defined}”`,
        explanation: `A ${period} and a year so far are different counts. Which one a value is cannot be told, so it compares with nothing. Settle the window.`,
        arithmetic: [`Name: “${kpi.name}”.`, `Definition: “${kpi.definition}”.`, ...(latest ? [`Reported: ${latest.valueWords}, ${latest.periodWords}.`] : [])],
        records: [kpiRef(kpi)],
        touches: [kpi.objective],
        sources: [kpi.source],
      }),
    ];
  });

interface Named {
  id: string;
  name: string;
  record: RecordRef;
  objective: ObjectiveView | null;
}

/** Two projects, two areas or two KPIs of one name. */
export const sameName: Rule = ({ programme: { projects, areas, kpis } }) => [
  ...repeated('projects', projects.map((project): Named => ({ id: project.id, name: project.title, record: projectRef(project), objective: project.objective }))),
  ...repeated('areas', areas.map((area): Named => ({ id: area.id, name: area.name, record: areaRef(area), objective: null }))),
  ...repeated('KPIs', kpis.map((kpi: KpiView): Named => ({ id: kpi.id, name: kpi.name, record: kpiRef(kpi), objective: kpi.objective }))),
];

function repeated(noun: string, all: readonly Named[]) {
  const groups = groupBy(all, ({ name }) => name.toLowerCase().replace(/[^a-z0-9%]+/g, ' ').trim());
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) =>
      findingOf('same_name', {
        anchors: group.map(({ id }) => id),
        title: `${group.length} ${noun} are called “${group[0]?.name}”`,
        explanation: 'A report on one can be taken for a report on the other. Tell them apart by name, or make them one.',
        arithmetic: [`${listInWords(group.map(({ record }) => record.label))}.`],
        records: group.map(({ record }) => record),
        touches: group.map(({ objective }) => objective),
        sources: [],
      }),
    );
}
