import { useReducer, type Dispatch } from 'react';
import { useKeepDrafts } from '../../components/use-keep-drafts';
import { keptRows } from './kept-rows';
import { rowsReducer, startWith, type RowsAction, type RowsState } from './rows-state';

export interface KeptRows {
  rows: RowsState;
  dispatch: Dispatch<RowsAction>;
  /** Whether this device keeps what is typed. */
  isKept: boolean;
}

/** The drafts of one person in one programme, kept on this device as they are typed. */
export function useRowsState(folder: string): KeptRows {
  const [rows, dispatch] = useReducer(rowsReducer, folder, (from) => startWith(keptRows(from)));
  const isKept = useKeepDrafts(folder, rows.drafts, (drafts) => drafts);
  return { rows, dispatch, isKept };
}
