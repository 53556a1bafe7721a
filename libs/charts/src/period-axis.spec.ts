import { monthsOf, periodAxis, usualStep } from './period-axis';

const axis = (drawn: [string, string], span: [string, string], every: number, width: number) => periodAxis({ span, drawn, anchor: drawn[1], every }, 0, width);
const named = (ticks: { label: string; year: string | null }[]) => ticks.map(({ label, year }) => `${label}${year ? ` ${year}` : ''}`);

describe('periodAxis', () => {
  it.each([
    ['months, each under its own last day', ['2021-11-30', '2022-02-28'], ['2021-11-15', '2022-03-15'], 1, 300, ['Nov 2021', 'Dec', 'Jan 2022', 'Feb']],
    ['quarters as the values have them', ['2021-05-31', '2022-02-28'], ['2021-04-15', '2022-04-15'], 3, 300, ['May 2021', 'Aug', 'Nov', 'Feb 2022']],
    ['years of values for calendar years', ['2019-12-31', '2021-12-31'], ['2019-06-01', '2022-06-01'], 12, 700, ['Dec 2019', 'Dec 2020', 'Dec 2021']],
    ['years of values for school years', ['2019-08-31', '2021-08-31'], ['2019-02-01', '2022-03-01'], 12, 700, ['Aug 2019', 'Aug 2020', 'Aug 2021']],
    ['fewer where there is no room', ['2019-01-31', '2021-12-31'], ['2019-01-01', '2022-01-15'], 1, 200, ['Jun 2019', 'Dec', 'Jun 2020', 'Dec', 'Jun 2021', 'Dec']],
    ['no first year that would touch the next', ['2021-12-31', '2022-03-31'], ['2021-12-01', '2022-04-15'], 1, 140, ['Dec', 'Jan 2022', 'Feb', 'Mar']],
    ['one value', ['2021-04-30', '2021-04-30'], ['2021-04-01', '2021-05-30'], 1, 300, ['Apr 2021']],
  ] as [string, [string, string], [string, string], number, number, string[]][])('names %s', (_name, drawn, span, every, width, expected) => {
    expect(named(axis(drawn, span, every, width).ticks)).toEqual(expected);
  });

  it.each([320, 480, 720, 1000])('does not crowd ten years in %d pixels', (width) => {
    const { ticks } = axis(['2012-01-31', '2021-12-31'], ['2012-01-10', '2022-01-20'], 1, width - 120);
    expect(ticks.length).toBeGreaterThan(3);
    for (const [index, tick] of ticks.slice(1).entries()) expect(tick.x - ticks[index]!.x).toBeGreaterThanOrEqual(26);
  });

  it('has a month under its value, to the pixel', () => {
    const { x, ticks } = axis(['2021-11-30', '2022-02-28'], ['2021-11-15', '2022-03-15'], 1, 300);
    expect(ticks.map((tick) => tick.x)).toEqual(['2021-11-30', '2021-12-31', '2022-01-31', '2022-02-28'].map(x));
  });
});

it.each([
  ['months', ['2021-01-31', '2021-02-28', '2021-03-31'], 1],
  ['months with a gap', ['2021-01-31', '2021-02-28', '2021-06-30', '2021-07-31'], 1],
  ['quarters', ['2021-03-31', '2021-06-30', '2021-09-30'], 3],
  ['years', ['2019-12-31', '2020-12-31', '2021-12-31'], 12],
  ['days', ['2021-01-01', '2021-01-02'], 1],
  ['one', ['2021-01-31'], 1],
  ['twice the same day', ['2021-01-31', '2021-01-31'], 1],
])('knows the usual step of %s', (_name, days, expected) => {
  expect(monthsOf(usualStep(days.map((day) => ({ day }))))).toBe(expected);
});
