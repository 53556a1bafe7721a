import { groupBy } from '../lists';
import { PERSON_LEVEL_FROM, PLANS_WITHIN_20_WEEKS, type PublishedFigure } from './plans-within-20-weeks';

const rowOf = ({ areaName, basis }: PublishedFigure) => `${areaName} ${basis}`;
const rows = groupBy(PLANS_WITHIN_20_WEEKS, rowOf);

// Of each row, added up from the published table by hand: a digit mistyped shows.
test.each<[row: string, years: number, sum: number]>([
  ['England excluding exceptions', 9, 507.8],
  ['England including exceptions', 9, 489.9],
  ['West Midlands excluding exceptions', 9, 497.2],
  ['Birmingham excluding exceptions', 9, 599.4],
  ['Birmingham including exceptions', 9, 568.9],
  ['Derby excluding exceptions', 9, 261.9],
  ['Statistical neighbours of Birmingham excluding exceptions', 3, 169.9],
])('%s: %d years', (row, years, sum) => {
  const figures = rows.get(row) ?? [];
  expect(figures).toHaveLength(years);
  expect(figures.reduce((total, { value }) => total + value, 0)).toBeCloseTo(sum, 6);
});

test('each row has its consecutive years once, and per cents', () => {
  expect(rows.size).toBe(7);
  for (const figures of rows.values()) {
    const [first] = figures;
    expect(figures.map(({ year }) => year)).toEqual(figures.map((_, index) => (first?.year ?? 0) + index));
    expect(figures.every(({ value }) => value > 0 && value < 100)).toBe(true);
  }
});

test.each<[year: number, basis: string, all: number]>([
  [2020, 'excluding exceptions', 632],
  [2020, 'including exceptions', 802],
  [2021, 'excluding exceptions', 1119],
  [2021, 'including exceptions', 1229],
  [2022, 'excluding exceptions', 1191],
  [2022, 'including exceptions', 1246],
])('Birmingham %d %s: the count gives about %d plans', (year, basis, all) => {
  const figure = rows.get(`Birmingham ${basis}`)?.find((row) => row.year === year);
  expect(Math.round(((figure?.numerator ?? 0) * 100) / (figure?.value ?? 1))).toBe(all);
});

test('with exceptions never above without them, but for the one year that DfE published so', () => {
  const above = PLANS_WITHIN_20_WEEKS.filter(({ areaName, year, basis, value }) => {
    const without = rows.get(`${areaName} excluding exceptions`)?.find((row) => row.year === year);
    return basis === 'including exceptions' && without !== undefined && value > without.value;
  });
  expect(above.map(({ areaName, year }) => [areaName, year])).toEqual([['Birmingham', 2020]]);
});

test('neighbours say whose and by which model; nothing else does', () => {
  expect(PLANS_WITHIN_20_WEEKS.filter(({ areaType, neighboursOf, neighbourModel }) => (areaType === 'statistical_neighbours') !== Boolean(neighboursOf && neighbourModel))).toEqual([]);
  expect(PERSON_LEVEL_FROM).toBe(2022);
});
