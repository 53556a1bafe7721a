import { expectAccessible } from './support/axe';
import { useJourney } from './support/journey';

const journey = useJourney();

it('leads from the list of programmes to the promise that slipped and the words it came from', async () => {
  const page = await journey.open('/');
  await page.getByRole('link', { name: /Birmingham/ }).click();
  await page.getByRole('heading', { level: 1, name: /Birmingham/ }).waitFor();
  expect(await page.getByText('All four objectives are not assured.').isVisible()).toBe(true);

  await page.getByRole('link', { name: /System Leadership/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /System Leadership/ }).waitFor();
  await page.getByRole('link', { name: /Develop a new SEND Strategy/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /Develop a new SEND Strategy/ }).waitFor();
  expect(await page.getByText(/203 days late/).first().isVisible()).toBe(true);
  expect(await page.getByText(/A refreshed SEND Strategy was approved by Cabinet on 21st March 2023/).first().count()).toBe(1);
  await expectAccessible(page);
});

it('shows three different pictures of one plan, chosen by keyboard, kept in the address and on every link', async () => {
  const page = await journey.open('/programmes/birmingham');
  const answer = () => page.getByText(/projects are later than|Nothing is due yet|No project is past/).first().innerText();
  const last = await answer();

  await page.getByRole('button', { name: /^As at/ }).focus();
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Day', exact: true }).focus();
  await page.keyboard.type('24');
  await page.keyboard.press('Tab');
  await page.keyboard.type('mar');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2022');
  await page.keyboard.press('Enter');
  await page.waitForURL(/as-at=2022-03-24/);
  await page.getByText(/compared with 10 February 2022/).waitFor();
  const march = await answer();
  expect(march).not.toBe(last);

  await page.getByRole('link', { name: /Pathways/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /Pathways/ }).waitFor();
  expect(page.url()).toContain('as-at=2022-03-24');

  await page.goto('/programmes/birmingham?as-at=2021-11-01');
  await page.getByRole('heading', { level: 1, name: /Birmingham/ }).waitFor();
  expect([last, march]).not.toContain(await answer());
});

it('says what is wrong with a day, at the day, and keeps what was typed', async () => {
  const page = await journey.open('/programmes/birmingham');
  await page.getByRole('button', { name: /^As at/ }).click();
  const type = async (day: string, month: string, year: string) => {
    await page.getByRole('textbox', { name: 'Day', exact: true }).fill(day);
    await page.getByRole('textbox', { name: 'Month', exact: true }).fill(month);
    await page.getByRole('textbox', { name: 'Year', exact: true }).fill(year);
    await page.keyboard.press('Enter');
  };
  await type('31', '6', '2022');
  await page.getByText(/must be a real date/).first().waitFor();
  await expectAccessible(page);
  await type('1', '1', '2021');
  await page.getByText(/13 October 2021/).first().waitFor();
  expect(await page.getByRole('textbox', { name: 'Year', exact: true }).inputValue()).toBe('2021');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: /^As at/ }).evaluate((element) => element === document.activeElement)).toBe(true);
});

it('makes delivery without impact leap out, and shows both colours where they disagree', async () => {
  const page = await journey.open('/programmes/example');
  expect(await page.getByText('Delivering, not yet working').first().isVisible()).toBe(true);
  expect(await page.getByText('Declared green, calculated red').first().isVisible()).toBe(true);
  expect(await page.getByText(/Made-up example/).first().isVisible()).toBe(true);
});

it('has a table behind every chart', async () => {
  const page = await journey.open('/programmes/example');
  const timeline = page.getByRole('img', { name: /slip|promise/i }).first();
  expect(await timeline.count()).toBe(1);
  await page.getByText('Show as a table').first().click();
  const table = page.getByRole('table').filter({ hasText: /First promised/i }).first();
  await table.waitFor();
  expect(await table.getByRole('row').count()).toBeGreaterThan(3);
});

it('can be walked from the skip link with the keyboard alone', async () => {
  const page = await journey.open('/programmes/birmingham?as-at=2022-03-24');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Skip to main content/);
  await page.keyboard.press('Enter');
  const seen = new Set<string>();
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    const { name, hasOutline } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const style = getComputedStyle(element);
      const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.backgroundColor === 'rgb(255, 221, 0)';
      return { name: element.textContent?.trim().slice(0, 60) ?? '', hasOutline: element === document.body || marked };
    });
    expect([name, hasOutline]).toEqual([name, true]);
    seen.add(name);
  }
  expect([...seen].some((name) => name.includes('System Leadership'))).toBe(true);
  expect([...seen].some((name) => name.includes('Show as a table'))).toBe(true);
});

describe('when something is wrong', () => {
  it('says that a programme does not exist, and leads to those that do', async () => {
    const page = await journey.open('/programmes/atlantis');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/not found/i);
    await page.getByRole('link', { name: /Birmingham/ }).first().waitFor();
    await expectAccessible(page);
  });

  it.each([
    ['impossible', '2022-02-31', /real date/],
    ['before the beginning', '2020-01-01', /13 October 2021/],
    ['in the future', '2100-01-01', /today or in the past/],
  ])('a day in the address that is %s is explained, with the form to mend it', async (_, day, message) => {
    const page = await journey.open(`/programmes/birmingham?as-at=${day}`);
    await page.getByText(message).first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Day', exact: true }).count()).toBe(1);
    await expectAccessible(page);
  });

  it('survives a lost connection: says so, and shows the page when asked again', async () => {
    const page = await journey.open('/', { expected: [/ERR_INTERNET_DISCONNECTED|Failed to load resource|LostConnection|MissingPart/] });
    await page.context().setOffline(true);
    await page.getByRole('link', { name: /Birmingham/ }).click();
    await page.getByRole('button', { name: /try again/i }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: /try again/i }).click();
    await page.getByRole('heading', { level: 1, name: /Birmingham/ }).waitFor();
  });

  it('mends a part of the application that did not arrive by loading the page again', async () => {
    const page = await journey.open('/', { expected: [/ERR_FAILED|MissingPart/] });
    let missed = 0;
    await page.route(/assets\/board-page/, (route) => (missed++ === 0 ? route.abort() : route.continue()));
    await page.getByRole('link', { name: /Birmingham/ }).click();
    await page.getByRole('heading', { level: 1, name: /Birmingham/ }).waitFor();
    expect(missed).toBe(2);
  });

  it('says so, and offers to try again, where loading the page again does not help', async () => {
    const page = await journey.open('/', { expected: [/ERR_FAILED|MissingPart/] });
    await page.route(/assets\/board-page/, (route) => route.abort());
    await page.getByRole('link', { name: /Birmingham/ }).click();
    await page.getByRole('heading', { level: 1, name: 'This page could not be shown' }).waitFor();
    await expectAccessible(page);
    await page.unroute(/assets\/board-page/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: /Birmingham/ }).waitFor();
  });
});
