import { render, screen } from '@testing-library/react';
import { addMonths, monthEnd, monthInWords, xmr, type SpcImprovement } from '@waymark/domain';
import { renderToStaticMarkup } from 'react-dom/server';
import { ControlChart } from './control-chart';
import { placeControl, type ControlChartData } from './control-chart-data';
import { controlChartInWords, controlChartNote } from './control-chart-words';
import { SIGNALS } from './palette';
import { SpcTrend } from './spc-trend';

interface Options {
  unit?: string;
  target?: number | null;
  improvement?: SpcImprovement;
  /** Where a new segment begins, and why. */
  rebases?: Record<number, string>;
}

/** One value a month from April 2019; `null`: none for that month. */
function chart(values: (number | null)[], { unit = '%', target = null, improvement = 'increase', rebases = {} }: Options = {}): ControlChartData {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, day: monthEnd(addMonths('2019-04-01', index)) }]));
  const result = xmr(known.map(({ value }) => value), { improvement, target, rebaseAt: Object.keys(rebases).map(Number) });
  return {
    title: 'Within 20 weeks',
    unit,
    control: {
      target,
      isTrial: result.trial,
      words: 'A real fall, not noise.',
      points: known.map(({ value, day }, index) => ({ day, value, signal: result.points[index]!.signal, words: `${monthInWords(day)}: ${value}${unit === '%' ? '%' : ''}` })),
      segments: result.segments.map((segment) => ({ ...segment, because: rebases[segment.from] ?? null })),
    },
  };
}

/** Noise without chance: the same at every run. */
const noise = (count: number, mean: number, spread: number) => Array.from({ length: count }, (_, index) => mean + spread * Math.sin(index * 12.9898) * Math.cos(index * 78.233));
const SENAR = [100, 71, 79, 71, 46, 52, 20, 19, 12, 38];
const WHY = 'A second panel a week and a new case system from October 2020';
const rebased = chart([...noise(18, 48, 9), ...noise(18, 66, 6)], { target: 60, rebases: { 18: WHY } });
const CASES: [string, ControlChartData][] = [
  ['ten months', chart(SENAR, { target: 75 })],
  ['36 months with a rebase', rebased],
  ['three rebases', chart([...noise(12, 48, 9), ...noise(8, 66, 6), ...noise(6, 50, 9), ...noise(10, 75, 4)], { rebases: { 12: 'New case system', 20: WHY, 26: 'Second panel' } })],
  ['120 months', chart(noise(120, 250, 60), { unit: 'requests', target: 240, improvement: 'neutral' })],
  ['one value', chart([42], { target: 50 })],
  ['two values', chart([42, 44])],
  ['equals', chart([42, 42, 42, 42, 42])],
  ['noughts', chart([0, 0, 0], { unit: 'cases' })],
  ['millions', chart(noise(24, 1_950_000, 60_000), { unit: 'GBP', target: 1_900_000, improvement: 'decrease' })],
  ['limits below nought', chart([1, 9, 0, 7, 2, 8, 1, 9], { unit: 'cases', improvement: 'decrease' })],
  ['segments of one', chart([40, 60, 20], { rebases: { 1: 'One', 2: 'Two' } })],
  ['an unknown mean', { ...chart([42]), control: { ...chart([42]).control, segments: [{ from: 0, to: 0, mean: null, lower: null, upper: null, because: null }] } }],
];
const plot = { left: 0, right: 1000, top: 0, bottom: 500 };
const markup = (data: ControlChartData, width = 720) => renderToStaticMarkup(<ControlChart data={data} width={width} />);

describe('placeControl', () => {
  it('has every point on the side of mean and limits that its value is on', () => {
    for (const [, { unit, control }] of CASES) {
      const { dots, segments } = placeControl({ unit, control }, plot);
      for (const [at, { from, to, mean, lower, upper }] of control.segments.entries()) {
        for (let index = from; index <= to; index++) {
          for (const [value, y] of [[mean, segments[at]!.mean], [lower, segments[at]!.lower], [upper, segments[at]!.upper]] as const) {
            if (value === null) expect(y).toBeNull();
            // Places are rounded to a tenth of a pixel.
            else expect(Math.sign(Math.round((y! - dots[index]!.y) * 5)) * Math.sign(control.points[index]!.value - value)).not.toBe(-1);
          }
        }
      }
    }
  });

  it('draws each segment from its first point to its last, and keeps the old limits', () => {
    const { dots, segments, crossings, runs } = placeControl(rebased, plot);
    expect(segments).toHaveLength(2);
    expect(segments[0]!.x1).toBeLessThan(dots[0]!.x);
    expect(segments[0]!.x2).toBe(segments[1]!.x1);
    expect(segments[1]!.x1).toBeGreaterThan(dots[17]!.x);
    expect(segments[1]!.x1).toBeLessThan(dots[18]!.x);
    expect(segments.every(({ mean, lower, upper }) => mean !== null && lower !== null && upper !== null)).toBe(true);
    expect(crossings.map(([from, to]) => [from.x, to.x])).toEqual([[dots[17]!.x, dots[18]!.x]]);
    expect(runs.map((run) => run.length)).toEqual([18, 18]);
  });

  it.each([
    ['no gap', [50, 52, 49, 51], [4]],
    ['a gap of a month', [50, 52, null, 51, 53, 50], [2, 3]],
    ['a value alone between two gaps', [50, 52, 53, null, 51, null, 50, 52, 50], [3, 3]],
    ['a single value', [50], []],
  ] as [string, (number | null)[], number[]][])('joins no points across %s', (_name, values, runs) => {
    expect(placeControl(chart(values), plot).runs.map((run) => run.length)).toEqual(runs);
  });

  it.each([
    ['fewer than twelve', chart(SENAR), [true]],
    ['twelve', chart(noise(12, 50, 9)), [false]],
    ['an early segment that was short', chart([...noise(5, 50, 9), ...noise(14, 70, 9)], { rebases: { 5: 'New' } }), [true, false]],
  ])('calls limits from %s points what they are', (_name, data, expected) => {
    expect(placeControl(data, plot).segments.map(({ isTrial }) => isTrial)).toEqual(expected);
  });
});

describe('ControlChart', () => {
  it('is an image with a name, the sentence and everything it shows in words', () => {
    render(<ControlChart data={chart(SENAR, { target: 75 })} />);
    const image = screen.getByRole('img', { name: /Within 20 weeks/ });
    expect(image).toHaveTextContent('A real fall, not noise. 10 values. First, April 2019: 100%. Last, January 2020: 38%. Mean 50.8%, trial limits 8.8% to 92.8%.');
    expect(image).toHaveTextContent('4 values are more than chance explains: April 2019: 100%; October 2019: 20%; November 2019: 19%; December 2019: 12%. Target: 75%.');
  });

  it('marks each point by its signal in a form of its own', () => {
    const base = chart([50, 52, 49, 51, 50]).control;
    const drawn = markup({ ...chart([50]), control: { ...base, points: base.points.map((point, index) => ({ ...point, signal: SIGNALS[index]! })) } });
    const forms = SIGNALS.map((signal) => new RegExp(`<(\\w+) class="wm-control-chart__point wm-control-chart__point--${signal}"([^>]*)>`).exec(drawn)!);
    expect(forms.map(([, element]) => element)).toEqual(['circle', 'circle', 'rect', 'path', 'path']);
    // The ring is hollow and larger than the dot, the triangles point up and down.
    expect(forms[1]![2]).toContain('fill="#ffffff"');
    expect(Number(/ r="([^"]*)"/.exec(forms[1]![2]!)![1])).toBeGreaterThan(Number(/ r="([^"]*)"/.exec(forms[0]![2]!)![1]));
    expect(forms.slice(3).map((form) => Number(/l[\d.]+ (-?[\d.]+)h/.exec(form[2]!)![1]) > 0)).toEqual([true, false]);
  });

  it('tells mean, limits, trial limits and target apart by their dashes', () => {
    const dashes = (data: ControlChartData) => [...markup(data).matchAll(/<line class="wm-control-chart__(mean|limit|target)"[^>]*?(?:stroke-dasharray="([^"]*)")?\/?>/g)].map(([, name, dash]) => `${name} ${dash ?? 'solid'}`);
    expect(new Set(dashes(rebased))).toEqual(new Set(['target 11 5', 'mean solid', 'limit 6 4']));
    expect(new Set(dashes(chart(SENAR)))).toEqual(new Set(['mean solid', 'limit 2.5 3.5']));
  });

  it('draws no limits where they are unknown, and says so', () => {
    for (const values of [[42], [42, 42, 42]]) {
      expect(markup(chart(values))).not.toContain('wm-control-chart__limit');
      expect(controlChartInWords(chart(values))).toContain('Mean 42%, limits unknown.');
    }
  });

  it('gives the reason of a new segment above its line, and its new mean in words', () => {
    const drawn = markup(rebased, 480);
    const why = /<text class="wm-control-chart__why"[^>]*>(.*?)<\/text>/.exec(drawn)![1]!.replace(/<\/tspan>/g, ' ').replace(/<[^>]*>/g, '').trim();
    expect(why).toBe(WHY);
    expect(controlChartInWords(rebased)).toMatch(/From October 2020 \(A second panel .* October 2020\): mean 6\d(\.\d)?%, limits \d/);
  });

  it.each([
    [720, ['trial upper limit 92.8%', 'mean 50.8%', 'trial lower limit 8.8%', 'target 75%']],
    [320, ['upper|92.8%', 'mean|50.8%', 'lower|8.8%', 'target|75%']],
  ])('names its lines at %d pixels', (width, expected) => {
    const drawn = markup(chart(SENAR, { target: 75 }), width);
    const names = [...drawn.matchAll(/<text class="wm-control-chart__name"[^>]*>(.*?)<\/text>/g)].map(([, words]) => words!.replace(/<\/tspan><tspan[^>]*>/g, '|').replace(/<[^>]*>/g, ''));
    expect(names).toEqual(expected);
    expect(/wm-control-chart__trial/.test(drawn)).toBe(width < 640);
  });

  it.each(CASES)('survives %s at every width, with no label on another', (_name, data) => {
    for (const width of [320, 480, 720, 1000]) {
      const drawn = markup(data, width);
      expect(drawn).not.toMatch(/NaN|Infinity|undefined|style=|<style/);
      for (const x of [...drawn.matchAll(/ (?:x[12]?|cx)="([^"]*)"/g)].map((match) => Number(match[1]))) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
      }
      expect(overlapping(drawn)).toEqual([]);
    }
  });

  it('draws nothing where there is nothing', () => {
    expect(markup(chart([]))).toBe('');
    expect(renderToStaticMarkup(<SpcTrend data={chart([])} />)).toBe('');
  });
});

it.each([
  ['nothing to say', chart(SENAR), null],
  ['a limit no share can reach', chart([90, 99, 85, 100, 88, 97, 93, 99, 86, 100, 90, 98]), /The upper limit is above 100%: no single value can be high enough/],
  ['a limit no count can reach', chart([1, 9, 0, 7, 2, 8, 1, 9], { unit: 'cases' }), /The lower limit is below 0: no single value can be low enough/],
  ['a cut scale', chart(noise(14, 93, 2)), /^The scale is cut: it runs from 85% to 100%/],
])('notes %s', (_name, data, expected) => {
  if (expected === null) expect(controlChartNote(data)).toBeNull();
  else expect(controlChartNote(data)).toMatch(expected);
});

describe('SpcTrend', () => {
  const trend = (data: ControlChartData) => renderToStaticMarkup(<SpcTrend data={data} />);

  it('ends in the mark of the last signal', () => {
    for (const signal of SIGNALS) {
      const { control, ...rest } = chart([50, 52, 49]);
      const drawn = trend({ ...rest, control: { ...control, points: control.points.map((point) => ({ ...point, signal })) } });
      expect(drawn.match(/wm-spc-trend__last--\w+/g)).toEqual([`wm-spc-trend__last--${signal}`]);
    }
  });

  it.each(CASES)('survives %s', (_name, data) => {
    const drawn = trend(data);
    expect(drawn).not.toMatch(/NaN|Infinity|undefined|style=/);
    for (const y of [...drawn.matchAll(/ (?:y[12]?|cy)="([^"]*)"/g)].map((match) => Number(match[1]))) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(40);
    }
  });

  it('is an image with its words', () => {
    render(<SpcTrend data={chart(SENAR)} />);
    expect(screen.getByRole('img', { name: /Trend: Within 20 weeks/ })).toHaveTextContent('A real fall, not noise. Last, January 2020: 38%.');
  });
});

/** Pairs of texts that would stand on each other, measured as an average Arial: letters of half their size, bold a little wider. */
function overlapping(drawn: string): string[] {
  const box = document.createElement('div');
  box.innerHTML = drawn;
  const texts = [...box.querySelectorAll('text')].flatMap((text) => (text.querySelector('tspan') ? [...text.querySelectorAll('tspan')] : [text]));
  const boxes = texts.map((text) => {
    const near = (name: string) => text.closest(`[${name}]`)?.getAttribute(name) ?? null;
    const size = Number(near('font-size'));
    const wide = text.textContent.length * size * 0.5;
    const x = Number(text.getAttribute('x'));
    const y = Number(text.getAttribute('y'));
    const left = near('text-anchor') === 'middle' ? x - wide / 2 : near('text-anchor') === 'end' ? x - wide : x;
    const middle = near('dominant-baseline') === 'central' ? y : y - size * 0.35;
    return { words: text.textContent, left, right: left + wide, top: middle - size * 0.4, bottom: middle + size * 0.4 };
  });
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? [`${a.words} / ${b.words}`] : [])),
  );
}
