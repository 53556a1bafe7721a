import type { Locator, Page } from 'playwright-core';
import { expectGoodAtBothWidths } from './support/both-widths';
import { useJourney, type OpenOptions } from './support/journey';
import { lookAroundAs } from './support/look-around';
import { OwnServer } from './support/own-server';

// Reports change the example's board, which other journeys look at: these have a server of their own.
const server = new OwnServer();
const journey = useJourney();

beforeAll(() => server.start(), 120_000);
afterAll(() => server.remove());

const PROJECT_MANAGER = /^Project manager/;
const PROGRAMME_MANAGER = /^Programme manager/;

/** My updates of the made-up example, as one of the demo's people. */
async function openUpdates(role: RegExp, options: OpenOptions = {}): Promise<Page> {
  const page = await journey.open('/sign-in?return=/programmes/example/updates', { ...options, context: { baseURL: server.url } });
  await lookAroundAs(page, role);
  await page.getByRole('heading', { level: 1, name: /^My updates for the board of/ }).waitFor();
  return page;
}

async function ask<T>(page: Page, query: string, variables: object = {}): Promise<T> {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  return data;
}

/** A project whose one promise nobody has reported on. */
async function addProject(page: Page, objective: number, ref: string, title: string, days: number): Promise<void> {
  const { programme } = await ask<{ programme: { objectives: { id: string; number: number }[] } }>(page, '{ programme(slug: "example") { objectives { id number } } }');
  const objectiveId = programme.objectives.find(({ number }) => number === objective)?.id;
  const byWhen = wordsOf(days);
  const input = { slug: 'example', id: null, seenAt: null, reason: '', objectiveId, ref, title, byWhen, note: '', officerIds: [], areaIds: [], kpiIds: [], subActions: [] };
  await ask(page, 'mutation ($input: SaveProjectInput!) { saveProject(input: $input) { id } }', { input });
}

/** A day so many days from now: "2 December 2026". */
function wordsOf(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });
}

const row = (page: Page, name: RegExp): Locator => page.getByRole('table', { name: 'Milestones to report on' }).getByRole('row', { name });
const reported = (page: Page): Locator => page.getByRole('table', { name: 'Milestones reported on for this board' });
const sentence = (within: Locator): Locator => within.getByRole('textbox', { name: /^In a sentence/ });
const correct = (page: Page, name: string) => page.getByRole('button', { name: `Correct this : ${name}` }).click();

it("is a project manager's whole cycle: preview, faults, a draft that survives, a report and a correction", async () => {
  const manager = await openUpdates(PROGRAMME_MANAGER);
  await addProject(manager, 2, '2.8', 'Publish the guide for families', 20);
  const page = await openUpdates(PROJECT_MANAGER);
  await expectGoodAtBothWidths(page);

  // A slip shows what it will be before it is saved, and asks why.
  const late = row(page, /^2\.6 Timely advice/);
  await late.focus();
  await page.keyboard.press('s');
  await page.keyboard.type(wordsOf(14));
  await late.getByText(`Read as ${wordsOf(14)}`).waitFor();
  await late.getByText(/days late$/).first().waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  expect(await page.title()).toMatch(/^Error: My updates/);
  await expectGoodAtBothWidths(page);
  await page.getByRole('link', { name: /^2\.6 .*: Say what is done to recover/ }).click();
  await page.keyboard.type('A locum from January');

  // The lid closes, and opens again.
  await page.reload();
  await late.getByText(/^Draft kept on this device/).waitFor();
  await late.getByRole('button', { name: /^Go on/ }).click();
  expect(await late.getByRole('textbox', { name: 'What is done to recover' }).inputValue()).toBe('A locum from January');
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');

  // Completed, today: one more key.
  const guide = row(page, /^2\.8 Publish the guide/);
  await guide.focus();
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await guide.getByText(/20 days early/).waitFor();
  await sentence(guide).fill('On the website and in every school.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('1 update saved').first().waitFor();
  await reported(page).getByText('On the website and in every school.').waitFor();

  await correct(page, '2.5 Waiting list reviewed every week');
  const again = row(page, /^2\.5 Waiting list/);
  await sentence(again).fill('Carries on; the review is booked for January.');
  await page.getByRole('button', { name: 'Save 1 update' }).click();
  await reported(page).getByText('Carries on; the review is booked for January.').waitFor();
});

it('shows both versions when somebody else was quicker, and overwrites nothing unseen', async () => {
  const page = await openUpdates(PROJECT_MANAGER);
  const manager = await openUpdates(PROGRAMME_MANAGER);
  for (const [each, words] of [[page, 'The second test went well.'], [manager, 'The supplier has new dates.']] as const) {
    await correct(each, '2.3 System live');
    await sentence(row(each, /^2\.3 System live/)).fill(words);
  }
  await manager.getByRole('button', { name: 'Save 1 update' }).click();
  await manager.getByText('1 update saved').first().waitFor();

  // Told by the server, or by the page that has heard of it: whichever is quicker.
  await page.keyboard.press('Control+Enter');
  const notice = page.getByRole('region', { name: /^Somebody else has reported on 2\.3 System live/ });
  await notice.getByText('The supplier has new dates.').waitFor();
  await notice.getByText('The second test went well.').waitFor();
  await expectGoodAtBothWidths(page);
  await notice.getByRole('button', { name: 'Save mine as well, after theirs' }).click();
  await page.getByRole('button', { name: 'Save 1 update' }).click();
  await reported(page).getByText('The second test went well.').waitFor();
  await page.getByRole('link', { name: '2.3 System live' }).click();
  await page.getByText('The supplier has new dates.').first().waitFor();
  await page.getByText('The second test went well.').first().waitFor();
});

it('loses nothing with the connection, and saves by itself when it is back', async () => {
  const page = await openUpdates(PROJECT_MANAGER, { expected: [/ERR_INTERNET_DISCONNECTED/, /EventSource|\/events/] });
  await correct(page, '2.5 Waiting list reviewed every week');
  await sentence(row(page, /^2\.5 Waiting list/)).fill('Written on the train.');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Save 1 update' }).click();
  await page.getByText(/Nothing is lost: it is tried again by itself/).waitFor();
  await page.context().setOffline(false);
  await reported(page).getByText('Written on the train.').waitFor();
  const { programme } = await ask<{ programme: { milestones: { items: { statements: { narrative: string }[] }[] } } }>(
    page,
    '{ programme(slug: "example") { milestones(first: 100) { items { statements { narrative } } } } }',
  );
  const saved = programme.milestones.items.flatMap(({ statements }) => statements).filter(({ narrative }) => narrative === 'Written on the train.');
  expect(saved).toHaveLength(1);
});

// Every key pressed is counted, moving, Escape and saving included; not the texts themselves: the
// sentence, why, and what is done to recover, which take what they take in any tool.
it('takes under 3 keys for a "no change" and under 25 and the sentence for a slip', async () => {
  const page = await openUpdates(PROGRAMME_MANAGER);
  await addProject(page, 4, '4.8', 'Write to every school', 10);
  await addProject(page, 4, '4.9', 'Train the new advisers', 12);
  await page.reload();
  await page.getByRole('row', { name: /^4\.9/ }).waitFor();
  await page.evaluate(() => {
    Object.assign(window, { keysPressed: 0 });
    const count = () => ((window as unknown as { keysPressed: number }).keysPressed += 1);
    window.addEventListener('keydown', count, true);
  });
  const counted = () => page.evaluate(() => (window as unknown as { keysPressed: number }).keysPressed);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const say = (text: string) => page.keyboard.insertText(text);
  const on = (name: RegExp) => row(page, name).and(page.locator(':focus')).waitFor();

  const doing = {
    'no change': () => press('n'),
    slip: async () => {
      await press('s', ...wordsOf(75).replace(/ \d+$/, ''), 'Tab', 'Tab');
      await say('It slips by some weeks.');
      await press('Tab', 'e', 'Tab');
      await say('The panel meets later.');
      await press('Tab');
      await say('An extra panel in January.');
      await press('Escape');
    },
    completed: async () => {
      await press('c', 'Enter', 'Tab');
      await say('Done, and the minutes say so.');
      await press('Escape');
    },
  };
  const rows: [RegExp, keyof typeof doing][] = [
    [/^2\.2 Induction/, 'no change'],
    [/^2\.3 Parent portal/, 'slip'],
    [/^2\.4 One hundred plans/, 'no change'],
    [/^2\.5 No first appointment/, 'no change'],
    [/^2\.6 Timely advice/, 'slip'],
    [/^4\.1 Half of all schools/, 'completed'],
    [/^4\.2 Early help panel/, 'completed'],
    [/^4\.5 Pathway agreed/, 'no change'],
    [/^4\.8 Write to every school/, 'completed'],
    [/^4\.9 Train the new advisers/, 'slip'],
  ];
  const keys: Record<keyof typeof doing, number[]> = { 'no change': [], slip: [], completed: [] };
  const begun = Date.now();
  await page.getByRole('row', { name: rows[0]?.[0] ?? '' }).focus();
  for (const [name, what] of rows) {
    const before = await counted();
    await on(name);
    await doing[what]();
    await row(page, name).and(page.locator(':focus')).and(page.getByRole('row', { name: /not saved yet/ })).waitFor();
    await press('ArrowDown');
    keys[what].push((await counted()) - before);
  }
  const beforeSaving = await counted();
  await press('Control+Enter');
  await page.getByText('10 updates saved').first().waitFor();
  const seconds = (Date.now() - begun) / 1000;
  const saving = (await counted()) - beforeSaving;
  const each = (what: keyof typeof doing) => Math.max(...keys[what]) + saving / rows.length;
  const total = await counted();
  // The numbers are what this journey is for.
  process.stdout.write(
    `Ten milestones: ${total} keys beside the texts, ${seconds.toFixed(1)} s at a machine's speed. At most ${each('no change').toFixed(1)} for a "no change", ` +
      `${each('slip').toFixed(1)} for a slip, ${each('completed').toFixed(1)} for a completion, saving shared.\n`,
  );
  expect(each('no change')).toBeLessThan(3);
  expect(each('slip')).toBeLessThan(25);
});
