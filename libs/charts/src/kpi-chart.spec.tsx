import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { KpiChart, namesBeside } from './kpi-chart';
import { kpiChartInWords, kpiChartNote, placeKpi, type KpiChartData, type KpiPoint } from './kpi-chart-data';

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
