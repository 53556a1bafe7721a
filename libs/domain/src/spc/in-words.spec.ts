import { assuranceInWords, causeInWords, SPC_CAUSES, spcInWords, variationInWords, xmr } from '.';
import type { SpcSignal, SpcWordsOptions, XmrOptions } from '.';

const format = (value: number) => String(Math.round(value * 10) / 10);
const MONTHS: SpcWordsOptions = { improvement: 'increase', noun: 'months', format };
/** What is said of a series whose first points fix the mean at 0 and the limits at 53.2, both "close" from 35.5; one on the mean follows. */
function said(end: number[], { improvement = 'increase' }: Partial<XmrOptions> = {}, words: Partial<SpcWordsOptions> = {}) {
  const values = [...[10, -10, 10, -10, 10, -10, 10, -10, 10, -10, 10, -10], 0, ...end];
  const labels = values.map((_, at) => `Month ${at + 1}`);
  return spcInWords(xmr(values, { improvement, fixAfter: 12 }), labels, { ...MONTHS, improvement, ...words });
}
const of = (count: number, value: number) => Array<number>(count).fill(value);
const RISE = 'a real rise, and an improvement, not noise.';
const FALL = 'a real fall, and a concern, not noise.';
const CHANCE = 'move within what chance allows,';
const FEWER = 'Trial limits: made from fewer than 12 points.';
const TWO = 'Trial limits: 2 points, 12 are needed.';
const ALTERNATING = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];

describe('the end of a series', () => {
  it.each([
    ['six on one side', of(6, 5), `No real change: all 19 months ${CHANCE} -53.2 to 53.2.`],
    ['seven', of(7, 5), `The last seven months are all above the average of 0: ${RISE}`],
    ['thirteen below', of(13, -5), `The last 13 months are all below the average of 0: ${FALL}`],
    ['a run that is over', [...of(7, 5), -5], 'No real change now: Month 21 is back within what chance allows, -53.2 to 53.2.'],
    ['and for two months', [...of(7, 5), -5, 5], `No real change: the last two months ${CHANCE} -53.2 to 53.2.`],
    ['six steps down', [1, 0, -1, -2, -3, -4, -5], `Seven months falling in a row, from 1 to -5: ${FALL}`],
    ['eight steps up', [-4, -3, -2, -1, 1, 2, 3, 4, 5], `Nine months rising in a row, from -4 to 5: ${RISE}`],
    ['two of three', [40, 1, 40], `Two of the last three months are close to the upper limit of 53.2: ${RISE}`],
    ['three of three', [-40, -39, -40], `The last three months are all close to the lower limit of -53.2: ${FALL}`],
    ['two of three, after one beyond', [54, 40, 41], `Two of the last three months are close to the upper limit of 53.2: ${RISE}`],
    ['one beyond', [54], `Month 14 is above the upper limit of 53.2: ${RISE}`],
    ['two beyond', [-54, -60], `The last two months are both below the lower limit of -53.2: ${FALL}`],
    ['three beyond, after one on the other side', [-60, 60, 54, 70], `The last three months are all above the upper limit of 53.2: ${RISE}`],
  ])('%s', (_, end, expected) => {
    expect(said(end)).toBe(expected);
  });

  it.each([
    ['decrease', 54, 'Month 14 is above the upper limit of 53.2 complaints: a real rise, and a concern, not noise.'],
    ['decrease', -54, 'Month 14 is below the lower limit of -53.2 complaints: a real fall, and an improvement, not noise.'],
    ['neutral', 54, 'Month 14 is above the upper limit of 53.2 complaints: a real rise, not noise.'],
  ] as const)('%s is better: %i', (improvement, value, expected) => {
    expect(said([value], { improvement }, { unitWords: 'complaints' })).toBe(expected);
  });
});

it.each<[string, number[], Partial<XmrOptions>, string]>([
  ['nothing', [], {}, 'No value: nothing can be said yet.'],
  ['one value', [5], {}, 'One value: nothing can be said yet.'],
  ['one since a rebase', [5, 6, 7], { rebaseAt: [2] }, 'One value since the limits were set anew: nothing can be said yet.'],
  ['equal values', of(14, 5), {}, 'Every value is the same, 5 plans: limits unknown.'],
  ['equal values, nothing screened', of(14, 5), { screenOutliers: false }, 'Every value is the same, 5 plans: limits unknown.'],
  ['equal ones at first', [5, 5, 6], { fixAfter: 2 }, 'Limits unknown: the values they rest on hardly vary.'],
  ['equal ones, then a run', [5, 5, ...of(7, 6)], { fixAfter: 2 }, 'Limits unknown: the values they rest on hardly vary.'],
  ['equal ones but for one', [...of(4, 5), 4, ...of(9, 5)], {}, 'Limits unknown: the values they rest on hardly vary.'],
  ['equal ones too large to add up', of(3, 1e308), {}, 'Limits unknown: the values are too large to be added up.'],
  ['ones too far apart', [1e308, -1e308, 1e308], {}, 'Limits unknown: the values are too large to be added up.'],
  ['two', [4, 6], {}, `No real change: both years ${CHANCE} -0.3 to 10.3 plans. ${TWO}`],
  ['eleven', ALTERNATING.slice(1), {}, `No real change: all eleven years ${CHANCE} -1.1 to 4.2 plans. Trial limits: 11 points, 12 are needed.`],
  ['twelve', ALTERNATING, {}, `No real change: all twelve years ${CHANCE} -1.2 to 4.2 plans.`],
  ['twelve fixed after eleven', ALTERNATING, { fixAfter: 11 }, `No real change: all twelve years ${CHANCE} -1.2 to 4.1 plans. ${FEWER}`],
  ['the last of two groups', [...ALTERNATING, 40, 42], { rebaseAt: [12] }, `No real change: both years ${CHANCE} 35.7 to 46.3 plans. ${TWO}`],
  ['a label missing', [...ALTERNATING, 9], { fixAfter: 11 }, `The last year is above the upper limit of 4.1 plans: ${RISE} ${FEWER}`],
])('%s', (_, values, options, expected) => {
  expect(spcInWords(xmr(values, { improvement: 'increase', ...options }), [], { ...MONTHS, noun: 'years', unitWords: 'plans' })).toBe(expected);
});

it('counts what a trend has marked too, when it says how many are close to a limit', () => {
  expect(said([-9, -6, -3, 1, 36, 41, 43, 40])).toMatch(/^The last three months are all close to the upper limit/);
});

it('says once a unit that both limits share', () => {
  const words = (unit: string) => spcInWords(xmr(ALTERNATING, { improvement: 'increase' }), [], { ...MONTHS, format: (value) => `${format(value)}${unit}` });
  expect(words(' visits')).toBe(`No real change: all twelve months ${CHANCE} -1.2 to 4.2 visits.`);
  expect(words('%')).toBe(`No real change: all twelve months ${CHANCE} -1.2% to 4.2%.`);
});

it('labels icons and points', () => {
  const signals: SpcSignal[] = ['none', 'improvement', 'concern', 'high', 'low'];
  expect(signals.map(variationInWords)).toEqual(['Common cause', 'Improvement', 'Concern', 'High', 'Low']);
  expect(assuranceInWords('consistent_pass')).toBe('Will reach the target every time unless something changes');
  expect(assuranceInWords('inconsistent')).toBe('Will hit or miss the target by chance unless something changes');
  expect(assuranceInWords('consistent_fail')).toBe('Will miss the target every time unless something changes');
  expect(assuranceInWords(null)).toBeNull();
  expect(new Set(SPC_CAUSES.map(causeInWords)).size).toBe(SPC_CAUSES.length);
});
