import { assessMeasures } from './assess-kpis';
import type { Plan } from './plan';
import { comparator, kpi, measure, plan, target, value } from './testing/facts';
import { commentary, definitionBreak, months, rebase } from './testing/kpi-facts';

const TODAY = '2022-05-01';
const assessed = (rest: Partial<Plan>) => assessMeasures(plan({ measures: [measure('x')], ...rest }), TODAY, () => null);
const one = (rest: Partial<Plan>) => assessed(rest)[0];

it('derives what the scorecard shows of a measure', () => {
  const observations = months('2021-02', [40, 42, 44, 43, 45, 44, 46, 45, 47, 46, 48, 47, 50]);
  const view = one({ kpis: [kpi('k', { frequency: 'monthly' })], observations, targets: [target(60, { dueOn: '2022-03-31' }), target(55, { id: 't2', dueOn: '2022-01-31' })], comparators: [comparator(58)] });
  expect(view).toMatchObject({
    name: 'Measure x',
    verdict: 'better',
    latest: { value: 50, revisedWords: null },
    yearBefore: { value: 40 },
    sincePrevious: { verdict: 'better', words: 'up 3 percentage points since January 2022' },
    sinceYearBefore: { verdict: 'better', words: 'up 10 percentage points since February 2021' },
    target: { value: 60 },
    targetColour: 'red',
    trajectory: [{ standing: 'missed', actual: { value: 47 } }, { standing: 'missed', actual: { value: 50 } }],
    comparator: { value: 58, mismatch: 'of 2025, the value is of February 2022' },
    control: { target: 60, isTrial: false },
    controlAbsence: null,
    gapWords: '2 values overdue: March and April 2022',
    exception: 'Target missed: 10 percentage points below the target of 60% by 31 March 2022',
    owesCommentary: true,
    definitionWords: 'In %; higher is better; one month; expected monthly',
    parts: [],
    partsWords: null,
  });
  expect(view?.trend.map(({ value: of }) => of)).toHaveLength(13);
});

it('compares nothing across a new definition', () => {
  const view = one({ observations: months('2021-01', [40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52]), definitionBreaks: [definitionBreak('2022-01-01')], rebases: [rebase('2021-06-01')] });
  expect(view).toMatchObject({ verdict: 'one_value', baseline: null, previous: null, yearBefore: null, sincePrevious: null, sinceYearBefore: null, breaks: [{ source: null }], rebases: [{ startsOn: '2021-06-01' }] });
  expect(view?.control?.segments.map(({ from }) => from)).toEqual([0, 5, 12]);
});

it('asks for words about an exception once', () => {
  const [observations, targets] = [[value('2022-03', 50, { recordedAt: '2022-04-10T09:00:00.000Z' })], [target(60)]];
  const said = (...kpiCommentaries: Plan['kpiCommentaries']) => one({ observations, targets, kpiCommentaries });
  expect(said()?.owesCommentary).toBe(true);
  const answered = said(commentary('2022-03-31', '2022-04-11'), commentary('2022-03-31', '2022-04-20'));
  expect(answered?.owesCommentary).toBe(false);
  expect(answered?.commentaries.map(({ writtenOn }) => writtenOn)).toEqual(['2022-04-20', '2022-04-11']);
});

it('puts parts beside their whole, and keeps what was said before', () => {
  const count = (id: string, partOfId: string | null) => measure(id, { unit: 'cases', kind: 'count', name: id, partOfId });
  const [whole, ...others] = assessed({
    measures: [count('x', null), count('a', 'x'), count('b', 'x')],
    observations: [
      value('2022-03', 8),
      value('2022-03', 9, { id: 'newer', recordedAt: '2026-02-01T09:00:00.000Z' }),
      value('2022-03', 4, { measureId: 'a' }),
      value('2022-03', 5, { measureId: 'b' }),
    ],
  });
  expect(whole?.latest?.revisedWords).toBe('Revised: was 8 cases until 1 February 2026');
  expect(whole?.parts).toEqual(others);
  expect(whole?.partsWords).toBe('The 2 parts add up to 9, as stated');
});
