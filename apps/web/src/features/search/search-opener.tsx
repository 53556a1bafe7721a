import { useCallback, useEffect, useRef, useState, type ComponentType } from 'react';
import type { SearchDialogProps } from './search-dialog';
import { asksForSearch } from './search-key';

// Fetched when it is first wanted: the board does not wait for it.
const fetchDialog = () => import('./search-dialog').then(({ SearchDialog }) => SearchDialog);

/** The button in the header, and the key. The focus goes back to where it was when search is closed. */
export function SearchOpener() {
  const [Dialog, setDialog] = useState<ComponentType<SearchDialogProps> | null>(null);
  const [state, setState] = useState<'open' | 'closed' | 'gone'>('gone');
  const [isMissing, setMissing] = useState(false);
  const cameFrom = useRef<HTMLElement | null>(null);

  const open = useCallback(() => {
    cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setMissing(false);
    setState('open');
    fetchDialog().then(
      (fetched) => setDialog(() => fetched),
      () => {
        setState('gone');
        setMissing(true);
      },
    );
  }, []);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [open]);

  // Not sooner: behind an open dialog nothing can take the focus. Where a page was chosen, its heading takes it.
  useEffect(() => {
    if (state === 'closed') cameFrom.current?.focus();
  }, [state]);
  const close = useCallback((isGoing: boolean) => setState(isGoing ? 'gone' : 'closed'), []);
  const prefetch = () => void fetchDialog().catch(() => undefined);

  return (
    <>
      <button type="button" className="wm-header__link wm-header__search" onClick={open} onPointerEnter={prefetch} onFocus={prefetch} aria-haspopup="dialog">
        Search
      </button>
      {isMissing && (
        <span role="alert" className="wm-header__problem">
          Search could not be fetched: the server cannot be reached.
        </span>
      )}
      {state === 'open' && Dialog && <Dialog onClose={close} />}
    </>
  );
}
