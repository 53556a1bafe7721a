import { expectAccessible } from './support/axe';
import { expectGoodAtBothWidths, expectGoodInState } from './support/both-widths';
import { useJourney } from './support/journey';

const journey = useJourney();
const FINDINGS = '/programmes/birmingham/findings?as-at=2023-04-30&compared-with=2022-03-24';

it('leads from the sharpest finding on the board to its arithmetic, its records and the words it came from', async () => {
  const page = await journey.open('/programmes/birmingham?as-at=2022-03-24');
  const sharpest = page.getByRole('region', { name: 'What the plan gets wrong' });
  expect(await sharpest.getByRole('listitem').count()).toBe(2);
  await sharpest.getByRole('link', { name: /printed as 51% on average, it is 40\.3%/ }).click();
  await page.getByRole('heading', { level: 1, name: /What the plan gets wrong/ }).waitFor();
  expect(page.url()).toMatch(/as-at=2022-03-24.*#finding-/);

  const finding = page.getByRole('article', { name: /printed as 51% on average, it is 40\.3%/ });
  expect(await finding.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await finding.getByText('152 of 377 is 40.3%', { exact: false }).isVisible()).toBe(true);
  await finding.getByText('The words they come from').click();
  expect(await finding.getByRole('blockquote').first().isVisible()).toBe(true);
  await expectAccessible(page);
  await finding.getByRole('link', { name: /Complaints that were satisfactorily dealt with/ }).click();
  await page.getByRole('heading', { level: 1, name: /Complaints that were satisfactorily dealt with/ }).waitFor();
  expect(page.url()).toContain('as-at=2022-03-24');
});

it('is narrowed in the address, and widened again', async () => {
  const page = await journey.open(FINDINGS);
  const all = await page.getByRole('article').count();
  await page.getByLabel('Severity', { exact: true }).selectOption('misleads');
  await page.waitForURL(/severity=misleads/);
  await page.getByLabel('State', { exact: true }).selectOption('new');
  await page.waitForURL(/severity=misleads.*state=new/);
  expect(page.url()).toContain('compared-with=2022-03-24');
  await page.getByRole('heading', { level: 2, name: /^Blocks a judgement/ }).waitFor({ state: 'detached' });
  expect(await page.getByRole('article', { name: /was done 203 days late and never reported late/ }).isVisible()).toBe(true);
  const few = await page.getByRole('article').count();
  expect(few).toBeLessThan(all);
  await expectAccessible(page);

  await page.reload();
  await page.getByRole('article').first().waitFor();
  expect(await page.getByRole('article').count()).toBe(few);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('heading', { level: 2, name: /^Blocks a judgement/ }).waitFor();
  expect(await page.getByRole('article').count()).toBe(all);
});

it('folds thirty-six KPIs without an owner into one finding', async () => {
  const page = await journey.open(FINDINGS);
  const finding = page.getByRole('article', { name: /None of the 36 KPIs has an owner/ });
  await finding.getByText('36 KPIs', { exact: true }).click();
  expect(await finding.getByRole('listitem').filter({ has: page.getByRole('link') }).count()).toBe(36);
});

it('the findings of a plan are accessible and fit', async () => {
  const page = await journey.open(FINDINGS);
  expect(await page.locator('h1').innerText()).toMatch(/gets wrong/);
  await expectGoodAtBothWidths(page);
});

it.each([
  ['of a scorecard', '/programmes/derby/findings'],
  ['of the made-up example', '/programmes/example/findings'],
  ['where nothing is left of the choices', `${FINDINGS}&severity=misleads&rule=kpi_without_owner`],
  ['where a choice in the address is none', `${FINDINGS}&objective=99`],
])('the findings %s are accessible and fit', async (_, path) => {
  const page = await journey.open(path);
  expect(await page.locator('h1').innerText()).toMatch(/gets wrong/);
  await expectGoodInState(page);
});
