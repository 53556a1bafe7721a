import { checkEntries, OBSERVATION_STATUSES, standingValues, type EntryMeasure, type ObservationStatus } from '@waymark/domain';
import { isAbsent, startOf } from './cell-draft';

type Standing = EntryMeasure['series'][number];

const OCTOBER = { start: '2026-10-01', end: '2026-10-31' };
const value = (over: Partial<Standing>): Standing => ({
  id: 'stands',
  periodStart: OCTOBER.start,
  periodEnd: OCTOBER.end,
  periodText: 'October 2026',
  precision: 'month',
  status: 'actual',
  value: 12,
  numerator: null,
  denominator: null,
  respondents: null,
  qualifier: null,
  note: null,
  ...over,
});

/** What a cell that nobody has typed in comes to once a note is written to its value. */
function withNote(stands: Standing, unit = 'days') {
  const measure: EntryMeasure = { id: 'wait', name: 'Average wait', unit, kind: unit === '%' ? 'share' : 'amount', window: 'month', yearType: null, series: [stands] };
  const rows = (unit === '%' ? (['numerator', 'denominator', 'value'] as const) : (['value'] as const)).map((part) => ({ measureId: measure.id, part, label: part }));
  const draft = startOf({ rows, unit, standing: standingValues(measure) }, OCTOBER);
  const { read, faults } = checkEntries([{ measureId: measure.id, period: '2026-10', ...draft, note: 'From the list' }], [measure], '2026-11-22');
  expect(faults).toEqual([]);
  return read[0];
}

/** Words of the field before a number, as cells are typed and as marks are kept. */
const QUALIFIERS = ['over', 'Over', 'more than', 'at least', 'at most', 'no more than', 'minimum', 'up to', 'about', 'approximately', 'approx.', 'around', 'nearly', 'almost', 'circa', 'under', 'estimated', 'close to', 'rounded to thousands'];

describe('a cell with a recorded value', () => {
  it.each(QUALIFIERS)('is read back as it stands: %s 12', (qualifier) => {
    expect(withNote(value({ qualifier }))).toMatchObject({ value: 12, qualifier, status: 'actual' });
    expect(withNote(value({ qualifier, value: 61.5 }), '%')).toMatchObject({ value: 61.5, qualifier });
  });

  it.each(OBSERVATION_STATUSES)('is read back as it stands: %s', (status: ObservationStatus) => {
    const number = isAbsent(status) ? null : 12;
    expect(withNote(value({ status, value: number }))).toMatchObject({ status, value: number, qualifier: null });
    expect(withNote(value({ status, value: number }), '%')).toMatchObject({ status, value: number, qualifier: null });
  });

  it.each(['<5', '≤ 4', 'fewer than 10', '[c]', '*', 'low'])('is read back as it stands: held back as %s', (qualifier) => {
    expect(withNote(value({ status: 'suppressed', value: null, qualifier }))).toMatchObject({ status: 'suppressed', qualifier });
  });

  it.each(['<5', '>95', '>95%', '≥ 90'])('is read back as it stands: a percentage held back as %s', (qualifier) => {
    expect(withNote(value({ status: 'suppressed', value: null, qualifier }), '%')).toMatchObject({ status: 'suppressed', qualifier });
  });

  it.each([1e-7, 33.333333333333336, 1234567890123])('has the number %s in figures', (number) => {
    expect(withNote(value({ value: number }))?.value).toBeCloseTo(number, 12);
  });

  it('has the number alone where no cell can say how it was given', () => {
    expect(withNote(value({ qualifier: 'in the region of', value: 27000 }))).toMatchObject({ value: 27000 });
  });
});
