import type { Page } from 'playwright-core';
import type { Journey, OpenOptions } from './journey';

/** Presses one of the demo's roles on its sign-in page. @returns when they are signed in. */
export async function lookAroundAs(page: Page, role: RegExp): Promise<void> {
  await page.getByRole('region', { name: 'Look around as…' }).getByRole('button', { name: role }).click();
  // The session must be there before anything else is opened: whoever leaves earlier leaves as nobody.
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
}

/** Opens a path as one of the demo's people, by its sign-in page. @returns when its heading is there. */
export async function openAs(journey: Journey, role: RegExp, path: string, options: OpenOptions = {}): Promise<Page> {
  const page = await journey.open(`/sign-in?return=${encodeURIComponent(path)}`, options);
  await lookAroundAs(page, role);
  await page.waitForURL(({ pathname }) => pathname === path.split('?')[0]);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
}
