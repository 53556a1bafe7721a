import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { median } from './measure.mjs';
import { makeDatabase, root, startWaymark } from './setup.mjs';

const slug = 'bench';
const ROUNDS = 5;

/** What a person at the board waits for, in a real browser with an empty cache. */
export async function measureClient(cluster, say) {
  const server = await startWaymark(await makeDatabase(cluster, 'client', { slug, months: 36 }));
  const { path, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath: path, env: { ...process.env, ...env }, args: ['--no-sandbox'] });
  try {
    const rows = [];
    for (const slower of [1, 4]) {
      say(`a CPU ${slower} times slower`);
      const runs = [];
      for (let round = 0; round < ROUNDS; round += 1) runs.push(await visit(browser, server.url, slower));
      const of = (key) => Math.round(median(runs.map((run) => run[key])));
      rows.push({
        client: slower === 1 ? 'this CPU' : `${slower} times slower`,
        'readable board ms': of('readable'),
        'longest task ms': of('longest'),
        'JavaScript kB gzip': (median(runs.map((run) => run.script)) / 1000).toFixed(1),
        'to an objective ms': of('objective'),
        'to a project ms': of('project'),
        'back to the board ms': of('back'),
      });
    }
    return rows;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** One person: opens the board, then an objective, then one of its projects, then the board again. */
async function visit(browser, url, slower) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const scripts = new Set();
  let script = 0;
  devtools.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  // What came of the files themselves, without headers.
  devtools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => scripts.has(requestId) && (script += encodedDataLength));
  await page.addInitScript(watch);
  await page.goto(`${url}/programmes/${slug}`);
  await page.waitForFunction(() => window.readable !== undefined, undefined, { polling: 50 });
  const { readable, longest } = await page.evaluate(() => ({ readable: window.readable, longest: Math.max(0, ...window.tasks) }));
  const first = script;
  const objective = await click(page, '.wm-cards a[href*="/objectives/"]', /\/objectives\//);
  const project = await click(page, 'main a[href*="/projects/"]', /\/projects\//);
  const back = await click(page, `a[href="/programmes/${slug}"]`, new RegExp(`/programmes/${slug}$`));
  await context.close();
  return { readable, longest, script: first, objective, project, back };
}

/** In the page, before its own scripts: when heading and cards have been painted, and what kept it busy. */
function watch() {
  window.tasks = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => window.tasks.push(duration))).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector('h1') && document.querySelectorAll('.wm-cards > *').length > 0) {
      // After the next paint.
      requestAnimationFrame(() => setTimeout(() => (window.readable = performance.now())));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** From the click to the new page's heading painted. The pointer rests on the link before, as a hand does. */
async function click(page, selector, address) {
  const link = page.locator(selector).first();
  await link.hover();
  await page.waitForTimeout(300);
  return link.evaluate((element, pattern) => {
    const before = document.querySelector('h1')?.textContent;
    const begun = performance.now();
    element.click();
    return new Promise((resolve) => {
      const look = () => {
        const heading = document.querySelector('main h1')?.textContent;
        const isThere = new RegExp(pattern).test(location.pathname) && heading && heading !== before && !document.querySelector('[aria-busy="true"]');
        if (isThere) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
        else requestAnimationFrame(look);
      };
      look();
    });
  }, address.source);
}

/** The journeys' own search for a browser, read from its TypeScript. */
export async function findBrowser() {
  const path = join(root, 'apps/e2e/src/support/browser.ts');
  const typescript = createRequire(join(root, 'package.json'))('typescript');
  const { outputText } = typescript.transpileModule(readFileSync(path, 'utf8'), { compilerOptions: { module: 'commonjs', target: 'es2022', esModuleInterop: true } });
  const module = new Module(path);
  module.filename = path;
  module.paths = Module._nodeModulePaths(dirname(path));
  module._compile(outputText, path);
  return module.exports.findBrowser();
}
