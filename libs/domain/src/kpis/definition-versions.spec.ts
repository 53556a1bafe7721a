import type { Kpi, Measure } from '../plan-kpis';
import { kpi, measure } from '../testing/facts';
import { definitionVersions, type DefinitionRecord, type Recorded } from './definition-versions';

const at = (day: string, over: Partial<Recorded> = {}): Recorded => ({ recordedAt: `2026-${day}T09:00:00.000000Z`, by: 'Data officer', reason: `Save of ${day}`, ...over });
const series = (when: Recorded, of: Partial<Measure> = {}) => ({ ...measure('x', { name: 'In time', kind: 'share', ...of }), ...when });
const kpiRow = (when: Recorded, of: Partial<Kpi> = {}) => ({ ...kpi('k', { name: 'Plans', numeratorDefinition: 'Plans in time', ...of }), ...when });
const broken = (when: Recorded, startsOn: string) => ({ ...when, startsOn, was: 'By letter', now: 'By child', reason: 'New guidance', statedBy: 'Programme manager' });
const record = (of: Partial<DefinitionRecord>): DefinitionRecord => ({ measures: [series(at('01-01'))], kpis: [kpiRow(at('01-01'))], breaks: [], ...of });
const NAMES: Readonly<Record<string, string>> = { head: 'Head of SEND', whole: 'KPI K2: All' };
/** "2 since 2026-02-01: Unit: % > cases | breaks"; newest first. */
const told = (of: Partial<DefinitionRecord>) =>
  definitionVersions(record(of), (id) => NAMES[id] ?? null).map(({ number, since, changes, breaksOn }) =>
    [`${number} since ${since}`, ...changes.map(({ field, was, now }) => `${field}: ${was ?? 'none'} > ${now ?? 'none'}`), ...(breaksOn ? ['breaks'] : [])].join(' | '),
  );

const FIRST = '1 since 2026-01-01';
const [START, MARCH, MAY] = [at('01-01'), at('03-01'), at('05-01')];
const reworded = { numeratorDefinition: 'Plans finalised in time' };
const toMonths = { window: 'quarter' } as const;

it.each<[string, Partial<DefinitionRecord>, string[]]>([
  ['one', {}, [FIRST]],
  ['of context, without a KPI', { measures: [series(START, { kpiId: null })], kpis: [] }, [FIRST]],
  ['a KPI defined before its series', { kpis: [kpiRow(at('01-01', { recordedAt: '2025-12-01T09:00:00.000000Z' })), kpiRow(START, reworded)] }, [FIRST]],
  ['saved without a change that defines', { measures: [series(START), series(MARCH, { note: 'Checked', position: 4, polarityStanding: 'proposed' })], kpis: [kpiRow(START), kpiRow(MARCH, { note: 'x', ref: 'K7', position: 3 })] }, [FIRST]],
  ['another type of a year that no value covers', { measures: [series(START, { yearType: 'financial' }), series(MARCH, { yearType: 'academic' })] }, [FIRST]],
  ['another owner', { kpis: [kpiRow(START), kpiRow(MARCH, { ownerId: 'head' })] }, ['2 since 2026-03-01 | Owner: none > Head of SEND', FIRST]],
  [
    'the unit, the parts, the wait and the sum',
    { measures: [series(START), series(MARCH, { unit: 'cases', kind: 'count', partOfId: 'whole', inflowId: 'gone', publicationDelay: 1, maySum: true, countsPeople: false })] },
    ['2 since 2026-03-01 | Unit: % > cases | Kind of number: Share of a whole > Count | Expected after: none > 1 day | May be added up: none > yes | Counts people: yes > no | Part of: none > KPI K2: All | Comes in: none > a record that is gone', FIRST],
  ],
  ['undone: it says again what it said', { measures: [series(START), series(MARCH, { polarity: 'lower' }), series(MAY)] }, ['3 since 2026-05-01 | Which way is better: lower is better > higher is better', '2 since 2026-03-01 | Which way is better: higher is better > lower is better', FIRST]],
  [
    'a KPI and its measure saved together, a microsecond apart',
    { measures: [series(START), series(at('03-01', { recordedAt: '2026-03-01T09:00:00.000001Z' }), { name: 'Issued in time' })], kpis: [kpiRow(START), kpiRow(MARCH, reworded)] },
    ['2 since 2026-03-01 | Name: In time > Issued in time | What is counted: Plans in time > Plans finalised in time', FIRST],
  ],
  ['the frequency of the KPI, which the measure leaves to it', { kpis: [kpiRow(START), kpiRow(MARCH, { frequency: 'termly' })] }, ['2 since 2026-03-01 | Expected: none > each term', FIRST]],
  ['the frequency of the KPI where the measure says its own', { measures: [series(START, { frequency: 'monthly' })], kpis: [kpiRow(START), kpiRow(MARCH, { frequency: 'termly' })] }, [FIRST]],
  ['the texts of the KPI at a related series', { measures: [series(START, { relation: 'related' })], kpis: [kpiRow(START), kpiRow(MARCH, reworded)] }, [FIRST]],
  ['another KPI of which it is', { measures: [series(START), series(MARCH, { kpiId: 'l' })], kpis: [kpiRow(START), { ...kpiRow(START, { name: 'Reviews' }), id: 'l' }, kpiRow(MAY, { name: 'No longer its own' })] }, ['2 since 2026-03-01 | KPI: Plans > Reviews', FIRST]],
  [
    'a break at another day than it is recorded',
    { measures: [series(START), series(MARCH, toMonths), series(MAY, { ...toMonths, polarity: 'lower' })], breaks: [broken(MARCH, '2025-10-01')] },
    ['3 since 2026-05-01 | Which way is better: higher is better > lower is better', '2 since 2025-10-01 | One value covers: one month > one quarter | breaks', FIRST],
  ],
  ['a break that a document tells of', { breaks: [broken(START, '2025-10-01'), broken(MAY, '2026-04-01')] }, ['3 since 2026-04-01 | How it is counted: By letter > By child | breaks', '2 since 2025-10-01 | How it is counted: By letter > By child | breaks', FIRST]],
])('has the versions: %s', (_, of, versions) => expect(told(of)).toEqual(versions));

describe('a version', () => {
  const newest = (of: Partial<DefinitionRecord>) => definitionVersions(record(of), () => null)[0];
  it.each<[string, Partial<DefinitionRecord>, string]>([
    ['is the first', {}, 'As first recorded.'],
    ['breaks the series', { measures: [series(START), series(MARCH, toMonths)], breaks: [broken(MARCH, '2025-10-01')] }, 'Counted anew from 1 October 2025: values before and after that day are not compared.'],
    ['says the same more clearly', { kpis: [kpiRow(START), kpiRow(MARCH, { numeratorDefinition: 'Plans, in time.', denominatorDefinition: 'All plans' })] }, 'What is counted stays the same: values before and after are compared.'],
    ['counts something else before there are values', { kpis: [kpiRow(START), kpiRow(MARCH, reworded)] }, 'What is counted changes without a break in the series: no day is recorded from which values are counted anew.'],
    ['counts in another unit', { measures: [series(START), series(MARCH, { unit: 'weeks' })] }, 'What is counted changes without a break in the series: no day is recorded from which values are counted anew.'],
  ])('%s', (_, of, words) => expect(newest(of)?.words).toBe(words));

  it('is signed by who saved it, or who stated the break', () => {
    const measures = [series(START), series(at('03-01', { by: 'Asha' }), toMonths)];
    expect(newest({ measures })).toMatchObject({ by: 'Asha', reason: 'Save of 03-01', recordedAt: '2026-03-01T09:00:00.000000Z' });
    expect(newest({ measures, breaks: [broken(MARCH, '2025-10-01')] })).toMatchObject({ by: 'Programme manager', reason: 'New guidance' });
    // The KPI alone was written.
    expect(newest({ kpis: [kpiRow(START), kpiRow(at('05-01', { by: 'Ben' }), reworded)] })).toMatchObject({ by: 'Ben', reason: 'Save of 05-01' });
  });
});
