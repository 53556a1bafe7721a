import type { Locator, Page } from 'playwright-core';
import { expectGoodAtBothWidths, expectGoodInState } from './support/both-widths';
import { useJourney } from './support/journey';
import { openAs } from './support/look-around';
import { OwnServer } from './support/own-server';

// New values and new limits change the example's board, which other journeys look at: these have a server of their own.
const server = new OwnServer();
const journey = useJourney();

beforeAll(() => server.start(), 120_000);
afterAll(() => server.remove());

/** A page of the made-up example, as the one who enters its numbers. */
const openAsDataOfficer = (path: string) =>
  openAs(journey, /^Data officer/, `/programmes/example/${path}`, { context: { baseURL: server.url, permissions: ['clipboard-read', 'clipboard-write'] } });

/** Months before the newest one with values, which comes a fortnight after its end: "October 2026", or "Oct 2026" as a spreadsheet writes it. */
function monthBack(back: number, month: 'long' | 'short' = 'long'): string {
  const known = new Date(Date.now() - 14 * 86_400_000);
  const first = new Date(Date.UTC(known.getUTCFullYear(), known.getUTCMonth() - 1 - back, 1));
  const [name = '', year = ''] = first.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).split(' ');
  return `${month === 'short' ? name.slice(0, 3) : name} ${year}`;
}

async function paste(page: Page, into: Locator, text: string): Promise<void> {
  await page.evaluate((block) => navigator.clipboard.writeText(block), text);
  await into.click();
  await page.keyboard.press('Control+V');
}

const button = (within: Page | Locator, name: string | RegExp): Locator => within.getByRole('button', { name });
const measure = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true });

/** What a measure says in plain words; its picture says the same to those who do not see it. */
const sentence = (within: Locator, words: string | RegExp): Locator => within.getByRole('paragraph').filter({ hasText: words });

it('is a block from a spreadsheet: pasted, two cells mended, saved, and noise has become a real fall', async () => {
  const page = await openAsDataOfficer('kpis/K4.1');
  const attended = measure(page, 'Sessions attended');
  await attended.getByText('Common cause: no real change').waitFor();
  await sentence(attended, /^No real change: all 24 months move within what chance allows/).waitFor();
  await expectGoodAtBothWidths(page);

  await page.goto('/programmes/example/enter-kpis');
  const [last, before] = [monthBack(0), monthBack(1)];
  const block = [
    ['KPI', monthBack(1, 'short'), monthBack(0, 'short')],
    ['Sessions attended: how many', '98,400', '78,400'],
    ['Sessions attended: of how many', '98,000', '12/10/2026'],
  ];
  const cell = (part: string, period: string) => page.getByRole('textbox', { name: `Sessions attended, ${part}, ${period}` });
  await page.getByRole('combobox', { name: 'Objective' }).selectOption('4');
  // Its headings say where it goes, wherever it is pasted.
  await paste(page, page.getByRole('textbox', { name: `Suspensions in the month, ${before}` }), block.map((line) => line.join('\t')).join('\r\n'));
  await page.getByText('4 cells pasted.').waitFor();
  await expectGoodAtBothWidths(page);

  await button(page, 'Save 2 values').click();
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await summary.getByRole('link', { name: `Sessions attended, how many, ${before}: 98,400 of 98,000 is more than all of them` }).waitFor();
  await expectGoodInState(page);
  // The message leads to its cell.
  await summary.getByRole('link', { name: `Sessions attended, of how many, ${last}: “12/10/2026”` }).click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`K4.1 Sessions attended, of how many, ${last}`);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('98000');
  await cell('how many', before).fill('84300');

  await button(page, 'Preview what will change').click();
  const preview = page.getByRole('table', { name: 'Values to be saved, with what stands now' });
  await preview.getByRole('row', { name: new RegExp(`${last} Revised 86% .* 80% \\(78,400 of 98,000\\)`) }).waitFor();
  await preview.getByRole('row', { name: new RegExp(`${before} Revised .* 86% \\(84,300 of 98,000\\)`) }).waitFor();
  await expectGoodInState(page);
  await button(page, 'Save 2 values').click();
  await page.getByText('2 revised values saved.').first().waitFor();

  await page.getByRole('link', { name: 'K4.1 Attendance of pupils with a plan' }).last().click();
  await sentence(attended, new RegExp(`^${last} is below the lower limit of [\\d.]+%: a real fall, and a concern, not noise\\.`)).waitFor();
  expect(await attended.getByText('Common cause: no real change').count()).toBe(0);
  await attended.getByText('80% (78,400 of 98,000)').first().waitFor();
  await attended.getByText('Owed: nobody has said what is behind it since this value was recorded.').waitFor();
});

it('is limits reckoned anew with a reason, and taken back with one', async () => {
  const page = await openAsDataOfficer('kpis/K2.1');
  const inTime = measure(page, 'Plans within 20 weeks');
  const before = (await sentence(inTime, /^The last \w+ months are all above the average of [\d.]+%: a real rise, and an improvement, not noise\.$/).textContent()) ?? '';
  await button(inTime, /^Recalculate the limits/).click();
  await inTime.getByRole('combobox', { name: 'First period of the new stretch' }).selectOption(monthBack(11));
  const preview = inTime.getByRole('region', { name: 'What would change' });
  const after = (await preview.getByRole('status').textContent()) ?? '';
  expect(after).not.toBe(before);
  await expectGoodInState(page);

  await button(inTime, 'Save the new limits').click();
  await inTime.getByRole('link', { name: 'Say why: what changed, and how it is known' }).click();
  await page.keyboard.type('A second panel decides since then.');
  expect(await inTime.getByRole('textbox', { name: 'What changed' }).inputValue()).toBe('A second panel decides since then.');
  await button(inTime, 'Save the new limits').click();
  await inTime.getByText(`Limits recalculated from ${monthBack(11)}. The earlier limits stay on the chart.`).waitFor();
  const anew = inTime.getByRole('list', { name: /^Limits reckoned anew/ }).getByRole('listitem').filter({ hasText: `from 1 ${monthBack(11)}: A second panel decides since then.` });
  await anew.getByText(/^Data officer, /).waitFor();
  await sentence(inTime, after).waitFor();
  expect(await sentence(inTime, before).count()).toBe(0);
  await expectGoodInState(page);

  await button(anew, /^Take it back/).click();
  await inTime.getByRole('textbox', { name: /^Why take back the limits/ }).fill('The board has not agreed.');
  await button(inTime, 'Take them back').click();
  await sentence(inTime, before).waitFor();
  expect(await anew.count()).toBe(0);
});

it('is a commentary that was owed: said on the page of the KPI, read on the scorecard', async () => {
  const page = await openAsDataOfficer('kpis');
  const row = page.getByRole('row', { name: /^K3\.1 / });
  await row.getByRole('link', { name: 'Commentary owed on K3.1' }).click();
  const listened = measure(page, 'Feel listened to');
  await button(listened, /^Say what is behind it/).click();
  await button(listened, 'Save the commentary').click();
  await listened.getByRole('link', { name: 'Say what is behind the value' }).click();
  await page.keyboard.type('Calls went unanswered while two posts stood empty.');
  await listened.getByRole('textbox', { name: /^What is done about it/ }).fill('Both posts are filled from next month.');
  await expectGoodInState(page);
  await button(listened, 'Save the commentary').click();
  await listened.getByText('Said: what is behind Feel listened to.').waitFor();
  expect(await listened.getByText(/^Owed:/).count()).toBe(0);

  await page.goto('/programmes/example/kpis');
  await row.getByText('Calls went unanswered while two posts stood empty.').waitFor();
  await row.getByText(/^Exception: Special cause of concern/).waitFor();
  expect(await row.getByRole('link', { name: 'Commentary owed on K3.1' }).count()).toBe(0);
});

it('shows a visitor the scorecard and delivery against impact, and says who enters the numbers', async () => {
  const page = await journey.open('/programmes/example/kpis', { context: { baseURL: server.url } });
  await page.getByRole('row', { name: /^K2\.1 .*a real rise, and an improvement, not noise/ }).waitFor();
  await expectGoodAtBothWidths(page);

  await page.goto('/programmes/example/areas');
  const matrix = page.getByRole('table', { name: 'Areas of weakness and objectives by delivery and impact' });
  await matrix.getByRole('cell', { name: /^Delivering, not yet working/ }).waitFor();
  await expectGoodAtBothWidths(page);

  await page.goto('/programmes/example/enter-kpis');
  await page.getByText(/^The data officer and the programme manager enter the values of KPIs\. Nobody is signed in/).waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  await expectGoodInState(page);
});
