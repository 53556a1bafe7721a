import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

// WCAG 2.2 AA is what the public sector's accessibility regulations ask for; axe names each version's additions apart.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with one readable entry for each rule that the page breaks. */
export async function expectAccessible(page: Page): Promise<void> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has a frame, which axe would not look into`);
  // The other mode is for frames: it carries what every element has passed out of the page and into another, and takes five times as long.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ runOnly: tags, resultTypes: ['violations'] }).analyze();
  if (violations.length === 0) return;
  const list = violations.map(({ id, impact, help, helpUrl, nodes }) =>
    [`${id} (${impact}): ${help}, ${helpUrl}`, ...nodes.map((node) => `    ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`)].join('\n'),
  );
  throw new Error(`${page.url()} is not accessible:\n${list.join('\n')}`);
}
