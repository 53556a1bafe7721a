import { expectGoodAtBothWidths, expectGoodInState } from './support/both-widths';
import { expectNoSidewaysScroll, useJourney } from './support/journey';

const journey = useJourney();

/** Every kind of page, with what a reader finds on it first. */
const PAGES: [name: string, path: string, heading: RegExp, good?: typeof expectGoodInState][] = [
  ['the start page', '/', /^Programmes$/],
  ["Birmingham's board as it opens", '/programmes/birmingham', /Birmingham/],
  ["Birmingham's board at its beginning", '/programmes/birmingham?as-at=2021-11-01', /Birmingham/, expectGoodInState],
  ["Birmingham's board in between", '/programmes/birmingham?as-at=2022-03-24&compared-with=2021-11-01', /Birmingham/, expectGoodInState],
  ["the example's board", '/programmes/example', /made up/],
  ["Derby's scorecard", '/programmes/derby', /Derby/],
  ['an objective', '/programmes/birmingham/objectives/2?as-at=2022-03-24', /Getting the basics right/],
  ["the example's objective", '/programmes/example/objectives/3', /./, expectGoodInState],
  ['a project with two dates in one cell', '/programmes/birmingham/projects/1.5', /Local Offer/],
  ['a project that was re-baselined', '/programmes/example/projects/2.3', /./, expectGoodInState],
  ['an address that leads nowhere', '/nothing/here', /not found/i],
];

it.each(PAGES)('%s is accessible, fits, also at 200% zoom, and has one heading', async (_, path, heading, expectGood = expectGoodAtBothWidths) => {
  const page = await journey.open(path);
  expect(await page.locator('h1').count()).toBe(1);
  expect((await page.locator('h1').innerText()).trim()).toMatch(heading);
  expect(await page.title()).toMatch(/Waymark$/);
  await expectGood(page);
  // A small laptop of 1280 by 800 pixels at 200%.
  await page.setViewportSize({ width: 640, height: 400 });
  await expectNoSidewaysScroll(page);
});

it.each([
  ['Birmingham', '/programmes/birmingham?as-at=2022-03-24'],
  ['the example', '/programmes/example'],
])('the board of %s prints on one side of A4 landscape', async (_, path) => {
  const page = await journey.open(path);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  // A4 is 841.9 by 595.3 points; a browser rounds to its pixels.
  expect(Math.abs(Number(width) - 841.9)).toBeLessThan(2);
  expect(Math.abs(Number(height) - 595.3)).toBeLessThan(2);
});
