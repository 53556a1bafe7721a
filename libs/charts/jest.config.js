const { project } = require('../../jest.preset');

module.exports = project('charts', __dirname);
