import { expectAccessible } from './support/axe';
import { expectGoodAtBothWidths, expectGoodInState } from './support/both-widths';
import { useJourney } from './support/journey';

const journey = useJourney();

it('puts the programmes of the address side by side, and leads into each', async () => {
  const page = await journey.open('/');
  await page.getByRole('link', { name: 'See the programmes side by side' }).click();
  await page.getByRole('heading', { level: 1, name: 'Side by side' }).waitFor();
  const table = page.getByRole('table', { name: 'Programmes side by side' });
  await table.waitFor();
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([expect.any(String), expect.stringMatching(/Birmingham/), expect.stringMatching(/Derby/)]);
  expect(await page.getByText('Made-up example').count()).toBe(0);

  await page.getByRole('checkbox', { name: /made up/ }).check();
  await page.getByRole('checkbox', { name: /Derby/ }).uncheck();
  await page.getByRole('button', { name: 'Show side by side' }).click();
  await page.getByText('Made-up example').waitFor();
  expect(new URL(page.url()).searchParams.get('programmes')).toBe('birmingham,example');
  await expectAccessible(page);

  await table.getByRole('row', { name: /^Slipped most/ }).getByRole('link', { name: /Upgrade SENAR/ }).click();
  await page.getByRole('heading', { level: 1, name: /Upgrade SENAR/ }).waitFor();
  expect(page.url()).toContain('as-at=2023-04-30');
});

it("shows Derby's indicators as the scorecard they are", async () => {
  const page = await journey.open('/side-by-side?programmes=derby');
  const table = page.getByRole('table', { name: /^Indicators of Derby/ });
  await table.waitFor();
  const row = table.getByRole('row').filter({ hasText: 'SEND6 Percentage of EHC Plans issued within 20 weeks' }).first();
  expect(await row.innerText()).toMatch(/53%[\s\S]*Amber[\s\S]*22 percentage points below the target/);
  await row.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: /Percentage of EHC Plans issued within 20 weeks/ }).waitFor();
});

it('all three programmes side by side are accessible and fit', async () => {
  const page = await journey.open('/side-by-side?programmes=birmingham,derby,example');
  expect(await page.locator('h1').innerText()).toBe('Side by side');
  await expectGoodAtBothWidths(page);
});

it.each([
  ['the real programmes', '/side-by-side'],
  ['none', '/side-by-side?programmes=none'],
])('%s side by side are accessible and fit', async (_, path) => {
  const page = await journey.open(path);
  expect(await page.locator('h1').innerText()).toBe('Side by side');
  await expectGoodInState(page);
});
