const { project } = require('../../jest.preset');

module.exports = project('domain', __dirname);
