import type { Observation } from '../plan-kpis';
import { measure, value } from '../testing/facts';
import { commentary, months } from '../testing/kpi-facts';
import { controlOf } from './control';
import { exceptionOf, lacksCommentary } from './exception';

const steady = [50, 52, 49, 51, 50, 53, 48, 50, 52, 49, 51];
const missed = { targetColour: 'red', targetWords: '9 percentage points below the target of 60%' } as const;
const none = { targetColour: null, targetWords: 'no target set' };
const chartOf = (series: readonly Observation[]) => () => controlOf({ measure: measure('x'), frequency: null, series, breaks: [], rebases: [], target: null }).control;

describe('what the board needs to hear about', () => {
  it.each([
    ['nothing', none, steady, null],
    ['a target not yet missed', { ...missed, targetColour: 'amber' as const }, steady, null],
    ['a missed target', missed, steady, 'Target missed: 9 percentage points below the target of 60%'],
    ['a special cause of concern', none, [...steady, 10], 'Special cause of concern: December 2021: 10%, below the lower limit'],
    ['one within trial limits', none, [...steady.slice(1), 10], null],
    ['an improvement', none, [...steady, 90], null],
    ['a value as most are, beside one peak', none, [3, 3, 3, 3, 9, ...Array<number>(9).fill(3)], null],
    ['both', missed, [...steady, 10], 'Target missed: 9 percentage points below the target of 60%; Special cause of concern: December 2021: 10%, below the lower limit'],
  ])('%s', (_, judged, values, words) => {
    const series = months('2021-01', values);
    expect(exceptionOf(judged, series.at(-1) ?? null, chartOf(series))).toBe(words);
  });

  it('is not asked where nothing was reported', () => {
    expect(exceptionOf(missed, null, () => { throw new Error('a chart of nothing'); })).toBeNull();
  });
});

describe('commentary', () => {
  const latest = value('2022-02', 50, { recordedAt: '2022-03-09T10:00:00.000Z' });
  it.each([
    ['nobody has written', [], true],
    ['of this period, later on the day it was recorded', [commentary('2022-02-28', '2022-03-09', { recordedAt: '2022-03-09T10:00:00.001Z' })], false],
    ['of this period, recorded in the same breath', [commentary('2022-02-28', '2022-03-09', { recordedAt: latest.recordedAt })], false],
    ['of this period, earlier on the day it was revised', [commentary('2022-02-28', '2022-03-09', { recordedAt: '2022-03-09T09:59:59.999Z' })], true],
    ['of this period, the day before', [commentary('2022-02-28', '2022-03-08')], true],
    ['of the period before', [commentary('2022-01-31', '2022-03-10')], true],
    ['of a later period', [commentary('2022-03-31', '2022-03-10')], false],
    ['of no period', [commentary(null, '2022-03-10')], true],
  ])('%s', (_, rows, lacks) => {
    expect(lacksCommentary(rows, latest)).toBe(lacks);
  });

  it('of no period speaks of a value without one', () => {
    const undated = { ...latest, periodStart: null, periodEnd: null };
    expect([lacksCommentary([commentary(null, '2022-03-10')], undated), lacksCommentary([], undated), lacksCommentary([], null)]).toEqual([false, true, false]);
  });
});
