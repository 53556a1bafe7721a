import type { Page } from 'playwright-core';
import { expectGoodAtBothWidths, expectGoodInState } from './support/both-widths';
import { useJourney } from './support/journey';
import { openAs } from './support/look-around';
import { MailBox } from './support/mail-box';
import { OwnServer } from './support/own-server';

// A server that goes on to later days, and writes to a mail server of its own.
const server = new OwnServer();
const mailBox = new MailBox();
const journey = useJourney();

const mailSettings = () => ({ WAYMARK_SMTP_URL: mailBox.url, WAYMARK_MAIL_FROM: 'Waymark <waymark@example.org>' });

beforeAll(async () => {
  await mailBox.start();
  await server.start(mailSettings());
}, 120_000);
afterAll(async () => {
  await server.remove();
  await mailBox.stop();
});

const openExampleAs = (role: RegExp, path: string) => openAs(journey, role, `/programmes/example/${path}`, { context: { baseURL: server.url } });

async function ask<T>(page: Page, query: string, variables: object = {}): Promise<T> {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  return data;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Three people with an address, for objective 4, where nobody reports: their names are their roles. */
async function givePeople(): Promise<void> {
  const page = await openExampleAs(/^Administrator/, 'people');
  const { programme } = await ask<{ programme: { objectives: { id: string; number: number }[] } }>(page, '{ programme(slug: "example") { objectives { id number } } }');
  const objectiveId = programme.objectives.find(({ number }) => number === 4)?.id;
  for (const role of ['project_manager', 'programme_manager', 'sponsor']) {
    const objectiveIds = role === 'programme_manager' ? [] : [objectiveId];
    const input = { slug: 'example', email: `${role}@example.org`, name: `A ${role.replace('_', ' ')}`, role, objectiveIds, projectIds: [], reason: 'To be chased' };
    await ask(page, 'mutation ($input: SaveMemberInput!) { saveMember(input: $input) { invitation } }', { input });
  }
}

/** The next board, so far away that everybody's turn comes whatever bank holidays lie between. */
async function planBoard(page: Page): Promise<void> {
  const { programme } = await ask<{ programme: { today: string; boardMeetings: { id: string; heldOn: string; recordedAt: string }[] } }>(
    page,
    '{ programme(slug: "example") { today boardMeetings { id heldOn recordedAt } } }',
  );
  const next = programme.boardMeetings.find(({ heldOn }) => heldOn >= programme.today);
  const input = { slug: 'example', id: next?.id, seenAt: next?.recordedAt, reason: 'The hall is taken', heldOn: inDays(33), cutOffOn: inDays(10), note: '' };
  await ask(page, 'mutation ($input: SaveBoardMeetingInput!) { saveBoardMeeting(input: $input) { id } }', { input });
}

/** "2 December 2026", at nine in the morning, in summer ten. */
async function goTo(day: string): Promise<void> {
  await server.stop();
  await server.start({ ...mailSettings(), WAYMARK_NOW: new Date(`${day} 09:00 UTC`).toISOString() });
}

it('chases over a fortnight: the owner, the programme manager, the sponsor, one e-mail each', async () => {
  await givePeople();
  const before = await openExampleAs(/^Programme manager/, 'desk');
  await planBoard(before);
  await before.reload();
  const plan = /reminded from (.+?)\. What is late then is told to those who owe on (.+?), the programme manager on (.+?), the sponsor on (.+?)\./;
  const promised = before.getByText(plan).first();
  await promised.waitFor();
  const [, reminder = '', owner = '', programmeManager = '', sponsor = ''] = plan.exec((await promised.textContent()) ?? '') ?? [];
  expect(mailBox.received).toEqual([]);
  // Open pages would hear the server go away.
  for (const each of before.context().browser()?.contexts() ?? []) await each.close();

  // As the desk has promised it, day by day.
  let count = 0;
  for (const day of [reminder, owner, programmeManager, sponsor]) {
    await goTo(day);
    count += 1;
    await mailBox.has(count);
  }
  expect(mailBox.received).toEqual([
    { to: 'project_manager@example.org', subject: expect.stringMatching(/^\d+ reports? owed for the board of/) as string },
    { to: 'project_manager@example.org', subject: expect.stringMatching(/^Late: \d+ reports? for the board of/) as string },
    { to: 'programme_manager@example.org', subject: expect.stringMatching(/^\d+ reports? late for the board of/) as string },
    { to: 'sponsor@example.org', subject: expect.stringMatching(/^\d+ reports? late in your objectives? for the board of/) as string },
  ]);

  // By hand, once what they will receive has been seen.
  const desk = await openExampleAs(/^Programme manager/, 'desk');
  const row = desk.getByRole('row', { name: /A project manager/ });
  await row.getByText(/by e-mail/i).first().waitFor();
  await expectGoodAtBothWidths(desk);
  await row.getByRole('checkbox').check();
  await desk.getByRole('button', { name: /^Chase the chosen/ }).click();
  await desk.getByRole('heading', { name: 'What A project manager will receive' }).waitFor();
  await expectGoodInState(desk);
  await desk.getByRole('button', { name: 'Send to A project manager' }).click();
  await desk.getByText(/^Sent to A project manager, in the tool and by e-mail\./).first().waitFor();
  await mailBox.has(count + 1);
  expect(mailBox.received.at(-1)?.to).toBe('project_manager@example.org');
});

it('is heard in the way one likes: how often, and a calendar with a secret address', async () => {
  const page = await openExampleAs(/^Project manager/, 'updates');
  await page.goto('/account');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Make a calendar address' }).click();
  const address = await page.getByRole('textbox', { name: 'Your calendar address' }).inputValue();
  await expectGoodAtBothWidths(page);
  const calendar = await page.request.get(address);
  expect([calendar.status(), calendar.headers()['content-type']]).toEqual([200, expect.stringContaining('text/calendar')]);
  expect(await calendar.text()).toContain('BEGIN:VEVENT');
  await page.getByRole('button', { name: 'Revoke the address' }).click();
  await page.getByText('The calendar address no longer works.').first().waitFor();
  expect((await page.request.get(address)).status()).toBe(404);
});
