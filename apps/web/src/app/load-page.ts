/** A part of the application that did not arrive because nothing does. */
export class LostConnection extends Error {
  override name = 'LostConnection';
}

/**
 * Fetches a page's own part of the application. Where it is missing, the router loads the whole
 * page again, which finds a newer version's files; without a connection that would end in the
 * browser's own error page, so then the application says it, and what is on the screen stays.
 */
export function loadPage<T>(fetchPart: () => Promise<T>): () => Promise<T> {
  return () =>
    fetchPart().catch(async (error: unknown) => {
      if (await serverAnswers()) throw error;
      throw new LostConnection('The server cannot be reached', { cause: error });
    });
}

async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
