import type { Page } from 'playwright-core';
import { expectGoodAtBothWidths } from './support/both-widths';
import { useJourney } from './support/journey';
import { lookAroundAs } from './support/look-around';

const journey = useJourney();

const pages = (page: Page) => page.getByRole('navigation', { name: /SEND programme/ });
const h1 = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 1, name }).waitFor();

const PASSWORD = 'harbour pencil walnut drizzle';

/** @returns the path of the link that lets them in */
async function invite(admin: Page, name: string, email: string, role: RegExp): Promise<string> {
  await admin.getByRole('button', { name: 'Give somebody a role' }).click();
  await admin.getByLabel('Name', { exact: true }).fill(name);
  await admin.getByLabel('E-mail address', { exact: true }).fill(email);
  await admin.getByRole('radio', { name: role }).check();
  if (await admin.getByText('For which objectives or projects').count()) await admin.getByRole('checkbox', { name: /^Objective 3/ }).check();
  await admin.getByLabel('Why').fill('New in post');
  await admin.getByRole('button', { name: 'Give the role' }).click();
  const { pathname, search } = new URL(await admin.getByLabel(`Link for ${name} to set a password`).inputValue());
  return `${pathname}${search}`;
}

it('lets a newcomer see every side within a minute: a press for each role, and each finds what is theirs', async () => {
  const page = await journey.open('/');
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await h1(page, 'Sign in');
  await expectGoodAtBothWidths(page);

  const theirs: [RegExp, RegExp, string[]][] = [
    [/^Project manager/, /My updates/, ['My updates']],
    [/^Sponsor/, /My objectives/, []],
    [/^Board member/, /SEND programme/, []],
    [/^Chair/, /SEND programme/, []],
    [/^Observer/, /SEND programme/, []],
    [/^Programme manager/, /^Desk/, ['My updates', 'Edit plan', 'People']],
    [/^Data officer/, /SEND programme/, []],
    [/^Administrator/, /SEND programme/, ['People']],
  ];
  for (const [role, heading, extra] of theirs) {
    await lookAroundAs(page, role);
    await h1(page, heading);
    const more = pages(page).getByRole('button', { name: /^More/ });
    if (await more.count()) await more.click();
    for (const name of ['My updates', 'Edit plan', 'People']) {
      expect([role, name, (await pages(page).getByRole('link', { name: new RegExp(`^${name}`) }).count()) > 0]).toEqual([role, name, extra.includes(name)]);
    }
    await pages(page).getByRole('link', { name: 'History' }).waitFor();
    await page.goto('/sign-in');
    await page.getByText(/^You are signed in as/).waitFor();
  }
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You have signed out').first().waitFor();
  await h1(page, 'Programmes');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

it('gives somebody new a role, whose link lets them in; and takes it back', async () => {
  const page = await journey.open('/sign-in?return=/programmes/example/people');
  await lookAroundAs(page, /^Administrator/);
  await h1(page, 'People');
  await page.getByRole('button', { name: 'Give somebody a role' }).click();
  await page.getByRole('button', { name: 'Give the role' }).click();
  await page.getByRole('link', { name: 'Enter a name' }).click();
  await expectGoodAtBothWidths(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  const link = await invite(page, 'Noor Haddad', `noor.${Date.now()}@exampleshire.example`, /^Project manager/);
  await expectGoodAtBothWidths(page);

  const noor = await journey.open(link);
  expect(noor.url()).not.toContain('token');
  await noor.getByLabel('Password', { exact: true }).fill('short');
  await noor.getByRole('button', { name: 'Save and sign in' }).click();
  await noor.getByText('There is a problem').waitFor();
  await expectGoodAtBothWidths(noor);
  await noor.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await noor.getByRole('button', { name: 'Save and sign in' }).click();
  await h1(noor, /My updates/);
  await noor.getByRole('link', { name: /^Noor Haddad/ }).click();
  await h1(noor, 'Your account');
  await noor.getByText('Project manager, objective 3').first().waitFor();
  await expectGoodAtBothWidths(noor);

  await page.getByRole('button', { name: /^Remove Project manager.* Noor Haddad/ }).click();
  await page.getByLabel('Why').fill('Tried out');
  await page.getByRole('button', { name: 'Remove the role' }).click();
  await page.getByText(/^Noor Haddad no longer has this role/).first().waitFor();
  await noor.reload();
  await noor.getByText(/You have no role in a programme/).waitFor();
});

it('notices a session that was ended on another device, and offers the way back', async () => {
  // A person of this journey's own: the demo's accounts are signed in to by other journeys.
  const admin = await journey.open('/sign-in?return=/programmes/example/people');
  await lookAroundAs(admin, /^Administrator/);
  const email = `ivo.${Date.now()}@exampleshire.example`;
  const path = await invite(admin, 'Ivo Lindqvist', email, /^Programme manager/);
  const here = await journey.open(path);
  await here.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await here.getByRole('button', { name: 'Save and sign in' }).click();
  await pages(here).getByRole('button', { name: /^More/ }).click();
  await pages(here).getByRole('link', { name: 'People' }).click();
  await h1(here, 'People');

  const elsewhere = await journey.open('/sign-in?return=/account');
  const signIn = async (page: Page, password: string) => {
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  };
  await signIn(elsewhere, 'not the password');
  await elsewhere.getByText('There is a problem').waitFor();
  expect(await elsewhere.getByLabel('E-mail address').inputValue()).toBe(email);
  await signIn(elsewhere, PASSWORD);
  await h1(elsewhere, 'Your account');
  await elsewhere.getByRole('button', { name: 'Sign out everywhere' }).click();
  await elsewhere.getByText('You have signed out').first().waitFor();

  await here.reload();
  await h1(here, 'Sign in to see this page');
  await here.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
  await expectGoodAtBothWidths(here);
  await here.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await signIn(here, PASSWORD);
  await h1(here, 'People');
});
