import { createRequire } from 'node:module';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { checkNode, command, run, steps, Stop } from './steps.mjs';

/** The server killed 200 times under concurrent reports, some quarter of an hour; `WAYMARK_SEED` plays a run again. */
await command(async () => {
  checkNode();
  const step = steps(3);
  await step('Installing packages (where they are missing)', install);
  await step('Building (what has changed)', build);
  console.log('3 of 3  Killing the server, again and again');
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const env = { WAYMARK_KILLS: '200', ...process.env, NODE_ENV: 'test' };
  const { code } = await run(process.execPath, [jest, '--config', 'apps/e2e/jest.config.js', 'killed'], { env });
  if (code !== 0) throw new Stop('Something was lost: the seed is above.', code);
});
