// jsdom has no encoder, which React's server renderer asks for.
const { TextEncoder } = require('node:util');

globalThis.TextEncoder ??= TextEncoder;
