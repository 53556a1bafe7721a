import { checkPassword } from './password';

const person = { name: 'Alexandra Example', email: 'alexandra.example@council.example' };

it.each(['otter lantern gravel', 'x7&Kq2!mVb0z', 'ñandú corchete ábaco', '🦦🪨🔦🌿🪵🧭🪨🔦🌿🪵🧭🦦', 'a'.repeat(100) + 'bcdefghij'.repeat(11)])('takes %s', (password) => {
  expect(() => checkPassword(password, person)).not.toThrow();
});

it.each([
  ['', 'at least 12 characters'],
  ['eleven char', 'at least 12 characters'],
  ['🦦🪨🔦🌿🪵🧭', 'at least 12 characters'],
  ['x'.repeat(201), 'at most 200 characters'],
  ['alexandra example', 'your name or e-mail'],
  ['Alexandra.Example@Council.example', 'your name or e-mail'],
  ['alexandra.example', 'your name or e-mail'],
  ['Password1234', 'first to be guessed'],
  ['three random words', 'first to be guessed'],
  ['abababababab', 'first to be guessed'],
])('refuses %j: %s', (password, words) => {
  expect(() => checkPassword(password, person)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'password', message: expect.stringContaining(words) }));
});

it('knows a person without an e-mail address', () => {
  expect(() => checkPassword('otter lantern gravel', { name: 'Sam', email: null })).not.toThrow();
});
