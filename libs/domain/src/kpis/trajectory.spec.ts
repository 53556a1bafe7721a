import { measure, target, value } from '../testing/facts';
import { months } from '../testing/kpi-facts';
import { currentTarget, judgeTarget, lastDue, standingTargets } from './target';
import { trajectoryOf } from './trajectory';

const at = (dueOn: string | null, of: number, recordedAt = '2020-01-01T09:00:00.000Z') => target(of, { id: `t-${dueOn}-${of}`, dueOn, recordedAt });

describe('the targets that stand', () => {
  it('keeps of one date the last recorded, by date, the undated last', () => {
    const rows = [at(null, 90), at('2022-06-30', 70), at('2022-03-31', 65, '2021-06-01T09:00:00.000Z'), at('2022-03-31', 60)];
    expect(standingTargets(rows).map((row) => row.value)).toEqual([65, 70, 90]);
  });

  it.each([
    ['the next', '2022-03-31', 60, undefined],
    ['the one after, once its day has passed', '2022-04-01', 70, 60],
    ['the last, once all are past', '2022-07-01', 70, 70],
  ])('counts %s', (_, today, counts, due) => {
    const standing = standingTargets([at('2022-06-30', 70), at('2022-03-31', 60), at(null, 90)]);
    expect([currentTarget(standing, today)?.value, lastDue(standing, today)?.value]).toEqual([counts, due]);
  });

  it('counts an undated one where no other is', () => {
    expect([currentTarget([at(null, 90)], '2022-01-01')?.value, currentTarget([], '2022-01-01')]).toEqual([90, null]);
  });
});

describe('a trajectory', () => {
  const rows = months('2022-01', [50, 52, 53, 61]);
  const judge = (aim: ReturnType<typeof target>, today: string, values = rows, of = measure('x')) =>
    trajectoryOf(of, [aim], values, values.at(-1) ?? null, today).map(({ standing, words, actual }) => [standing, words, actual?.value])[0];

  it.each([
    ['missed', at('2022-03-31', 60), '2022-05-01', ['missed', '60% by 31 March 2022: 53% then, missed by 7 percentage points', 53]],
    ['met exactly', at('2022-03-31', 53), '2022-05-01', ['met', '53% by 31 March 2022: 53% then, met', 53]],
    ['judged by an older value', at('2022-12-31', 60), '2023-01-01', ['met', '60% by 31 December 2022: 61% (April 2022), met', 61]],
    ['of a day within a period, by the period before', at('2022-03-30', 53), '2022-05-01', ['missed', '53% by 30 March 2022: 52% (February 2022), missed by 1 percentage point', 52]],
    ['on its last day', at('2022-05-31', 70), '2022-05-31', ['not_yet_due', '70% by 31 May 2022: not yet due, 61% so far, 9 percentage points to go', 61]],
    ['the day after', at('2022-05-31', 70), '2022-06-01', ['missed', '70% by 31 May 2022: 61% (April 2022), missed by 9 percentage points', 61]],
    ['met early', at('2022-05-31', 61), '2022-05-01', ['not_yet_due', '61% by 31 May 2022: not yet due, 61% so far, as good as asked', 61]],
    ['before the first value', at('2021-12-31', 60), '2022-05-01', ['no_value', '60% by 31 December 2021: no value by then', undefined]],
    ['missed by a hair', at('2022-04-30', 61.02), '2022-05-01', ['missed', '61.02% by 30 April 2022: 61% then, missed by 0.02 percentage points', 61]],
    ['without a date', at(null, 60), '2022-05-01', ['met', '60%: 61% so far, met', 61]],
    ['in another unit', target(16000, { unit: 'visitors' }), '2022-05-01', ['not_comparable', '16,000 visitors: not comparable, the value is in %', 61]],
  ] as const)('says of a point %s', (_, aim, today, expected) => {
    expect(judge(aim, today)).toEqual(expected);
  });

  it.each([
    ['missed', '2022-05-01', '75% by 30 April 2022: 74.97% then, missed by 0.03 percentage points'],
    ['not yet due', '2022-04-30', '75% by 30 April 2022: not yet due, 74.97% so far, 0.03 percentage points to go'],
  ])('shows a value that would read like its target exactly: %s', (_, today, words) => {
    const almost = value('2022-04', 75, { numerator: 2399, denominator: 3200 });
    expect(judge(at('2022-04-30', 75), today, [almost])?.[1]).toBe(words);
  });

  it('says what an older value covers', () => {
    const [, words] = judge(at('2022-12-31', 60), '2023-01-01', rows, measure('x', { window: 'rolling_12_months' })) ?? [];
    expect(words).toBe('60% by 31 December 2022: 61% (12 months to April 2022), met');
  });

  it('has nothing to say without values', () => {
    expect([judge(at('2022-03-31', 60), '2022-03-31', []), judge(at(null, 60), '2022-03-31', [])]).toEqual([
      ['not_yet_due', '60% by 31 March 2022: not yet due, no value so far', undefined],
      ['no_value', '60%: no value', undefined],
    ]);
  });
});

describe('RAG against a trajectory', () => {
  const [due, next] = [at('2022-03-31', 60), at('2022-12-31', 75)];
  it.each([
    ['on its way', 60, 'amber', '15 percentage points below the target of 75% by 31 December 2022'],
    ['behind what was due', 59.9, 'red', '15.1 percentage points below the target of 75% by 31 December 2022; behind its trajectory, 60% by 31 March 2022'],
    ['a hair behind', 74.96875, 'amber', '74.97%, 0.03 percentage points below the target of 75% by 31 December 2022'],
    ['there but for reckoning', 75 - 1e-13, 'green', 'target 75% by 31 December 2022 met'],
    ['there', 75, 'green', 'target 75% by 31 December 2022 met'],
  ])('is %s', (_, of, targetColour, targetWords) => {
    expect(judgeTarget(measure('x'), next, value('2022-04', of), '2022-05-01', due)).toEqual({ targetColour, targetWords });
  });

  it.each([
    [5, 55, 'green', 'target 50%, give or take 5 percentage points, by 31 December 2022 met'],
    [5, 45, 'green', 'target 50%, give or take 5 percentage points, by 31 December 2022 met'],
    [5, 55.1, 'amber', '5.1 percentage points above the target of 50%, give or take 5 percentage points, by 31 December 2022'],
    [5, 55.04, 'amber', '5.04 percentage points above the target of 50%, give or take 5 percentage points, by 31 December 2022'],
    [5.1, 55.1, 'green', 'target 50%, give or take 5.1 percentage points, by 31 December 2022 met'],
    [5, 44, 'amber', '6 percentage points below the target of 50%, give or take 5 percentage points, by 31 December 2022'],
    [0, 50, 'green', 'target 50%, give or take 0 percentage points, by 31 December 2022 met'],
    [null, 50, null, 'target 50% by 31 December 2022: no tolerance is set'],
  ])('stays close with a tolerance of %s: %d is %s', (tolerance, of, targetColour, targetWords) => {
    const aim = target(50, { dueOn: '2022-12-31', tolerance });
    expect(judgeTarget(measure('x', { polarity: 'target' }), aim, value('2022-04', of), '2022-05-01')).toEqual({ targetColour, targetWords });
  });

  it('is red once the day has passed', () => {
    const aim = target(50, { dueOn: '2022-12-31', tolerance: 5 });
    expect(judgeTarget(measure('x', { polarity: 'target' }), aim, value('2022-04', 60), '2023-01-01').targetColour).toBe('red');
  });

  it('asks for a better way', () => {
    expect(judgeTarget(measure('x', { polarity: null }), target(50), value('2022-04', 60), '2023-01-01')).toEqual({ targetColour: null, targetWords: 'target 50%, no one says which way is better' });
  });
});
