import { useSyncExternalStore } from 'react';

/** Where tables become lists: see styles/_tables.scss. */
const NARROW = 'screen and (max-width: 47.99em)';

/** Whether there is too little room for columns; never on paper. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false);
}

function subscribe(onChange: () => void): () => void {
  const query = queryOf();
  query?.addEventListener('change', onChange);
  return () => query?.removeEventListener('change', onChange);
}

function isNarrow(): boolean {
  return queryOf()?.matches ?? false;
}

/** jsdom has no layout to ask about. */
function queryOf(): MediaQueryList | undefined {
  return typeof window.matchMedia === 'function' ? window.matchMedia(NARROW) : undefined;
}
