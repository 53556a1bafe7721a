import { checkEntries } from './check-entries';
import { gridColumns, gridRows, periodOfColumn, type GridMeasure } from './grid';
import type { YearType } from '../plan-kpis';

it.each<[Parameters<typeof gridColumns>[0], YearType, string, string[]]>([
  ['monthly', 'financial', '2022-01-31', ['Nov 2021 2021-11-01 2021-11-30', 'Dec 2021 2021-12-01 2021-12-31', 'Jan 2022 2022-01-01 2022-01-31']],
  ['quarterly', 'financial', '2022-05-31', ['Q3 2021/22 2021-10-01 2021-12-31', 'Q4 2021/22 2022-01-01 2022-03-31', 'Q1 2022/23 2022-04-01 2022-06-30']],
  ['quarterly', 'calendar', '2022-03-31', ['Jul to Sep 2021 2021-07-01 2021-09-30', 'Oct to Dec 2021 2021-10-01 2021-12-31', 'Jan to Mar 2022 2022-01-01 2022-03-31']],
  ['termly', 'academic', '2022-08-15', ['Autumn term 2021 2021-09-01 2021-12-31', 'Spring term 2022 2022-01-01 2022-03-31', 'Summer term 2022 2022-04-01 2022-07-31']],
  ['annual', 'financial', '2022-03-31', ['2019/20 2019-04-01 2020-03-31', '2020/21 2020-04-01 2021-03-31', '2021/22 2021-04-01 2022-03-31']],
  ['annual', 'academic', '2022-09-01', ['2020/21 2020-09-01 2021-08-31', '2021/22 2021-09-01 2022-08-31', '2022/23 2022-09-01 2023-08-31']],
  ['annual', 'calendar', '2022-01-01', ['2020 2020-01-01 2020-12-31', '2021 2021-01-01 2021-12-31', '2022 2022-01-01 2022-12-31']],
  ['day', 'financial', '2022-03-30', ['31 December 2021 2021-12-31 2021-12-31', '31 January 2022 2022-01-31 2022-01-31', '28 February 2022 2022-02-28 2022-02-28']],
  ['day', 'financial', '2022-02-28', ['31 December 2021 2021-12-31 2021-12-31', '31 January 2022 2022-01-31 2022-01-31', '28 February 2022 2022-02-28 2022-02-28']],
])('heads a %s grid of %s years on %s', (frequency, yearType, today, wanted) => {
  expect(gridColumns(frequency, yearType, today, 3).map(({ label, start, end }) => `${label} ${start} ${end}`)).toEqual(wanted);
});

it.each([0, -1, NaN])('has no columns when asked for %s', (count) => {
  expect(gridColumns('monthly', 'financial', '2022-03-31', count)).toEqual([]);
});

it('gives periods that are read back as the column, whatever year a KPI goes by', () => {
  const today = '2022-12-31';
  for (const yearType of ['calendar', 'financial', 'academic'] as const) {
    for (const frequency of ['monthly', 'quarterly', 'termly', 'annual', 'day'] as const) {
      for (const column of gridColumns(frequency, yearType, today, 7)) {
        const entry = { measureId: 'm', period: periodOfColumn(column), value: '1', numerator: '', denominator: '', respondents: '', status: 'provisional' as const, note: '', seenId: null };
        const { read } = checkEntries([entry], [{ id: 'm', name: 'Views', unit: 'views', kind: 'count', window: null, yearType: null, series: [] }], today);
        expect(read).toMatchObject([{ periodStart: column.start, periodEnd: column.end }]);
      }
    }
  }
});

it('has a line for each count of a share, its percentage, and who answered where that was ever told', () => {
  const measure = (id: string, rest: Partial<GridMeasure>): GridMeasure => ({ id, name: id, unit: '%', kind: 'share', window: 'month', ...rest });
  const rows = gridRows([
    measure('Closed', {}),
    measure('Staff', { kind: 'ratio', unit: 'cases per post' }),
    measure('Complaints', { kind: 'count', unit: 'complaints' }),
    measure('Content', { kind: 'average', unit: 'points', series: [{ respondents: null }, { respondents: 12 }] }),
  ]);
  expect(rows.map(({ label, part }) => `${label} = ${part}`)).toEqual([
    'Closed: how many = numerator',
    'Closed: of how many = denominator',
    'Closed: as a percentage = value',
    'Staff: how many = numerator',
    'Staff: of how many = denominator',
    'Staff: cases per post = value',
    'Complaints = value',
    'Content = value',
    'Content: how many answered = respondents',
  ]);
});
