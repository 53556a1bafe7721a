import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { keepDrafts, type Drafts } from './kept-drafts';

/** Long enough not to write at every key, short enough that a closed lid loses no sentence. */
const KEEP_AFTER_MS = 400;

/**
 * Keeps drafts on this device as they are typed, and at once when the page is left.
 * @param drafts at first what was found in the folder
 * @returns whether this device keeps them.
 */
export function useKeepDrafts(folder: string, drafts: Drafts<object>): boolean {
  const [isKept, setKept] = useState(true);
  const written = useRef(drafts);
  const write = useEffectEvent(() => {
    if (written.current === drafts) return;
    setKept(keepDrafts(folder, written.current, drafts));
    written.current = drafts;
  });
  useEffect(() => {
    const timer = setTimeout(write, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [drafts]);
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
