import { useEffect, useEffectEvent, useReducer, useRef, useState, type Dispatch } from 'react';
import { cellsReducer, startWith, type CellsAction, type CellsState } from './cells-state';
import { keepCells, keptCells, type Cells } from './kept-cells';

/** Long enough not to write at every key, short enough that a closed lid loses no column. */
const KEEP_AFTER_MS = 400;

export interface UseCells extends CellsState {
  dispatch: Dispatch<CellsAction>;
  /** Whether this device keeps what is typed. */
  isKept: boolean;
}

/** What is typed and not saved, kept on this device as it is typed. */
export function useCells(folder: string): UseCells {
  const [state, dispatch] = useReducer(cellsReducer, folder, (from) => startWith(keptCells(from)));
  const [isKept, setKept] = useState(true);
  const written = useRef<Cells>(state.cells);
  const write = useEffectEvent(() => {
    if (written.current === state.cells) return;
    setKept(keepCells(folder, written.current, state.cells));
    written.current = state.cells;
  });
  useEffect(() => {
    const timer = setTimeout(write, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [state.cells]);
  useEffect(() => {
    const now = () => write();
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
  return { ...state, dispatch, isKept };
}
