import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { keepDrafts, type Drafts } from './kept-drafts';

/** Long enough not to write at every key, short enough that a closed lid loses no sentence. */
const KEEP_AFTER_MS = 400;

/**
 * Keeps what is typed on this device, and at once when the page is left.
 * @param typed at first what was found in the folder
 * @param draftsOf the drafts in it, each to be kept by itself; asked only when it is time to write
 * @returns whether this device keeps them.
 */
export function useKeepDrafts<Typed>(folder: string, typed: Typed, draftsOf: (typed: Typed) => Drafts<object>): boolean {
  const [isKept, setKept] = useState(true);
  const written = useRef(typed);
  const write = useEffectEvent(() => {
    if (written.current === typed) return;
    setKept(keepDrafts(folder, draftsOf(written.current), draftsOf(typed)));
    written.current = typed;
  });
  useEffect(() => {
    const timer = setTimeout(write, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const now = () => write();
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
  return isKept;
}
