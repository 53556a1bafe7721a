import type { EntryFault } from './entry';
import { FAULTS_TOLD, toldFaults } from './told-faults';

const fault = (index: number, severity: EntryFault['severity'] = 'error'): EntryFault => ({ index, field: 'value', severity, message: `${index}` });
const errors = (count: number) => Array.from({ length: count }, (_, index) => fault(index));
const look = (faults: readonly EntryFault[]) => toldFaults(faults).map(({ index, severity, message }) => `${index} ${severity}: ${message}`);

it.each([0, 1, FAULTS_TOLD])('tells all of %d', (count) => {
  expect(toldFaults(errors(count))).toEqual(errors(count));
});

it.each([
  [FAULTS_TOLD + 1, 'One more is not listed. Mend these first, then look again.'],
  [10_000, '9,800 more are not listed. Mend these first, then look again.'],
])('counts what is beyond the first of %d', (count, message) => {
  expect(toldFaults(errors(count))).toEqual([...errors(FAULTS_TOLD), { ...fault(FAULTS_TOLD), message }]);
});

it('leaves warnings out before errors, and keeps their order', () => {
  const told = look([...Array.from({ length: FAULTS_TOLD }, (_, index) => fault(index, 'warning')), fault(900), fault(901)]);
  expect([told[0], told.at(-4), told.at(-3), told.at(-2), told.at(-1), told.length]).toEqual([
    '0 warning: 0',
    '197 warning: 197',
    '900 error: 900',
    '901 error: 901',
    '198 warning: 2 more are not listed. Mend these first, then look again.',
    FAULTS_TOLD + 1,
  ]);
});
