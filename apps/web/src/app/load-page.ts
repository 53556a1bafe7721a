/** A part of the application that did not arrive because nothing does. */
export class LostConnection extends Error {
  override name = 'LostConnection';
}

/** A part of the application that did not arrive although the server answers. */
export class MissingPart extends Error {
  override name = 'MissingPart';
}

/**
 * Fetches a page's own part of the application. A part can be missing because the server has a
 * newer version with other files, or because the connection failed for a moment, and most browsers
 * never ask again for a module that failed: loading the whole page again mends both. Without a
 * connection that would end in the browser's own error page, so then the application says it, and
 * what is on the screen stays.
 */
export function loadPage<T>(fetchPart: () => Promise<T>): () => Promise<T> {
  return () =>
    fetchPart().catch(async (error: unknown) => {
      if (await serverAnswers()) throw new MissingPart('A part of the application did not arrive', { cause: error });
      throw new LostConnection('The server cannot be reached', { cause: error });
    });
}

const RELOADED = 'waymark: loaded again for a missing part';

/** Not twice in a row at one address: it would not help. */
export function mayLoadAgain(): boolean {
  try {
    return sessionStorage.getItem(RELOADED) !== window.location.href;
  } catch {
    // A browser that keeps nothing cannot tell the first time from the tenth.
    return false;
  }
}

export function loadAgain(): void {
  sessionStorage.setItem(RELOADED, window.location.href);
  window.location.reload();
}

async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
