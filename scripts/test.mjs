import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, runTargets } from './build.mjs';
import { install } from './install.mjs';
import { checkNode, command, run, steps } from './steps.mjs';

await command(async () => {
  checkNode();
  const step = steps(4);
  await step('Installing packages (where they are missing)', install);
  await step('Building (what has changed)', build);

  let broken = [];
  await step('Checking types and style', async () => {
    const { failed, output } = await runTargets(['typecheck', 'lint']);
    broken = failed;
    if (failed.length > 0) console.error(output);
    return failed.length > 0 ? `Failed: ${failed.join(', ')}` : undefined;
  });

  let result;
  await step('Running every suite: domain, charts, API on a real PostgreSQL, web, browser journeys', async () => {
    result = await runJest(process.argv.slice(2));
  });

  // A suite that does not even load has no failed test in it, and a failed check is no test: each counts as one failure.
  const failed = result.failed + result.unloaded + broken.length;
  if (broken.length > 0) console.log(`\nNot in order, see above: ${broken.join(', ')}`);
  if (result.total === 0) console.log('\nNo test has run.');
  console.log(`\n${result.passed} passed, ${failed} failed`);
  if (failed > 0 || result.total === 0 || result.code !== 0) process.exitCode = result.code || 1;
});

async function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-tests-'));
  const report = join(folder, 'report.json');
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  // Jest leaves one core idle unless told otherwise.
  const options = ['--config', 'jest.config.js', '--maxWorkers=100%', '--json', `--outputFile=${report}`];
  try {
    const { code } = await run(process.execPath, [jest, ...options, ...args], { env: { ...process.env, NODE_ENV: 'test' } });
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    return { code, passed: numPassedTests, failed: numFailedTests, unloaded: numRuntimeErrorTestSuites, total: numPassedTests + numFailedTests };
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    // Jest found no test, or ended before its first.
    return { code: 1, passed: 0, failed: 0, unloaded: 0, total: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
