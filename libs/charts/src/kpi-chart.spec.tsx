import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { KpiChart, namesBeside } from './kpi-chart';
import { kpiChartInWords, kpiChartNote, placeKpi, type KpiChartData, type KpiPoint } from './kpi-chart-data';
import type { KpiComparatorSeries, KpiTargetPoint } from './kpi-held-data';

const point = (day: string, value: number, kind: KpiPoint['kind'] = 'whole'): KpiPoint => ({ day, value, kind, label: `${value}%`, words: `${day}: ${value}%` });
const level = (value: number, words: string) => ({ value, label: `${value}%`, words });
const april = point('2021-04-30', 53);
const may = point('2021-05-31', 55);
const february = point('2022-02-28', 62);
const chart = (points: KpiPoint[], more: Partial<KpiChartData> = {}): KpiChartData => ({ title: 'Plans within 20 weeks', unit: '%', points, target: null, comparators: [], ...more });
const plot = { left: 0, right: 304, top: 0, bottom: 200 };
const markup = (data: KpiChartData, width = 800) => renderToStaticMarkup(<KpiChart data={data} width={width} />);

describe('placeKpi', () => {
  it('has time to scale: a gap of nine months is nine times as wide as one', () => {
    const [first, second, last] = placeKpi(chart([april, may, february]), plot).dots;
    expect((second!.x - first!.x) / (last!.x - first!.x)).toBeCloseTo(31 / 304, 2);
  });

  it('has values to scale on 0 to 100', () => {
    const { dots, levels } = placeKpi(chart([point('2021-04-30', 25)], { target: level(75, '75%') }), plot);
    expect([dots[0]!.y, levels[0]!.y]).toEqual([150, 50]);
  });

  it('draws one line for comparators of one value, with both names', () => {
    const comparators = [level(65, '65% national indicator'), level(65, '65% national average'), level(58, '58% national average'), level(58, '58% national average')];
    expect(placeKpi(chart([april], { comparators }), plot).levels.map(({ words }) => words)).toEqual(['65% national indicator; 65% national average', '58% national average']);
  });

  it.each([
    ['whole values', [april, may], [false]],
    ['a part at the end', [april, may, point('2021-06-15', 40, 'part')], [false, true]],
    ['a part in between', [april, point('2021-05-15', 40, 'part'), february], [true, true]],
    ['a projection', [april, point('2023-02-28', 90, 'projected')], [true]],
    ['an unlike one is not joined', [april, point('2021-05-15', 40, 'unlike'), february], [false]],
    ['one alone', [april], []],
  ] as [string, KpiPoint[], boolean[]][])('joins %s', (_name, points, dashed) => {
    expect(placeKpi(chart(points), plot).joins.map((join) => join.isDashed)).toEqual(dashed);
  });

  it('sorts by day, whatever the order given', () => {
    expect(placeKpi(chart([february, april]), plot)).toEqual(placeKpi(chart([april, february]), plot));
  });
});

describe('KpiChart', () => {
  it('is an image with a name and everything in words', () => {
    render(<KpiChart data={chart([april, february], { target: level(75, 'at least 75% by 31 March 2022'), comparators: [level(58, '58% national average')] })} />);
    const image = screen.getByRole('img', { name: /Plans within 20 weeks/ });
    expect(image).toHaveTextContent('2 values. First, 2021-04-30: 53%. Last, 2022-02-28: 62%. Target: at least 75% by 31 March 2022. Compared with 58% national average.');
  });

  it.each([
    ['whole', /--whole"[^>]*fill="#12436d"/],
    ['part', /<circle[^>]*--part"[^>]*fill="#ffffff"/],
    ['projected', /<path[^>]*--projected"[^>]*fill="#ffffff"/],
    ['unlike', /<rect[^>]*--unlike"[^>]*fill="#ffffff"/],
  ] as const)('draws a %s value in its own shape', (kind, pattern) => {
    expect(markup(chart([point('2021-04-30', 53, kind)]))).toMatch(pattern);
  });

  it('names target and comparator beside their lines, told apart by their dashes', () => {
    const drawn = markup(chart([april, february], { target: level(75, '75% by March'), comparators: [level(58, '58% national average')] }));
    expect(drawn).toMatch(/wm-kpi-chart__target"[^>]*stroke-dasharray="9 4"/);
    expect(drawn).toMatch(/wm-kpi-chart__comparator"[^>]*stroke-dasharray="2 4"/);
    expect(drawn).toContain('Target: 75% by March');
    expect(drawn).toContain('58% national average');
  });

  it('keeps only their values where it is narrow', () => {
    const drawn = markup(chart([april, february], { comparators: [level(58, '58% national average')] }), 340);
    expect(drawn.replace(/<desc.*<\/desc>/, '')).not.toContain('national average');
    expect(drawn).toMatch(/<tspan[^>]*>58%<\/tspan>/);
  });

  it('marks a cut scale on its axis, and only that', () => {
    expect(markup(chart([point('2021-04-30', 86), point('2021-05-31', 88)]))).toContain('wm-kpi-chart__cut');
    expect(markup(chart([april, february]))).not.toContain('wm-kpi-chart__cut');
  });

  it('names the unit of counts at the head of the axis', () => {
    expect(markup(chart([april], { unit: 'children' }))).toMatch(/>children<\/text>/);
  });

  it('draws nothing where there is nothing', () => {
    expect(markup(chart([]))).toBe('');
  });

  it.each([
    ['one value', chart([april])],
    ['a constant', chart([april, { ...february, value: 53 }])],
    ['nought', chart([point('2021-04-30', 0)], { unit: 'cases' })],
    ['millions', chart([point('2021-04-30', 14_000_000)], { unit: 'GBP' })],
    ['two on one day', chart([april, { ...april, value: 60 }])],
    ['ten years of months', chart(Array.from({ length: 120 }, (_, index) => point(`${2012 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-28`, 40 + (index % 30))))],
    ['a far target', chart([april], { target: level(400, '400%') })],
  ])('survives %s, wide and narrow', (_name, data) => {
    for (const width of [320, 640, 1160]) {
      const drawn = markup(data, width);
      expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
      expect(drawn).not.toMatch(/style=|<style/);
      for (const x of [...drawn.matchAll(/ (?:x[12]?|cx)="([^"]*)"/g)].map((match) => Number(match[1]))) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
      }
    }
  });
});

it('keeps the names of close lines apart', () => {
  const levels = [60, 62, 61].map((y) => ({ kind: 'comparator' as const, y, label: '58%', words: 'national average' }));
  const middles = namesBeside(levels, { top: 20, bottom: 200, names: 176, hasNames: true }).map((name) => name.y).sort((a, b) => a - b);
  for (const [index, y] of middles.slice(1).entries()) expect(y - middles[index]!).toBeGreaterThanOrEqual(14);
});

it('says in words what the scale does', () => {
  const data = chart([point('2021-04-30', 9), point('2021-05-31', 4)]);
  expect(kpiChartNote(data)).toBe('The scale ends at 10%, not at 100%.');
  expect(kpiChartInWords(data)).toBe('2 values. First, 2021-04-30: 9%. Last, 2021-05-31: 4%. The scale ends at 10%, not at 100%.');
});

describe('what a measure is held against over time', () => {
  const words = (value: number, day: string) => `at least ${value}% by ${day}`;
  const target = (day: string, value: number, standing: KpiTargetPoint['standing'] = 'met'): KpiTargetPoint => ({ day, value, standing, label: `${value}%`, words: words(value, day) });
  const years = (name: string, first: number, values: number[]): KpiComparatorSeries => ({
    name,
    points: values.map((value, index) => ({ from: `${first + index}-01-01`, to: `${first + index}-12-31`, value, label: `${value}%`, words: `${value}% ${name}, ${first + index}` })),
  });
  const annual = [2019, 2020, 2021, 2022].map((year, index) => point(`${year}-12-31`, [72, 40, 60, 66][index]!));
  const england = years('England', 2018, [60.1, 60.4, 58, 59.9, 49.2, 50.3]);

  it.each([
    ['joined through two or more, in place of the level', [target('2020-12-31', 55), target('2022-12-31', 75)], level(75, 'at least 75%'), 2, 0],
    ['a level and a mark for one', [target('2022-12-31', 75)], level(75, 'at least 75%'), 1, 1],
    ['a level for one that nobody passed on', [target('2022-12-31', 75)], null, 1, 1],
    ['a level for a far one beside those in reach', [target('2020-12-31', 55), target('2022-12-31', 75), target('2040-12-31', 90)], level(90, 'at least 90%'), 2, 1],
    ['none', [], null, 0, 0],
  ] as [string, KpiTargetPoint[], ReturnType<typeof level> | null, number, number][])('draws a target: %s', (_name, trajectory, counted, marks, levels) => {
    const placed = placeKpi(chart(annual, { trajectory, target: counted }), plot);
    expect(placed.targets).toHaveLength(marks);
    expect(placed.levels).toHaveLength(levels);
    for (const { point: { value }, y } of placed.targets) for (const dot of placed.dots) expect(Math.sign(dot.y - y)).toBe(Math.sign(value - dot.point.value));
  });

  it('marks met, missed, not yet due and untold in forms of their own', () => {
    const standings = ['met', 'missed', 'not_yet_due', 'no_value'] as const;
    const drawn = markup(chart(annual, { trajectory: standings.map((standing, index) => target(`${2020 + index}-12-31`, 60 + index, standing)) }));
    const forms = standings.map((standing) => new RegExp(`target-mark--${standing}">(.*?)</g>`).exec(drawn)![1]!.replace(/"[^"]*\d[^"]*"/g, ''));
    expect(new Set(forms).size).toBe(4);
    expect(drawn).toContain('Targets: at least 60% by 2020-12-31, met; at least 61% by 2021-12-31, missed;');
  });

  it('draws a comparator as a step for each of its years, cut to the picture, with its name', () => {
    const { series, dots, names } = placeKpi(chart(annual, { comparatorSeries: [england] }), plot);
    expect(series[0]!.steps).toHaveLength(5);
    // The year 2020 ends where its value stands.
    expect(series[0]!.steps[1]!.x2).toBe(dots[1]!.x);
    expect(series[0]!.steps[1]!.y).toBeLessThan(dots[1]!.y);
    expect(series[0]!.steps.every(({ x1, x2 }) => x1 >= plot.left && x2 <= plot.right && x2 >= x1)).toBe(true);
    expect(names.map((name) => name.words)).toEqual(['England 50.3%']);
  });

  it('draws a comparator of other years across, by its nearest year', () => {
    const { series, levels } = placeKpi(chart([april, may], { comparatorSeries: [years('England', 2016, [58.6, 64.9])] }), plot);
    expect([series.length, levels.map((each) => each.words)]).toEqual([0, ['64.9% England, 2017']]);
  });

  it.each([
    ['between two values', '2021-01-01', 2, 1],
    ['on the last day of a period', '2020-12-31', 2, 1],
    ['before all', '2000-01-01', 3, 0],
    ['after all', '2030-01-01', 3, 0],
  ])('a break %s parts the line there and nowhere else', (_name, day, joins, lines) => {
    const { dots, ...placed } = placeKpi(chart(annual, { breaks: [{ day, words: 'Counted per child' }] }), plot);
    expect(placed.joins).toHaveLength(joins);
    expect(placed.breaks).toHaveLength(lines);
    for (const { x } of placed.breaks) for (const dot of dots) expect(dot.point.day < day ? x - dot.x : dot.x - x).toBeGreaterThan(4);
  });

  it('stays in the picture with everything at once', () => {
    const all = chart(annual, {
      target: level(90, 'at least 90%'),
      comparators: [level(65, '65% statistical neighbours')],
      comparatorSeries: [england, years('West Midlands', 2019, [53.7, 50, 62.6, 50.1])],
      trajectory: [target('2020-12-31', 55), target('2022-12-31', 75, 'missed'), target('2023-12-31', 90, 'not_yet_due')],
      breaks: [{ day: '2022-01-01', words: 'Counted child by child from here on' }],
    });
    for (const width of [320, 480, 720]) {
      const drawn = markup(all, width);
      expect(drawn).not.toMatch(/NaN|Infinity|undefined|style=/);
      expect(drawn).toContain('wm-kpi-chart__why');
      for (const x of [...drawn.matchAll(/ (?:x[12]?|cx)="([^"]*)"/g)].map((match) => Number(match[1]))) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
      }
    }
    expect(kpiChartInWords(all)).toContain('From 1 January 2022: Counted child by child from here on. Values before and after are not compared.');
  });
});
