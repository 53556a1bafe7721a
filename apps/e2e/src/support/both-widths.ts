import type { Page } from 'playwright-core';
import { expectAccessible } from './axe';
import { expectNoSidewaysScroll, HEIGHTS, type Width } from './journey';

const widths: readonly Width[] = [390, 1280];

/** The page as it stands is accessible and fits, on a telephone and on a meeting room's screen, where it is left. */
export async function expectGoodAtBothWidths(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHTS[width] });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
}
