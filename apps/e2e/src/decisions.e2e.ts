import type { Locator, Page } from 'playwright-core';
import { expectGoodAtBothWidths, expectGoodInState } from './support/both-widths';
import { useJourney } from './support/journey';
import { openAs } from './support/look-around';
import { OwnServer } from './support/own-server';

// Decisions change the example's board, which other journeys look at: these have a server of their own.
const server = new OwnServer();
const journey = useJourney();

beforeAll(() => server.start(), 120_000);
afterAll(() => server.remove());

/** A page of the made-up example, as one of the demo's people. */
const openExampleAs = (role: RegExp, path: string) => openAs(journey, role, `/programmes/example/${path}`, { context: { baseURL: server.url } });

const PROJECT_MANAGER = /^Project manager/;
const SPONSOR = /^Sponsor/;
const CHAIR = /^Chair/;

/** A day so many days from now: "2 December 2026". */
function wordsOf(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

it('is a deadline that moves: asked for, recommended, approved, and two slippages that stay', async () => {
  const asked = wordsOf(60);
  const owner = await openExampleAs(PROJECT_MANAGER, 'milestones');
  await owner.getByRole('link', { name: /^Induction of the whole team complete|^2\.2 .*Induction of the whole team complete/ }).first().click();
  await owner.getByRole('link', { name: /^Ask for a change/ }).click();
  await owner.getByRole('heading', { level: 1, name: 'Ask for a change' }).waitFor();
  expect(await owner.getByRole('checkbox', { name: 'Induction of the whole team complete' }).isChecked()).toBe(true);

  // What is wrong is said at its field, and nothing typed is lost.
  const date = owner.getByRole('textbox', { name: /^New date for/ });
  await date.fill('the 31st of never');
  await button(owner, 'Send to be recommended').click();
  await owner.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await expectGoodAtBothWidths(owner);
  expect(await date.inputValue()).toBe('the 31st of never');

  await date.fill(asked);
  await owner.getByText(/50 days later than first promised/).first().waitFor();
  await owner.getByRole('combobox', { name: 'Kind of reason' }).selectOption('recruitment');
  await owner.getByRole('textbox', { name: 'Reason', exact: true }).fill('Eight of the new colleagues begin in January.');
  await button(owner, 'Send to be recommended').click();
  const heading = owner.getByRole('heading', { level: 1, name: /^Change request \d+:/ });
  await heading.waitFor();
  const path = new URL(owner.url()).pathname.replace('/programmes/example/', '');
  // The chair decides, and nobody on the way to the board.
  expect(await button(owner, 'Approve').count()).toBe(0);

  const sponsor = await openExampleAs(SPONSOR, path);
  await button(sponsor, 'Recommend to the board').click();
  await button(sponsor, 'Recommend to the board').click();
  await sponsor.getByText(/^Waits for the board/).first().waitFor();

  const chair = await openExampleAs(CHAIR, path);
  await expectGoodAtBothWidths(chair);
  await button(chair, 'Approve').click();
  await chair.getByRole('textbox', { name: /^How the minutes name the decision/ }).fill('Board decision 12');
  await expectGoodInState(chair);
  await button(chair, 'Approve').click();
  await chair.getByText(/^Approved by the board on/).first().waitFor();
  const now = chair.getByRole('region', { name: 'How it stands now' });
  await now.getByRole('row', { name: new RegExp(`^Induction of the whole team complete.*${asked}`) }).waitFor();
  await expectGoodInState(chair);

  // Against the approved date it is early now; against the first promise nothing has changed, and the decision is named.
  await now.getByRole('link', { name: 'Induction of the whole team complete' }).click();
  await chair.getByRole('heading', { level: 1, name: /Induction of the whole team complete/ }).waitFor();
  const facts = (name: string) => chair.locator('dl').filter({ hasText: name }).first();
  await facts('Against the approved date').waitFor();
  await chair.getByText('Board decision 12').first().waitFor();
  await chair.getByRole('link', { name: /^Change request \d+/ }).first().waitFor();
  await expectGoodInState(chair);
});

it('is a request that the board rejects, and every date stays', async () => {
  const chair = await openExampleAs(CHAIR, 'change-requests');
  await expectGoodAtBothWidths(chair);
  await chair.getByRole('link', { name: /Two more weeks for the dashboard/ }).first().click();
  await button(chair, 'Reject').click();
  await button(chair, 'Reject').click();
  await chair.getByRole('link', { name: 'Say why.' }).click();
  await chair.keyboard.type('The agreement can be had in time.');
  await chair.getByRole('textbox', { name: /^How the minutes name the decision/ }).fill('Board decision 13');
  await button(chair, 'Reject').click();
  await chair.getByText(/^Rejected by the board on/).first().waitFor();
  await expectGoodInState(chair);
  await chair.getByRole('link', { name: 'Dashboard in monthly use' }).click();
  await chair.getByRole('heading', { level: 1, name: /Dashboard in monthly use/ }).waitFor();
  expect(await chair.getByText('Board decision 13').count()).toBe(0);
});

it('is a report that comes back to its owner, who owes it again', async () => {
  const sponsor = await openExampleAs(SPONSOR, 'my-objectives');
  await expectGoodAtBothWidths(sponsor);
  await button(sponsor, 'Return with a comment System live').click();
  await button(sponsor, 'Return the report').click();
  await sponsor.getByRole('link', { name: 'Say what is to be put right' }).waitFor();
  await expectGoodInState(sponsor);
  await sponsor.getByRole('textbox', { name: /^What is to be put right/ }).fill('Say what the first test found.');
  await button(sponsor, 'Return the report').click();
  await sponsor.getByText(/^Returned: System live\./).first().waitFor();

  const owner = await openExampleAs(PROJECT_MANAGER, 'updates');
  const row = owner.getByRole('table', { name: 'Milestones to report on' }).getByRole('row', { name: /^2\.3 System live/ });
  await row.getByText('Say what the first test found.').waitFor();
  await expectGoodInState(owner);
  // In the tool first: whoever answers for it is told.
  await owner.getByRole('link', { name: /^Notices/ }).click();
  await owner.getByRole('heading', { level: 1, name: 'Notices' }).waitFor();
  await owner.getByText(/System live/).first().waitFor();
  await expectGoodAtBothWidths(owner);
});

it('shows risks, versions and dependencies to whoever reads the plan', async () => {
  const page = await journey.open('/programmes/example/risks', { context: { baseURL: server.url } });
  await page.getByRole('heading', { level: 1, name: 'Risks and issues' }).waitFor();
  await expectGoodAtBothWidths(page);
  await page.goto('/programmes/example/versions');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(/^Published on/).first().waitFor();
  await expectGoodAtBothWidths(page);
});
