import { value } from '../testing/facts';
import { months } from '../testing/kpi-facts';
import { breakFault } from './break-fault';

const undated = value('2021-01', 5, { periodStart: null, periodEnd: null });
const promised = value('2021-06', null, { status: 'to_be_supplied' });
const series = [undated, promised, ...months('2022-01', [1, 2, 3])];

it.each([
  ['today', '2022-06-15', null],
  ['tomorrow', '2022-06-16', '16 June 2022 is still to come. Change the definition once values are counted in the new way.'],
  ['with the first value', '2022-01-01', null],
  ['before the first value', '2021-12-31', 'The first value is of January 2022. Give 1 January 2022 if all values are counted in the new way, or a later day.'],
  ['with the change before', '2022-02-01', null],
  ['between the first value and the change before', '2022-01-31', 'The definition changed on 1 February 2022 already. Give that day or a later one.'],
])('a definition changes %s', (when, day, fault) => {
  expect(breakFault(day, { series, breaks: when.includes('the change before') ? [{ startsOn: '2021-02-01' }, { startsOn: '2022-02-01' }] : [] }, '2022-06-15')).toBe(fault);
});

it('changes on any day that has come where nothing was counted yet', () => {
  expect(breakFault('1990-01-01', { series: [undated, promised], breaks: [] }, '2022-06-15')).toBeNull();
});
