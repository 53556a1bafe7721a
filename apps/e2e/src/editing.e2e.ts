import type { Page } from 'playwright-core';
import { expectGoodAtBothWidths, expectGoodInState } from './support/both-widths';
import { useJourney } from './support/journey';
import { openAs } from './support/look-around';

// All that is changed here is put back: the other journeys read the same example.
const journey = useJourney();

/** A page of the made-up example, as the demo's programme manager. */
const openAsManager = (path: string) => openAs(journey, /^Programme manager/, path);

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const outcome = (page: Page, words: string) => page.getByRole('main').getByText(words, { exact: true }).waitFor();
const save = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('time') });

it('renames an objective, finds the difference in the history with the reason, and undoes it', async () => {
  const page = await openAsManager('/programmes/example/edit');
  await page.getByRole('navigation', { name: 'Parts of the plan' }).getByRole('link', { name: 'Objectives' }).click();
  await page.getByRole('link', { name: 'Change 4 Better pathways' }).click();
  await field(page, 'Name').fill('Better pathways into work');
  await field(page, 'Why (optional)').fill('Families asked what the pathways lead to');
  await expectGoodAtBothWidths(page);
  await press(page, 'Save');
  await outcome(page, 'Saved: objective 4 Better pathways into work.');

  await page.getByRole('link', { name: 'See it in the history' }).click();
  await page.getByRole('heading', { level: 1, name: /History/ }).waitFor();
  const newest = save(page).first();
  await newest.getByText('Families asked what the pathways lead to').waitFor();
  expect(await newest.locator('ins').innerText()).toContain('into work');
  await expectGoodAtBothWidths(page);

  await newest.getByRole('button', { name: /^Undo this change/ }).click();
  await page.getByRole('textbox', { name: /^Why undo this change/ }).fill('The board has not seen the new name yet');
  await press(page, 'Undo this change');
  await save(page).first().getByText('The board has not seen the new name yet').waitFor();
  expect(await save(page).first().locator('del').innerText()).toContain('into work');
  await page.getByRole('navigation', { name: /Exampleshire/ }).getByRole('link', { name: /Objective 4 Better pathways$/ }).waitFor();
});

it('adds a project whose by-when is read back, and takes it out again for a reason', async () => {
  const page = await openAsManager('/programmes/example/edit?part=projects');
  await page.getByRole('link', { name: 'Add a project' }).click();
  await field(page, 'Title').fill('Guide to moving on');
  await field(page, 'By when').fill('30 September 2027; review in January 2028');
  await page.getByText('Read as 2 milestones').waitFor();
  await page.getByRole('checkbox', { name: /^Head of Inclusion/ }).check();
  await expectGoodInState(page);
  await press(page, 'Add');
  await outcome(page, 'Saved: project 1.6 Guide to moving on.');

  await page.getByRole('link', { name: 'Change 1.6 Guide to moving on' }).click();
  await page.getByText('Baselines move by the board’s decision, so dates cannot be edited here.').waitFor();
  await page.getByText('Remove project 1.6 Guide to moving on').click();
  await field(page, 'Why is it removed?').fill('It is part of project 4.1');
  await press(page, 'Remove');
  await outcome(page, 'Removed: project 1.6 Guide to moving on. It can be put back from the history.');
});

it('adds a link as evidence at a milestone, and takes it away for a reason', async () => {
  const page = await openAsManager('/programmes/example/milestones');
  await page.getByRole('table').getByRole('link', { name: /Strategy approved by the cabinet/ }).click();
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await evidence.getByRole('button', { name: 'Add a link' }).click();
  await field(page, 'What it is').fill('Minutes of the cabinet');
  await field(page, 'Its address').fill('www.example.gov.uk/minutes');
  await press(page, 'Add the link');
  await evidence.getByRole('link', { name: 'Enter an address that begins with https:// or http://' }).waitFor();
  await expectGoodInState(page);
  await field(page, 'Its address').fill('https://www.example.gov.uk/minutes');
  await press(page, 'Add the link');
  const link = evidence.getByRole('link', { name: 'Minutes of the cabinet (example.gov.uk, opens in a new tab)' });
  await link.waitFor();

  await evidence.getByRole('button', { name: /^Remove\s+Minutes of the cabinet/ }).click();
  await page.getByRole('textbox', { name: /^Why remove/ }).fill('The paper is not public yet');
  await press(page, 'Remove');
  await link.waitFor({ state: 'detached' });
});

it('says of a closed record that it stays as it is', async () => {
  const page = await journey.open('/programmes/birmingham/edit');
  await page.getByText(/^This record is closed/).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
});
