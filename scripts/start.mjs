import Module from 'node:module';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { checkNode, command, endWithNpm, root, steps } from './steps.mjs';

await command(async () => {
  checkNode();
  const step = steps(3);
  await step('Installing packages (first start and after updates)', install);
  await step('Building (what has changed)', build);
  console.log('3 of 3  Starting the server');
  endWithNpm();
  process.env.NODE_ENV ??= 'production';
  // The address is what a person looks for here, not a line for each request.
  process.env.LOG_LEVEL ??= 'warn';
  // Wherever this was called from, the data are those of this copy of Waymark.
  process.env.WAYMARK_DATA ||= join(root, '.waymark');
  // In this very process: what ends the one ends the other, and signals have one place to arrive.
  process.argv[1] = join(root, 'apps/api/dist/main.js');
  Module.runMain();
});
