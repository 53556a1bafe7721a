import { TextDecoder, TextEncoder } from 'node:util';

// What browsers have and jsdom lacks.
Object.assign(globalThis, { TextDecoder, TextEncoder });
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
