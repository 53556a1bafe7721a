import { expectAccessible } from './support/axe';
import { expectNoSidewaysScroll, useJourney, type Width } from './support/journey';

const journey = useJourney();

describe.each<Width>([1280, 390])('at %i pixels', (width) => {
  it('search is accessible, and it fits', async () => {
    const page = await journey.open('/programmes/birmingham?as-at=2022-03-24', { width });
    await page.getByRole('button', { name: 'Search' }).click();
    const field = page.getByRole('combobox', { name: 'Search this programme' });
    await field.fill('parent');
    await page.getByRole('option').first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await field.fill('zebra');
    await page.getByText(/No record has “zebra”/).waitFor();
    await expectAccessible(page);
  });
});

it('any record is found from anywhere by keyboard alone', async () => {
  const page = await journey.open('/programmes/birmingham/findings?as-at=2022-03-24');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search this programme' });
  await field.waitFor();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('upgrade senar');
  await page.getByRole('option', { name: /Upgrade SENAR/ }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Upgrade SENAR/ }).waitFor();
  expect(page.url()).toContain('as-at=2022-03-24');
  expect(await page.locator('h1').evaluate((element) => element === document.activeElement)).toBe(true);
});

it('Escape closes search and gives the focus back', async () => {
  const page = await journey.open('/');
  const button = page.getByRole('button', { name: 'Search' });
  await button.focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: 'Search all programmes' });
  await field.waitFor();
  await page.keyboard.type('plan');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('the key is a letter where something is typed', async () => {
  const page = await journey.open('/programmes/birmingham/milestones');
  await page.getByRole('textbox', { name: 'Year' }).focus();
  await page.keyboard.press('/');
  expect(await page.getByRole('textbox', { name: 'Year' }).inputValue()).toBe('/');
  expect(await page.getByRole('combobox', { name: /^Search/ }).count()).toBe(0);
});
