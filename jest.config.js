/** `npm test` runs every suite in one go; `npx jest --selectProjects domain` runs one. */
module.exports = {
  projects: ['libs/domain', 'libs/charts', 'apps/api', 'apps/web', 'apps/e2e'],
};
