import { difference, quantity, quantityApart } from './quantity';

it.each([
  [40.34, '%', '40.3%'],
  [100, '%', '100%'],
  [0.05, '%', '0.1%'],
  [0.049, '%', '0.05%'],
  [0.02, '%', '0.02%'],
  [-0.02, '%', '-0.02%'],
  [21.04, 'weeks', '21 weeks'],
  [21.05, 'weeks', '21.1 weeks'],
  [1, 'weeks', '1 week'],
  [1234.56, 'cases', '1,234.6 cases'],
  [0, 'per pupil', '0 per pupil'],
  [0.02, 'per pupil', '0.02 per pupil'],
  [0.0354, 'per pupil', '0.035 per pupil'],
  [0.5, 'per pupil', '0.5 per pupil'],
  [0.996, 'per pupil', '1 per pupil'],
  [-0.5, 'points', '-0.5 points'],
  [0.0000012, 'per pupil', '0.0000012 per pupil'],
  [-0.00000000000000000000001, 'per pupil', '0 per pupil'],
  [1e308, 'cases', /^1\d{2}(,\d{3})+ cases$/],
  [8765, 'GBP', '£8,765'],
  [8765.4, 'GBP', '£8,765.40'],
  [1234567.1, 'GBP', '£1,234,567.10'],
  [99.999, 'GBP', '£100'],
  [-500, 'GBP', '-£500'],
  [-1200.5, 'GBP', '-£1,200.50'],
  [0.05, 'GBP', '£0.05'],
  [0.004, 'GBP', '£0.004'],
  [500, '£', '£500'],
  [12.5, '£ per pupil', '£12.50 per pupil'],
  [1.25, '£ million', '£1.3 million'],
])('says %d in %s', (value, unit, words) => {
  expect(quantity(value, unit)).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
});

it.each([
  [1, '%', '1 percentage point'],
  [0.04, '%', '0.04 percentage points'],
  [7.04, '%', '7 percentage points'],
  [0.5, 'GBP', '£0.50'],
  [0.04, 'weeks', '0.04 weeks'],
])('says a difference of %d in %s', (amount, unit, words) => {
  expect(difference(amount, unit)).toBe(words);
});

it.each([
  [74.96875, 75, '%', '74.97%'],
  [74.996, 75, '%', '74.996%'],
  [74.9, 75, '%', '74.9%'],
  [75, 75, '%', '75%'],
  [21.04, 21, 'weeks', '21.04 weeks'],
  [499.999, 500, 'GBP', '£499.999'],
])('says %d beside %d in %s', (value, other, unit, words) => {
  expect(quantityApart(value, other, unit)).toBe(words);
});
