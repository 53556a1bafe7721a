import type { Page } from 'playwright-core';
import { expectAccessible } from './support/axe';
import { expectGoodAtBothWidths, expectGoodInState } from './support/both-widths';
import { expectNoSidewaysScroll, useJourney, type Width } from './support/journey';

const journey = useJourney();
const MILESTONES = '/programmes/birmingham/milestones?as-at=2022-03-24';

/** Every kind of list, filtered, empty, and asked for what cannot be; short, because axe looks at every cell. */
const LISTS: [name: string, path: string, heading: string, good?: typeof expectGoodInState][] = [
  ['the milestones of an objective', `${MILESTONES}&objective=3`, 'Milestones', expectGoodAtBothWidths],
  ['the late milestones of an objective', `${MILESTONES}&objective=3&late=yes&sort=-slip`, 'Milestones'],
  ['milestones with values that cannot be', `${MILESTONES}&objective=3&colour=purple&due-before=2022-02-31&sort=beauty`, 'Milestones'],
  ['milestones of which none fits', `${MILESTONES}&colour=cancelled`, 'Milestones'],
  ['the KPIs of an objective', '/programmes/birmingham/kpis?as-at=2022-03-24&objective=2&group=none', 'Key performance indicators', expectGoodAtBothWidths],
  ['the KPIs never reported', '/programmes/birmingham/kpis?as-at=2022-03-24&objective=1&verdict=no_data&group=none', 'Key performance indicators'],
  ['the indicators of a scorecard', '/programmes/derby/kpis', 'Indicators', expectGoodAtBothWidths],
  ['the milestones a scorecard does not have', '/programmes/derby/milestones', 'Milestones'],
];

it.each(LISTS)('%s: accessible, and it fits', async (_, path, heading, expectGood = expectGoodInState) => {
  const page = await journey.open(path);
  expect(await page.locator('h1').innerText()).toBe(heading);
  await expectGood(page);
});

describe.each<Width>([1280, 390])('at %i pixels', (width) => {
  it('the pages of a programme are a press away', async () => {
    const page = await journey.open('/programmes/birmingham', { width });
    if (width === 390) await page.getByRole('button', { name: 'Pages' }).click();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Milestones', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Milestones' }).waitFor();
    if (width === 390) await page.getByRole('button', { name: 'Pages' }).click();
    expect(await page.getByRole('link', { name: 'Milestones', exact: true }).getAttribute('aria-current')).toBe('page');
    await expectNoSidewaysScroll(page);
  });
});

const count = (page: Page) => page.locator('.wm-filters__outcome strong').innerText();
const first = (page: Page) => page.locator('tbody tr').first().innerText();

it('a list is filtered by keyboard, the address says how, and Back takes it back', async () => {
  const page = await journey.open(MILESTONES);
  const all = await count(page);
  await page.getByLabel('Late only').focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/late=yes/);
  await page.getByText(/^\d+ of \d+ milestones$/).first().waitFor();
  expect(await page.getByLabel('Late only').evaluate((element) => element === document.activeElement)).toBe(true);
  const late = await count(page);
  expect(late).not.toBe(all);

  await page.getByLabel('Responsible officer').selectOption({ label: 'Coproduction Officer' });
  await page.waitForURL(/officer=/);
  expect(Number.parseInt(await count(page), 10)).toBeLessThan(Number.parseInt(late, 10));
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has('officer'));
  expect(await count(page)).toBe(late);
  expect(await page.getByLabel('Responsible officer').inputValue()).toBe('');

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.waitForURL((url) => !url.searchParams.has('late'));
  expect(await count(page)).toBe(all);
});

it('a table sorts by its headers, up, down and back', async () => {
  const page = await journey.open(MILESTONES);
  const given = await first(page);
  const header = page.getByRole('columnheader', { name: 'Promised first' });
  await header.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/sort=first/);
  expect(await header.getAttribute('aria-sort')).toBe('ascending');
  expect(await first(page)).toContain('October 2020');
  await page.keyboard.press('Enter');
  await page.waitForURL(/sort=-first/);
  expect(await first(page)).toContain('March 2024');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.searchParams.has('sort'));
  expect(await first(page)).toBe(given);
});

it('a table is copied as a spreadsheet reads it', async () => {
  const page = await journey.open(`${MILESTONES}&objective=2&sort=first`, {
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
    // Chromium reads what is copied under the page's policy and complains of the cells' text format, which it keeps.
    expected: [/Applying inline style/, /content security policy: style-src-attr/],
  });
  await page.getByRole('button', { name: /^Copy table/ }).click();
  await page.getByText(/^Copied \d+ rows$/).first().waitFor();
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item ? (await item.getType(type)).text() : '');
    return [await read('text/plain'), await read('text/html')];
  });
  const rows = (text ?? '').split(/\r?\n/).map((line) => line.split('\t'));
  expect(rows[0]?.slice(0, 4)).toEqual(['Promise', 'Project', 'Objective', 'Responsible']);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  const upgrade = rows.find(([promise]) => promise?.startsWith('Upgrade SENAR'));
  expect(upgrade?.[2]).toBe('2 Getting the basics right');
  expect(upgrade?.[4]).toBe('2022-04-22');
  expect(html).toContain('Upgrade SENAR');
  expect(html).toContain('mso-number-format');
  expect(html).not.toMatch(/<button|<a |<svg/);
});

it('a list prints whole, with its header and without its buttons', async () => {
  const page = await journey.open(MILESTONES);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: /^Copy table/ }).isVisible()).toBe(false);
  expect(await page.getByLabel('Responsible officer').isVisible()).toBe(false);
  expect(await page.locator('thead').evaluate((element) => getComputedStyle(element).display)).toBe('table-header-group');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(0);
});
