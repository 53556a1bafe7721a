import Module from 'node:module';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { checkNode, command, root, steps } from './steps.mjs';

await command(async () => {
  checkNode();
  const step = steps(3);
  await step('Installing packages (where they are missing)', install);
  await step('Building (what has changed)', build);
  console.log('3 of 3  Making an administrator');
  process.env.LOG_LEVEL ??= 'warn';
  process.env.WAYMARK_DATA ||= join(root, '.waymark');
  process.argv[1] = join(root, 'apps/api/dist/admin.js');
  Module.runMain();
});
