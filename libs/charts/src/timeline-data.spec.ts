import { axisSpan, endOf, type TimelineRow } from './timeline-data';

const day = (text: string) => ({ earliest: text, latest: text, words: text });
const row = (more: Partial<TimelineRow>): TimelineRow => ({
  key: 'a',
  label: '1.1 Strategy',
  colour: 'red',
  original: day('2022-01-31'),
  approved: null,
  forecast: null,
  actual: null,
  isOngoing: false,
  slip: '',
  ...more,
});

describe('endOf', () => {
  const today = '2022-03-24';
  it.each([
    ['done beats expected', row({ actual: day('2022-03-01'), forecast: day('2022-05-01'), colour: 'complete' }), 'done', '2022-03-01'],
    ['expected', row({ forecast: day('2022-05-01') }), 'expected', '2022-05-01'],
    ['a forecast gone by is no forecast', row({ forecast: day('2022-03-23') }), 'silent', today],
    ['past and silent: today', row({ colour: 'not_assured' }), 'silent', today],
    ['past the original, but the approved date is still to come', row({ approved: day('2022-06-30'), colour: 'green' }), null, null],
    ['due today is not past', row({ original: day(today) }), null, null],
    ['due yesterday is past', row({ original: day('2022-03-23') }), 'silent', today],
    ['done without a date has no place on the calendar', row({ colour: 'complete', forecast: day('2022-05-01') }), null, null],
    ['cancelled', row({ colour: 'cancelled' }), null, null],
    ['ongoing', row({ colour: 'ongoing', isOngoing: true }), null, null],
    ['nothing promised', row({ original: null }), null, null],
  ])('%s', (_name, given, kind, earliest) => {
    const end = endOf(given, today);
    expect(end?.kind ?? null).toBe(kind);
    expect(end?.span.earliest ?? null).toBe(earliest);
  });

  it('counts a month as past only after its last day', () => {
    const march = { earliest: '2022-03-01', latest: '2022-03-31', words: 'March 2022' };
    expect(endOf(row({ original: march }), '2022-03-31')).toBeNull();
    expect(endOf(row({ original: march }), '2022-04-01')?.kind).toBe('silent');
  });
});

describe('axisSpan', () => {
  it('holds every day of every row and today, with air', () => {
    const [first, last] = axisSpan({ title: '', today: '2022-03-24', rows: [row({ forecast: { earliest: '2022-06-01', latest: '2022-08-31', words: 'Summer 2022' } })] });
    expect(first < '2022-01-31').toBe(true);
    expect(last > '2022-08-31').toBe(true);
  });

  it('is not empty when there is only today', () => {
    const [first, last] = axisSpan({ title: '', today: '2022-03-24', rows: [] });
    expect([first, last]).toEqual(['2022-03-14', '2022-04-03']);
  });
});
