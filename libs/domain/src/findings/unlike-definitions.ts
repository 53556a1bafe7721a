import { dayInWords } from '../day';
import { isSettled, periodInWords, quantity } from '../kpi';
import { firstDayOf } from '../kpis/series';
import { groupBy } from '../lists';
import type { MeasureWindow, Observation } from '../plan';
import type { ComparatorView, SourceView } from '../views';
import { findingOf, recordsOf, seriesName, type Rule, type Series } from './evidence';

/** Two things set against each other that are counted in different ways. */
interface Unlike {
  title: string;
  sum: string;
  sources: (SourceView | null)[];
}

/**
 * A document compares two values across a changed definition or of different windows; or what the series is held against is in
 * another unit, or counts with exceptions what it counts without. The tool itself compares none of these; whoever reads them does.
 */
export const unlikeDefinitionsCompared: Rule = ({ series, sourceOf }) =>
  series.flatMap((one) => {
    const found = [...sentences(one, sourceOf), ...target(one), ...units(one), ...bases(one)];
    const [first] = found;
    if (!first) return [];
    return [
      findingOf('unlike_definitions_compared', {
        anchors: [one.measure.id],
        title: `${seriesName(one)}: ${first.title}`,
        explanation: 'The difference between the two is partly, or only, a difference of counting. Compare what is counted alike, or say that it is not.',
        arithmetic: found.map(({ sum }) => sum),
        records: recordsOf(one),
        touches: [one.kpi?.objective],
        sources: found.flatMap(({ sources }) => sources),
      }),
    ];
  });

/** As in the rule about baselines: a quote that carries exactly two dated values is a comparison, a table is none. */
function sentences({ measure, observations, traits }: Series, sourceOf: (row: Observation) => SourceView | null): Unlike[] {
  if (!traits.hasQuote || (measure.breaks.length === 0 && !traits.hasWindow)) return [];
  const quoted = observations.filter((row) => row.quote !== null && row.sourceDocumentId !== null && row.periodEnd !== null && row.value !== null && isSettled(row));
  return [...groupBy(quoted, ({ sourceDocumentId, quote }) => `${sourceDocumentId} ${quote}`).values()].flatMap((rows): Unlike[] => {
    const [from, to] = rows.toSorted((a, b) => (a.periodEnd ?? '').localeCompare(b.periodEnd ?? ''));
    if (rows.length !== 2 || !from || !to) return [];
    const values = [from, to].map((row) => `${quantity(row.value ?? 0, measure.unit)} (${periodInWords(row)})`).join(' and ');
    const changed = measure.breaks.find(({ startsOn }) => firstDayOf(from) < startsOn && startsOn <= firstDayOf(to));
    const windows = [windowWords(from.window ?? measure.window), windowWords(to.window ?? measure.window)];
    const isOther = windows[0] !== null && windows[1] !== null && windows[0] !== windows[1];
    if (!changed && !isOther) return [];
    const sum = changed ? `${values}: on ${dayInWords(changed.startsOn)} the definition changed to “${changed.now}”.` : `${values}: one is ${windows[0]}, the other ${windows[1]}.`;
    return [{ title: changed ? 'compared across a change of definition' : 'compared over different stretches of time', sum, sources: rows.map(sourceOf) }];
  });
}

/** A year and rolling twelve months are as long; what nobody says may be alike. */
function windowWords(window: MeasureWindow | null): string | null {
  if (window === null || window === 'other') return null;
  return { snapshot: 'of a day', month: 'of a month', quarter: 'of a quarter', year: 'of a year', rolling_12_months: 'of a year', cumulative_year: 'of a year so far' }[window];
}

function target({ measure }: Series): Unlike[] {
  const { target: aim, unit } = measure;
  if (!aim || aim.unit === unit) return [];
  return [{ title: `its target is in ${aim.unit}, it is in ${unit}`, sum: `Target: ${aim.words}. Values: in ${unit}.`, sources: [aim.source] }];
}

function units({ measure: { comparators, unit } }: Series): Unlike[] {
  return comparators
    .filter((row) => row.unit !== unit)
    .map((row) => ({ title: `compared with a figure in ${row.unit}, it is in ${unit}`, sum: `${row.words}. Values: in ${unit}.`, sources: [row.source] }));
}

type Basis = 'excluding' | 'including';
const BASES: readonly (readonly [Basis, RegExp])[] = [
  ['excluding', /\bexcluding\s+exceptions?\b/i],
  ['including', /\bincluding\s+exceptions?\b/i],
];

/** Of plans within 20 weeks: whether the cases count in which the law allows an exception (DfE, SEN2: published in both forms). */
function bases({ measure, kpi }: Series): Unlike[] {
  const definition = [measure.name, kpi?.name, kpi?.definition, kpi?.numeratorDefinition, kpi?.denominatorDefinition].join('; ');
  const own = basisIn(definition);
  if (!own) return [];
  return measure.comparators.flatMap((row) => {
    const other = basisIn(row.basis ?? '');
    const isBeside = measure.comparators.some((sibling) => basisIn(sibling.basis ?? '') === own && isSameClaim(sibling, row));
    if (!other || other === own || isBeside) return [];
    return [{ title: `counted ${own} exceptions and compared with a figure ${other} them`, sum: `${row.words}. The values: ${own} exceptions.`, sources: [row.source] }];
  });
}

function basisIn(text: string): Basis | null {
  const found = BASES.filter(([, words]) => words.test(text));
  // A text that names both gives none.
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** Both forms of one figure are no fault: the right one is there. */
function isSameClaim(a: ComparatorView, b: ComparatorView): boolean {
  return a.areaType === b.areaType && a.areaName === b.areaName && a.periodText === b.periodText && a.periodEnd === b.periodEnd;
}
