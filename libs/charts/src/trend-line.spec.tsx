import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { TrendLine, trendLineInWords, type TrendData } from './trend-line';

const april = { day: '2021-04-30', value: 53, words: 'April 2021: 53%' };
const may = { day: '2021-05-31', value: 53, words: 'May 2021: 53%' };
const february = { day: '2022-02-28', value: 62, words: 'February 2022: 62%' };
const trend = (points: TrendData['points'], more: Partial<TrendData> = {}): TrendData => ({ name: 'Plans within 20 weeks', points, ...more });

/** Centres of the dots, in the order drawn. */
function dots(data: TrendData): { cx: number; cy: number; isHollow: boolean }[] {
  const markup = renderToStaticMarkup(<TrendLine data={data} width={120} height={36} />);
  return [...markup.matchAll(/<circle class="([^"]*)" cx="([^"]*)" cy="([^"]*)"/g)].map(([, name, cx, cy]) => ({
    cx: Number(cx),
    cy: Number(cy),
    isHollow: name!.includes('--part'),
  }));
}

describe('TrendLine', () => {
  it('honours unequal spacing in time', () => {
    const [first, second, last] = dots(trend([april, may, february]));
    expect(first!.cx).toBe(6);
    expect(last!.cx).toBe(114);
    // 31 of 304 days.
    expect(second!.cx).toBeCloseTo(6 + (108 * 31) / 304, 0);
  });

  it('sorts by day, whatever the order given', () => {
    expect(dots(trend([february, april]))).toEqual(dots(trend([april, february])));
  });

  it('draws higher values higher', () => {
    const [low, high] = dots(trend([april, february]));
    expect(high!.cy).toBeLessThan(low!.cy);
  });

  it('draws one value as a dot and no line', () => {
    const markup = renderToStaticMarkup(<TrendLine data={trend([april])} />);
    expect(dots(trend([april]))).toHaveLength(1);
    expect(markup).not.toContain('<path');
  });

  it('keeps a constant series in the middle', () => {
    expect(dots(trend([april, { ...february, value: 53 }])).map((dot) => dot.cy)).toEqual([18, 18]);
  });

  it('draws a part period hollow and joins it with dashes', () => {
    const data = trend([april, may, { ...february, isPartial: true }]);
    expect(dots(data).map((dot) => dot.isHollow)).toEqual([false, false, true]);
    expect(renderToStaticMarkup(<TrendLine data={data} />)).toMatch(/wm-trend__part.*stroke-dasharray/);
  });

  it('makes room for target and comparator', () => {
    const markup = renderToStaticMarkup(
      <TrendLine data={trend([april, february], { target: { value: 75, words: '75%' }, comparator: { value: 58, words: 'national average 58%' } })} height={36} />,
    );
    // The target is above every value: it takes the top of the scale.
    expect(markup).toMatch(/wm-trend__target" x1="0" x2="120" y1="6"/);
    expect(markup).toContain('wm-trend__comparator');
  });

  it('survives an empty series', () => {
    expect(dots(trend([]))).toEqual([]);
  });

  it('is an image with a name and a description', () => {
    render(<TrendLine data={trend([april, february])} />);
    const image = screen.getByRole('img', { name: /Trend: Plans within 20 weeks/ });
    expect(image).toHaveTextContent('2 values. First, April 2021: 53%. Last, February 2022: 62%.');
  });
});

describe('trendLineInWords', () => {
  it.each([
    ['no values', [], 'No values to draw.'],
    ['one', [april], 'One value. April 2021: 53%.'],
    ['two', [april, february], '2 values. First, April 2021: 53%. Last, February 2022: 62%.'],
    ['a peak between', [april, { ...may, value: 70, words: 'May 2021: 70%' }, february], '3 values. First, April 2021: 53%. Last, February 2022: 62%. Highest, May 2021: 70%.'],
    ['a trough between', [april, { ...may, value: 40, words: 'May 2021: 40%' }, february], '3 values. First, April 2021: 53%. Last, February 2022: 62%. Lowest, May 2021: 40%.'],
    ['no words given', [{ day: '2021-04-30', value: 33 }], 'One value. 30 April 2021: 33.'],
    ['part period', [april, { ...february, isPartial: true }], '2 values. First, April 2021: 53%. Last, February 2022: 62%. The last value covers only part of its period.'],
  ])('%s', (_name, points, expected) => {
    expect(trendLineInWords(trend(points))).toBe(expected);
  });

  it('names target and comparator', () => {
    const words = trendLineInWords(trend([april], { target: { value: 75, words: '75%' }, comparator: { value: 58, words: 'national average 58%' } }));
    expect(words).toBe('One value. April 2021: 53%. Target: 75%. Compared with national average 58%.');
  });
});
