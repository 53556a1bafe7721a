import { assess } from '../assess';
import type { DefinitionBreak, Observation } from '../plan-kpis';
import { kpi, measure, plan, value } from '../testing/facts';
import { definitionBreak, months } from '../testing/kpi-facts';
import { asCounted } from './counted-before';

const quarter = (start: string, end: string, of: number): Observation => value(end.slice(0, 7), of, { periodStart: start, precision: 'quarter' });
const monthly = months('2021-01', [40, 42, 41, 43, 40, 42, 41, 43, 40, 42, 41, 43]);
const changed = (startsOn: string, windowBefore: DefinitionBreak['windowBefore'] = 'month') => definitionBreak(startsOn, { windowBefore });
const windows = (observations: readonly Observation[], breaks: readonly DefinitionBreak[]) => asCounted(plan({ observations: [...observations], definitionBreaks: [...breaks] })).observations.map(({ window }) => window);

it.each<[string, readonly DefinitionBreak[], (string | null)[]]>([
  ['without a change', [], [null, null, null]],
  ['where something else changed', [definitionBreak('2021-03-01')], [null, null, null]],
  ['with the first day of a period', [changed('2021-02-01')], ['month', null, null]],
  ['within a period, which is then of the old one', [changed('2021-02-02')], ['month', 'month', null]],
  ['twice', [changed('2021-03-01', 'quarter'), changed('2021-02-01')], ['month', 'quarter', null]],
  ['of another measure', [{ ...changed('2021-03-01'), measureId: 'y' }], [null, null, null]],
])('values before a changed window keep theirs: %s', (_, breaks, kept) => {
  expect(windows(months('2021-01', [1, 2, 3]), breaks)).toEqual(kept);
});

it('leaves what a value says itself, and gives the same row every time', () => {
  const rows = [value('2021-01', 1, { window: 'snapshot' }), value('2021-02', 2)];
  const of = plan({ observations: rows, definitionBreaks: [changed('2021-03-01')] });
  expect(asCounted(of).observations.map(({ window }) => window)).toEqual(['snapshot', 'month']);
  expect(asCounted(of).observations[1]).toBe(asCounted({ ...of }).observations[1]);
});

describe('a measure that is counted by quarters since 2022', () => {
  const judge = (observations: readonly Observation[], breaks = [changed('2022-01-01')]) => {
    const facts = { kpis: [kpi('k')], measures: [measure('x', { kpiId: 'k', window: 'quarter' as const })], observations: [...observations], definitionBreaks: breaks };
    return assess(asCounted(plan(facts)), '2022-06-01', '2022-06-01T09:00:00.000Z').kpis[0]?.measures[0];
  };

  it('keeps its chart of months until the first quarter is counted', () => {
    expect(judge(monthly)).toMatchObject({ control: { points: { length: 12 } }, controlAbsence: null, latest: { window: 'month', value: 43 } });
    expect(judge([...monthly, quarter('2022-01-01', '2022-03-31', 60)])).toMatchObject({ control: null, latest: { value: 60 }, verdict: 'one_value' });
  });

  it('lost it where nobody had noted what was counted before', () => {
    expect(judge(monthly, [definitionBreak('2022-01-01')])).toMatchObject({ control: null });
  });
});
