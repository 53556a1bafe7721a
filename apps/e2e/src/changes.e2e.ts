import { expectAccessible } from './support/axe';
import { expectGoodAtBothWidths, expectGoodInState } from './support/both-widths';
import { useJourney } from './support/journey';

const journey = useJourney();
const CHANGES = '/programmes/birmingham/changes?as-at=2023-04-30&compared-with=2022-03-24';

it('leads from the board to what changed since the day it is compared with, and on to the record', async () => {
  const page = await journey.open('/programmes/birmingham?as-at=2023-04-30&compared-with=2022-03-24');
  await page.getByRole('link', { name: 'What changed since 24 March 2022' }).click();
  await page.getByRole('heading', { level: 1, name: /What changed since 24 March 2022/ }).waitFor();
  expect(page.url()).toContain('as-at=2023-04-30');
  const leadership = page.getByRole('region', { name: /^Objective 1\./ });
  const strategy = leadership.getByRole('listitem').filter({ hasText: /completed 203 days late/i }).first();
  expect(await strategy.getByText('Better').isVisible()).toBe(true);
  await strategy.getByText('The words it comes from').click();
  expect(await strategy.getByText(/approved by Cabinet/).first().isVisible()).toBe(true);
  await expectAccessible(page);
  await leadership.getByRole('link', { name: /Develop a new SEND Strategy/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /Develop a new SEND Strategy/ }).waitFor();
});

it('is narrowed in the address, and compared with another day', async () => {
  const page = await journey.open(CHANGES);
  const all = await page.getByRole('heading', { level: 3 }).count();
  await page.getByLabel('What happened').selectOption('completed');
  await page.waitForURL(/kind=completed/);
  await page.getByRole('button', { name: 'Clear filters' }).waitFor();
  expect(await page.getByRole('heading', { level: 3 }).count()).toBeLessThan(all);

  await page.getByRole('button', { name: /^Compared with/ }).click();
  await page.getByRole('group', { name: 'Compared with: choose a day' }).getByRole('link', { name: '13 October 2021' }).click();
  await page.getByRole('heading', { level: 1, name: /What changed since 13 October 2021/ }).waitFor();
  expect(page.url()).toMatch(/kind=completed/);
});

it('says that the plan had not begun', async () => {
  const page = await journey.open('/programmes/birmingham/changes?as-at=2021-10-20');
  expect(await page.getByText(/by the earlier day the record had not begun/).isVisible()).toBe(true);
  await expectAccessible(page);
});

it('what changed in a year of a plan is accessible and fits', async () => {
  const page = await journey.open(CHANGES);
  expect(await page.locator('h1').innerText()).toMatch(/What changed/);
  await expectGoodAtBothWidths(page);
});

it.each([
  ['a scorecard, which has one day', '/programmes/derby/changes'],
  ['the made-up example', '/programmes/example/changes'],
  ['a record that nobody knows', `${CHANGES}&record=nobody`],
])('what changed in %s is accessible and fits', async (_, path) => {
  const page = await journey.open(path);
  expect(await page.locator('h1').innerText()).toMatch(/What changed/);
  await expectGoodInState(page);
});
