import { LostConnection, MissingPart, loadPage } from './load-page';

const missing = new TypeError('Failed to fetch dynamically imported module');
const gone = () => Promise.reject(missing);

function serverThat(answers: () => Promise<Partial<Response>>): void {
  globalThis.fetch = answers as typeof fetch;
}

describe('loadPage', () => {
  it('gives the part when it arrives', async () => {
    await expect(loadPage(() => Promise.resolve('part'))()).resolves.toBe('part');
  });

  it('tells a missing part from a lost connection: a newer version has other files', async () => {
    serverThat(() => Promise.resolve({ ok: true }));
    await expect(loadPage(gone)()).rejects.toBeInstanceOf(MissingPart);
  });

  it.each([
    ['there is no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server is in trouble', () => Promise.resolve({ ok: false })],
  ])('says that the connection is lost when %s', async (_, answers) => {
    serverThat(answers);
    await expect(loadPage(gone)()).rejects.toBeInstanceOf(LostConnection);
  });
});
