import { hourInLondon, instantInLondon } from './london-time';

describe('the hour in England', () => {
  it.each([
    ['2026-01-15T08:00:00.000Z', 8],
    ['2026-07-15T07:00:00.000Z', 8],
    ['2026-03-29T00:59:59.999Z', 0],
    ['2026-03-29T01:00:00.000Z', 2],
    ['2026-10-25T00:30:00.000Z', 1],
    ['2026-10-25T01:30:00.000Z', 1],
    ['2026-12-31T23:30:00.000Z', 23],
    ['2027-01-01T00:00:00.000Z', 0],
  ])('at %s is %i', (instant, hour) => {
    expect(hourInLondon(instant)).toBe(hour);
  });

  it.each([
    ['in winter', '2026-01-15', 8, '2026-01-15T08:00:00.000Z'],
    ['in summer', '2026-07-15', 8, '2026-07-15T07:00:00.000Z'],
    ['on the eve of summer time', '2026-03-28', 8, '2026-03-28T08:00:00.000Z'],
    ['on the first day of summer time', '2026-03-29', 8, '2026-03-29T07:00:00.000Z'],
    ['that is left out', '2026-03-29', 1, '2026-03-29T01:00:00.000Z'],
    ['that comes twice', '2026-10-25', 1, '2026-10-25T00:00:00.000Z'],
    ['on the last day of summer time', '2026-10-25', 8, '2026-10-25T08:00:00.000Z'],
    ['of a summer midnight', '2026-07-15', 0, '2026-07-14T23:00:00.000Z'],
    ['of the year’s last', '2026-12-31', 23, '2026-12-31T23:00:00.000Z'],
    ['of the year’s first', '2027-01-01', 0, '2027-01-01T00:00:00.000Z'],
  ])('%s begins', (_, day, hour, instant) => {
    expect(instantInLondon(day, hour)).toBe(instant);
  });
});
