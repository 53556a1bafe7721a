import { expectGoodAtBothWidths, expectGoodInState } from './support/both-widths';
import { useJourney } from './support/journey';

const journey = useJourney();

it('a milestone shows its ledger, how far it moved and the trend of its date', async () => {
  const page = await journey.open('/programmes/example/projects/2.3');
  await page.getByRole('article', { name: 'System live' }).getByRole('link', { name: 'System live' }).click();
  await page.getByRole('heading', { level: 1, name: /System live/ }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);

  const ledger = page.getByRole('table', { name: /^Ledger/ });
  const entries = await ledger.getByRole('rowheader').allInnerTexts();
  expect(entries.slice(0, 2)).toEqual(['First promised', 'Approved since, version 2']);
  expect(entries.filter((entry) => entry.startsWith('Reported')).length).toBeGreaterThan(3);
  expect(await ledger.getByRole('row', { name: /version 2/ }).innerText()).toMatch(/Decision: Board decision \d/);

  const trend = page.getByRole('img', { name: /^Milestone trend/ });
  expect(await trend.count()).toBe(1);
  expect(await trend.locator('.wm-milestone-trend__mark').count()).toBeGreaterThan(4);
  await page.getByText('Show as a table').click();
  expect(await page.getByRole('table', { name: /The date expected/ }).getByRole('row').count()).toBeGreaterThan(5);
  await expectGoodAtBothWidths(page);

  await page.getByRole('link', { name: 'What changed in this milestone between two dates' }).click();
  await page.waitForURL(/\/changes\?.*record=/);
});

it('a milestone on which nobody reported says so in place of an empty picture', async () => {
  const page = await journey.open('/programmes/birmingham/projects/1.6?as-at=2022-03-24');
  await page.getByRole('article').getByRole('link').first().click();
  await page.getByText(/Nobody has reported on this milestone by 24 March 2022/).waitFor();
  expect(page.url()).toContain('as-at=2022-03-24');
  expect(await page.getByRole('img', { name: /^Milestone trend/ }).count()).toBe(0);
  await expectGoodInState(page);
});

it('a KPI shows its chart, every value with its words, and what is missing', async () => {
  const page = await journey.open('/programmes/birmingham/objectives/2');
  await page.getByRole('article').getByRole('link', { name: /^K2\.1 / }).click();
  await page.getByRole('heading', { level: 1, name: /issued within 20 weeks/ }).waitFor();
  expect(await page.getByRole('region', { name: 'What is missing' }).getByText('No target is set.').count()).toBe(1);
  const chart = page.getByRole('img', { name: /^Within 20 weeks/ });
  const dots = await chart.locator('.wm-kpi-chart__dot').count();
  const values = await page.getByRole('table', { name: 'Values: Within 20 weeks' }).getByRole('rowheader').count();
  expect(dots).toBeGreaterThan(4);
  expect(values).toBeGreaterThanOrEqual(dots);
  await expectGoodAtBothWidths(page);
});

it("an indicator of Derby's scorecard has a page with its target drawn", async () => {
  const page = await journey.open('/programmes/derby');
  await page.getByRole('link', { name: /^SEND6 / }).click();
  await page.getByRole('heading', { level: 1, name: /Indicator SEND6/ }).waitFor();
  expect(await page.locator('.wm-kpi-chart__target').count()).toBe(1);
  await expectGoodInState(page);
});

it('the golden thread shows where it breaks, narrows by address and leads to every end', async () => {
  const page = await journey.open('/programmes/birmingham/areas');
  const areas = page.getByRole('table', { name: /^Areas of significant weakness/ });
  const all = await areas.getByRole('rowheader').count();
  expect(all).toBe(13);
  await expectGoodAtBothWidths(page);

  await page.getByLabel('Where the thread breaks').selectOption('no_value');
  await page.waitForURL(/gap=no_value/);
  const broken = await areas.getByRole('rowheader').count();
  expect(broken).toBeGreaterThan(0);
  expect(broken).toBeLessThan(all);
  expect(await areas.getByText('No KPI was ever reported').count()).toBe(broken);

  await areas.getByRole('link', { name: /^K\d/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /^KPI K/ }).waitFor();
});

it('an area is reached by its own address, by keyboard, with the focus on it', async () => {
  const page = await journey.open('/programmes/birmingham/kpis/K2.1');
  await page.getByRole('link', { name: 'Coordination of Assessments' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/areas#area-/);
  await page.getByRole('heading', { level: 1, name: /Areas of significant weakness/ }).waitFor();
  const focused = await page.evaluate(() => ({ id: `#${document.activeElement?.id}`, hash: location.hash }));
  expect(focused.id).toBe(focused.hash);
});

it('charts stay legible without colour: shapes and dashes differ, and paper keeps them', async () => {
  const page = await journey.open('/programmes/example/kpis/K2.1');
  const dashes = await page.locator('.wm-control-chart__mean, .wm-control-chart__limit, .wm-control-chart__target').evaluateAll((lines) => lines.map((line) => line.getAttribute('stroke-dasharray')));
  expect(new Set(dashes).size).toBe(3);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.wm-control-chart').first().isVisible()).toBe(true);
});
