import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Found } from './browser';

/** The two widths every page is made for: a meeting room's screen and a telephone. */
export type Width = 1280 | 390;

export interface OpenOptions {
  width?: Width;
  /** Troubles that the journey is about, such as the 404 of a page that is not there. */
  expected?: RegExp[];
  context?: BrowserContextOptions;
}

export interface Journey {
  /** Opens a path of the server in a fresh browser profile and waits until the page has its heading and is quiet. */
  open(path: string, options?: OpenOptions): Promise<Page>;
}

export const HEIGHTS: Record<Width, number> = { 1280: 900, 390: 844 };

// A first page on a busy machine with two cores takes seconds.
jest.setTimeout(90_000);

/**
 * To be called once in a file: one browser for its journeys, closed after them. After each journey whatever the pages
 * complained about makes it fail: errors in the console, violations of the content security policy, failed requests.
 */
export function useJourney(): Journey {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let troubles: string[] = [];

  beforeAll(async () => {
    const problem = process.env['WAYMARK_E2E_PROBLEM'];
    if (problem) throw new Error(problem);
    const { path, env } = JSON.parse(process.env['WAYMARK_E2E_BROWSER'] ?? '{}') as Found;
    browser = await chromium.launch({
      executablePath: path,
      env: { ...process.env, ...env },
      // Root and most containers cannot have Chromium's sandbox; the only site visited is our own. No GPU, little /dev/shm.
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
    });
  });

  afterEach(async () => {
    const found = troubles;
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    troubles = [];
    if (found.length > 0) throw new Error(`The pages complained:\n${found.map((each) => `- ${each}`).join('\n')}`);
  });

  afterAll(() => browser?.close());

  return {
    async open(path, { width = 1280, expected = [], context: settings } = {}) {
      const context = await browser.newContext({
        baseURL: process.env['WAYMARK_E2E_URL'],
        viewport: { width, height: HEIGHTS[width] },
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        reducedMotion: 'reduce',
        ...settings,
      });
      contexts.push(context);
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
          // eslint-disable-next-line no-console -- runs in the page, whose console is listened to
          console.error(`content security policy: ${effectiveDirective} forbids ${blockedURI} (${sourceFile})`);
        });
      });
      const page = await context.newPage();
      const complain = (trouble: string) => {
        if (!expected.some((pattern) => pattern.test(trouble))) troubles.push(trouble);
      };
      listen(page, complain);
      await page.goto(path);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      return page;
    },
  };
}

function listen(page: Page, complain: (trouble: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complain(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason';
    // What a page was still asking for when it was left.
    if (reason !== 'net::ERR_ABORTED') complain(`request: ${request.method()} ${request.url()} failed, ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complain(`request: ${response.request().method()} ${response.url()} answered ${response.status()}`);
  });
}

/** The page itself must never scroll sideways; a wide table or chart may, inside a frame of its own. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const scrolls = (element: Element | null): boolean =>
      element !== null && element !== document.documentElement && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const culprits = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element.parentElement))
      .map((element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${[...element.classList].map((name) => `.${name}`).join('')}`);
    return { scrollWidth, clientWidth, culprits: culprits.slice(0, 5) };
  });
  if (wide) {
    throw new Error(`${page.url()} scrolls sideways: ${wide.scrollWidth} px of content in ${wide.clientWidth} px (${wide.culprits.join(', ')})`);
  }
}
