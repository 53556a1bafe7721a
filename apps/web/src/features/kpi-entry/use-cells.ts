import { useReducer, type Dispatch } from 'react';
import { useKeepDrafts } from '../../components/use-keep-drafts';
import { cellsReducer, startWith, type CellsAction, type CellsState } from './cells-state';
import { draftsOf, keptCells } from './kept-cells';

export interface UseCells extends CellsState {
  dispatch: Dispatch<CellsAction>;
  /** Whether this device keeps what is typed. */
  isKept: boolean;
}

/** What is typed and not saved, kept on this device as it is typed. */
export function useCells(folder: string): UseCells {
  const [state, dispatch] = useReducer(cellsReducer, folder, (from) => startWith(keptCells(from)));
  const isKept = useKeepDrafts(folder, state.cells, draftsOf);
  return { ...state, dispatch, isKept };
}
