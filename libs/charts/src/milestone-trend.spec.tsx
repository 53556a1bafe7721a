import type { ForecastPoint } from '@waymark/domain';
import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MilestoneTrend } from './milestone-trend';
import { expectedInWords, milestoneTrendInWords, placeTrend, type MilestoneTrendData } from './milestone-trend-data';

type Kind = ForecastPoint['kind'];
const point = (kind: Kind, saidOn: string, earliest: string, latest = earliest, isCarriedOver = false): ForecastPoint => ({
  kind,
  saidOn,
  earliest,
  latest,
  isCarriedOver,
  words: `${saidOn}: ${kind} ${latest}`,
});
const trend = (points: ForecastPoint[], today = '2022-07-01'): MilestoneTrendData => ({ title: 'Milestone trend', today, words: 'It moved.', points });
const plot = { left: 100, right: 500, top: 0, bottom: 300 };
const place = (points: ForecastPoint[], today = '2022-07-01') => placeTrend({ points, today }, plot);
const markup = (data: MilestoneTrendData, width = 640) => renderToStaticMarkup(<MilestoneTrend data={data} width={width} />);

const promise = point('promised', '2022-01-01', '2022-04-01', '2022-04-30');

describe('placeTrend', () => {
  it('puts report dates across and expected dates upwards, to scale', () => {
    const { marks, today } = place([point('promised', '2022-01-01', '2022-04-30'), point('reported', '2022-03-01', '2022-05-30'), point('reported', '2022-07-01', '2022-06-29')]);
    const [first, second, third] = marks;
    // 59 of 181 days across; 30 of 60 days upwards.
    expect((second!.x - first!.x) / (today - first!.x)).toBeCloseTo(59 / 181, 2);
    expect((first!.top - second!.top) / (first!.top - third!.top)).toBeCloseTo(0.5, 2);
    expect(third!.x).toBe(today);
  });

  it('gives a month the height of its days and a day none', () => {
    const { marks } = place([promise, point('reported', '2022-03-01', '2022-04-15')]);
    const [month, day] = marks;
    expect(month!.bottom - month!.top).toBeGreaterThan(50);
    expect(day!.bottom).toBe(day!.top);
    expect(day!.top).toBeGreaterThan(month!.top);
    expect(day!.top).toBeLessThan(month!.bottom);
  });

  it.each([
    ['a day inside the promised month is level', '2022-04-10', '2022-04-10', 'level'],
    ['the same month is level', '2022-04-01', '2022-04-30', 'level'],
    ['its last day is level', '2022-04-30', '2022-04-30', 'level'],
    ['a later month rises', '2022-06-01', '2022-06-30', 'rises'],
    ['an earlier day falls', '2022-03-20', '2022-03-20', 'falls'],
  ])('%s', (_name, earliest, latest, course) => {
    const { links } = place([promise, point('reported', '2022-02-01', earliest, latest)]);
    const rise = links[0]!.y1 - links[0]!.y2;
    expect(rise === 0 ? 'level' : rise > 0 ? 'rises' : 'falls').toBe(course);
  });

  it('joins nearest ends: no more slip than is certain', () => {
    const { links, marks } = place([promise, point('reported', '2022-02-01', '2022-06-01', '2022-06-30')]);
    expect([links[0]!.y1, links[0]!.y2]).toEqual([marks[0]!.top, marks[1]!.bottom]);
  });

  it('keeps re-baselines out of the line and holds them until the next', () => {
    const { links, steps, marks } = place([
      promise,
      point('rebaselined', '2022-02-01', '2022-05-31'),
      point('reported', '2022-03-01', '2022-06-30'),
      point('rebaselined', '2022-04-01', '2022-06-30'),
    ]);
    expect(links).toHaveLength(1);
    expect(steps.map((step) => [step.x1, step.x2])).toEqual([
      [marks[1]!.x, marks[3]!.x],
      [marks[3]!.x, plot.right],
    ]);
  });

  it('sets what was said on one day side by side', () => {
    const { marks } = place([promise, point('reported', '2022-01-01', '2022-04-15'), point('reported', '2022-02-01', '2022-04-15')]);
    expect(marks[1]!.x - marks[0]!.x).toBe(13);
  });

  it.each([
    ['meets the axes', [promise, point('reported', '2022-05-01', '2022-08-31')], true],
    ['lies elsewhere', [point('promised', '2022-01-01', '2030-01-01')], false],
  ])('the day itself %s', (_name, points, isDrawn) => {
    const { due } = place(points);
    expect(due !== null).toBe(isDrawn);
    if (due) expect(due.x2 - due.x1).toBeGreaterThan(0);
    if (due) expect(due.y1 - due.y2).toBeGreaterThan(0);
  });
});

describe('MilestoneTrend', () => {
  it('is an image with a name and the whole story', () => {
    render(<MilestoneTrend data={trend([promise, point('reported', '2022-05-01', '2022-08-31')])} />);
    expect(screen.getByRole('img', { name: /Milestone trend/ })).toHaveTextContent('It moved. 2022-01-01: promised 2022-04-30. 2022-05-01: reported 2022-08-31.');
  });

  it.each([
    ['promised', promise, /--promised" d="[^"]*" fill="#ffffff"/],
    ['rebaselined', point('rebaselined', '2022-02-01', '2022-05-31'), /--rebaselined" d="[^"]*" fill="#858686"/],
    ['reported', point('reported', '2022-02-01', '2022-05-31'), /--reported"[^>]*fill="#12436d"/],
    ['carried over: hollow and dashed', point('reported', '2022-02-01', '2022-05-31', '2022-05-31', true), /--carried"[^>]*fill="#ffffff" stroke-dasharray/],
    ['achieved: ticked', point('achieved', '2022-06-01', '2022-05-31'), /--achieved"><rect[^>]*><\/rect><path/],
  ])('draws what was %s with a shape of its own', (_name, given, pattern) => {
    expect(markup(trend([given]))).toMatch(pattern);
  });

  it.each([
    ['first promise', trend([promise]), 'First promise: April 2022'],
    ['last report', trend([promise, point('reported', '2022-05-01', '2022-08-31')]), '>31 August 2022<'],
    ['day done', trend([promise, point('reported', '2022-05-01', '2022-08-31'), point('achieved', '2022-06-01', '2022-05-30')]), '>Done 30 May 2022<'],
    ['approval', trend([promise, point('rebaselined', '2022-03-01', '2022-05-31')]), '>Approved 31 May 2022<'],
    ['as-at day', trend([promise]), '>1 July 2022<'],
  ])('labels the %s', (_name, data, words) => {
    expect(markup(data)).toContain(words);
  });

  it.each([
    ['nothing', trend([])],
    ['one point said today', trend([point('reported', '2022-07-01', '2022-07-01')])],
    ['ten years', trend([point('promised', '2012-01-01', '2015-01-01'), point('reported', '2022-01-01', '2025-01-01')])],
    ['a point said after today and dates long past', trend([point('promised', '2022-09-01', '2019-01-01')])],
    ['forty reports', trend(Array.from({ length: 40 }, (_, index) => point('reported', `2022-0${1 + (index % 6)}-11`, `2022-08-${10 + (index % 20)}`)))],
  ])('survives %s, wide and narrow', (_name, data) => {
    for (const width of [320, 640, 1160]) {
      const drawn = markup(data, width);
      expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
      expect(drawn).not.toMatch(/style=|<style/);
      for (const x of [...drawn.matchAll(/ x[12]?="([^"]*)"/g)].map((match) => Number(match[1]))) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
      }
    }
  });
});

it.each([
  ['2022-07-22', '2022-07-22', '22 July 2022'],
  ['2022-07-01', '2022-07-31', 'July 2022'],
  ['2022-06-01', '2022-08-31', 'June to August 2022'],
])('%s to %s is said as %s', (earliest, latest, words) => {
  expect(expectedInWords({ earliest, latest })).toBe(words);
});

it('says that there is nothing to draw', () => {
  expect(milestoneTrendInWords(trend([]))).toBe('There is no date to draw.');
});
