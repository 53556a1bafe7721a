import type { Page } from 'playwright-core';
import { expectAccessible } from './axe';
import { expectNoSidewaysScroll, HEIGHTS, type Width } from './journey';

const widths: readonly Width[] = [390, 1280];

/** The page as it stands is accessible and fits, on a telephone and on a meeting room's screen, where it is left. For one page of each kind. */
export async function expectGoodAtBothWidths(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHTS[width] });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
}

/**
 * The same for another page, or another state, of a kind that is looked at in both widths: it fits in both, and axe
 * looks once, for the telephone differs by the shell and the frames of tables only, which it has seen.
 */
export async function expectGoodInState(page: Page): Promise<void> {
  await expectAccessible(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHTS[width] });
    await expectNoSidewaysScroll(page);
  }
}
