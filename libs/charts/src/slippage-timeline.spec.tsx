import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SlippageTimeline } from './slippage-timeline';
import type { TimelineData, TimelineRow } from './timeline-data';
import { rowInWords, slippageTimelineInWords } from './timeline-words';

const day = (text: string, words = text) => ({ earliest: text, latest: text, words });
const summer = { earliest: '2022-06-01', latest: '2022-08-31', words: 'Summer 2022' };
const row = (more: Partial<TimelineRow> = {}): TimelineRow => ({
  key: more.label ?? 'a',
  label: '3.1 Co-production framework',
  colour: 'red',
  original: day('2021-12-31', '31 December 2021'),
  approved: day('2021-12-31', '31 December 2021'),
  forecast: summer,
  actual: null,
  isOngoing: false,
  slip: '152 to 243 days late',
  ...more,
});
const timeline = (...rows: TimelineRow[]): TimelineData => ({ title: 'Promises that slipped most', today: '2022-03-24', rows });
const markup = (data: TimelineData, width?: number) => renderToStaticMarkup(<SlippageTimeline data={data} {...(width ? { width } : {})} />);
const numbers = (text: string) => [...text.matchAll(/-?\d+(\.\d+)?/g)].map((match) => Number(match[0]));

describe('SlippageTimeline', () => {
  it('is an image with a name and every row in its description', () => {
    render(<SlippageTimeline data={timeline(row(), row({ label: '3.4 Launch Parent Portal', slip: '80 days late' }))} />);
    const image = screen.getByRole('img', { name: /Promises that slipped most/ });
    expect(image).toHaveTextContent('3.1 Co-production framework');
    expect(image).toHaveTextContent('3.4 Launch Parent Portal: first promised 31 December 2021, now expected Summer 2022; Red, 80 days late.');
  });

  it('stretches a season over its days and keeps a day its size', () => {
    const drawn = markup(timeline(row()));
    const width = Number(/wm-timeline__forecast" x="[^"]*" y="[^"]*" width="([^"]*)"/.exec(drawn)![1]);
    expect(width).toBeGreaterThan(60);
    const pointed = markup(timeline(row({ forecast: day('2022-07-15') })));
    expect(/wm-timeline__forecast" x="[^"]*" y="[^"]*" width="([^"]*)"/.exec(pointed)![1]).toBe('14');
  });

  it('draws the approved promise only where it differs', () => {
    expect(markup(timeline(row()))).not.toContain('wm-timeline__approved');
    expect(markup(timeline(row({ approved: day('2022-02-28') })))).toContain('wm-timeline__approved');
  });

  it('ticks what is done and does not invent a date for it', () => {
    const done = row({ colour: 'complete', actual: day('2022-03-01'), slip: 'completed 60 days late' });
    expect(markup(timeline(done))).toContain('wm-timeline__done');
    expect(markup(timeline({ ...done, actual: null }))).not.toMatch(/wm-timeline__(done|forecast|silent)/);
  });

  it('shows silence as an open ring at today, joined by dashes', () => {
    const drawn = markup(timeline(row({ colour: 'not_assured', forecast: null })));
    expect(drawn).toMatch(/wm-timeline__run--silent".*stroke-dasharray/);
    const ring = Number(/wm-timeline__silent" cx="([^"]*)"/.exec(drawn)![1]);
    const today = Number(/wm-timeline__today"><line x1="([^"]*)"/.exec(drawn)![1]);
    expect(ring).toBe(today);
  });

  it('draws ongoing as an arrow to the end of the axis', () => {
    expect(markup(timeline(row({ colour: 'ongoing', isOngoing: true, original: null, approved: null, forecast: null })))).toContain('wm-timeline__ongoing');
  });

  it('stacks labels above the bars where there is no room beside them', () => {
    const narrow = markup(timeline(row()), 340);
    expect(narrow).toContain('viewBox="0 0 340 ');
    expect(Number(/<tspan x="([^"]*)"/.exec(narrow)![1])).toBe(0);
    for (const x of [...narrow.matchAll(/ x[12]?="([^"]*)"/g)].map((match) => Number(match[1]))) {
      expect(x).toBeGreaterThanOrEqual(-7);
      expect(x).toBeLessThanOrEqual(347);
    }
  });

  it.each([
    ['one row', timeline(row({ forecast: null, approved: null, colour: 'green' }))],
    ['all on one day', timeline(row({ original: day('2022-03-24'), approved: null, forecast: day('2022-03-24') }))],
    ['ten years', timeline(row({ original: day('2015-01-01'), forecast: day('2025-01-01') }))],
    ['nothing at all', timeline()],
    ['no dates', timeline(row({ original: null, approved: null, forecast: null }))],
  ])('survives %s, wide and narrow', (_name, data) => {
    for (const width of [320, 580, 1160]) {
      const drawn = markup(data, width);
      expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
      expect(drawn).not.toMatch(/style=|<style/);
      expect(numbers(/viewBox="([^"]*)"/.exec(drawn)![1]!)[2]).toBe(width);
    }
  });

  it('cuts a long label with an ellipsis', () => {
    const drawn = markup(timeline(row({ label: '2.4 Build a sustainable service capable of delivering good outcomes for children and young people in accordance with the code of practice' })));
    expect(drawn).toMatch(/…<\/tspan>/);
  });
});

describe('slippageTimelineInWords', () => {
  const silent = row({ label: '3.2 Partnership group', forecast: null, colour: 'not_assured', slip: '83 days past', slipNote: 'nothing reported' });
  const early = row({ key: 'b', original: day('2022-08-30'), approved: null, forecast: null, colour: 'not_yet_due', slip: '' });

  it.each([
    ['nothing', timeline(), 'There are no promises to draw.'],
    ['one on time', timeline(early), 'The promise is not past its first date.'],
    ['several on time', timeline(early, early), 'None of 2 promises is past its first date.'],
    [
      'one late',
      timeline(row()),
      'The promise is past its first date. 3.1 Co-production framework: first promised 31 December 2021, now expected Summer 2022; Red, 152 to 243 days late.',
    ],
    [
      'one late and silent among others',
      timeline(early, silent),
      '1 of 2 promises shown is past the date first promised, with no new date. 3.2 Partnership group: first promised 31 December 2021, no new date by 24 March 2022; Not assured, 83 days past, nothing reported.',
    ],
    [
      'some silent: the furthest is named, wherever it stands',
      timeline(silent, row(), early),
      '2 of 3 promises shown are past the date first promised; 1 of them has no new date. Furthest: 3.1 Co-production framework: first promised 31 December 2021, now expected Summer 2022; Red, 152 to 243 days late.',
    ],
    [
      'all silent',
      timeline(silent, silent),
      'Both promises shown are past the date first promised; none has a new date. Furthest: 3.2 Partnership group: first promised 31 December 2021, no new date by 24 March 2022; Not assured, 83 days past, nothing reported.',
    ],
  ])('%s', (_name, data, expected) => {
    expect(slippageTimelineInWords(data)).toBe(expected);
  });

  it.each([
    [row({ approved: day('2022-02-28', '28 February 2022'), actual: day('2022-03-01', '1 March 2022'), colour: 'complete', slip: 'completed 60 days late' }), 'last approved 28 February 2022, done 1 March 2022; Complete, completed 60 days late.'],
    [row({ isOngoing: true, colour: 'ongoing', original: null, approved: null, forecast: null, slip: 'review due' }), 'ongoing, no end date; Ongoing, review due.'],
    [row({ detail: 'Review first year', forecast: null, original: day('2022-07-31', '31 July 2022'), colour: 'not_yet_due', slip: '' }), '3.1 Co-production framework, Review first year: first promised 31 July 2022'],
  ])('row %#', (given, expected) => {
    expect(rowInWords(given, { today: '2022-03-24' })).toContain(expected);
  });
});
