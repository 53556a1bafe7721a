import { useEffect, useEffectEvent, useReducer, useRef, useState, type Dispatch } from 'react';
import { keepDrafts, keptDrafts, type Drafts } from './kept-drafts';
import { rowsReducer, startWith, type RowsAction, type RowsState } from './rows-state';

/** Long enough not to write at every key, short enough that a closed lid loses no sentence. */
const KEEP_AFTER_MS = 400;

export interface KeptRows {
  rows: RowsState;
  dispatch: Dispatch<RowsAction>;
  /** This device refuses to keep anything. */
  isKept: boolean;
}

/** The drafts of one person in one programme, kept on this device as they are typed. */
export function useRowsState(folder: string): KeptRows {
  const [rows, dispatch] = useReducer(rowsReducer, folder, (from) => startWith(keptDrafts(from)));
  const [isKept, setKept] = useState(true);
  const written = useRef<Drafts>(rows.drafts);
  const write = useEffectEvent(() => {
    if (written.current === rows.drafts) return;
    setKept(keepDrafts(folder, written.current, rows.drafts));
    written.current = rows.drafts;
  });
  useEffect(() => {
    const timer = setTimeout(write, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [rows.drafts]);
  useEffect(() => {
    const now = () => write();
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
  return { rows, dispatch, isKept };
}
