import type { Day } from '@waymark/domain';
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { KeyHints } from '../../components/key-hints';
import { refused as refusedBy, type Fault, type Refusal } from '../../components/refusal';
import { KEY_HINTS } from './cell-keys';
import { CellPanel, PANEL_SELECT_ID } from './cell-panel';
import { cellsReducer, countOf, startWith, type CellPlace } from './cells-state';
import { ChangePreview } from './change-preview';
import { cellId, checkGrid, placeOf, refusedFaults, type CheckedCell } from './check-cells';
import { EntryBar } from './entry-bar';
import { namedInFull, partInWords, type Grid } from './entry-grid';
import type { Cells } from './kept-cells';
import { pasteBlock, type PasteOutcome } from './paste-block';
import { PasteNotice } from './paste-notice';
import { typedSince, undoPaste } from './undo-paste';
import { useCells } from './use-cells';
import { useSaving } from './use-saving';
import { GRID_ID, ValueGrid } from './value-grid';

export interface EntryFormProps {
  slug: string;
  /** Where this person's typed values are kept. */
  folder: string;
  /** "Monthly values, December 2025 to November 2026" */
  caption: string;
  grid: Grid;
  today: Day;
  refetch: () => Promise<unknown>;
  /** Whether something is wrong with what is typed, for the document's title. */
  onFaulty: (isFaulty: boolean) => void;
  /** Heading and choice: below what is wrong, above the grid. */
  children: ReactNode;
}

interface Pasted {
  outcome: PasteOutcome;
  /** What was typed when it came. */
  before: Cells;
  /** Once it is undone: values typed after it, which stay. */
  typedSince: number | null;
}

/** The grid with all that is typed into it, and the ways to check, save and leave it. */
export function EntryForm({ slug, folder, caption, grid, today, refetch, onFaulty, children }: EntryFormProps) {
  const { cells, refused, dispatch, isKept } = useCells(folder);
  const { saving, setSaving, save } = useSaving({ slug, dispatch, refetch });
  const [current, setCurrent] = useState<CellPlace | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [isPreviewed, setPreviewed] = useState(false);
  const [summary, setSummary] = useState<Refusal | null>(null);
  const settled = useDeferredValue(cells);
  const checked = useMemo(() => checkGrid(grid, settled, today), [grid, settled, today]);
  const errors = checked.flatMap((cell) => errorsOf(cell)).length + checked.filter(({ isOvertaken }) => isOvertaken).length;
  // What the server refused stands in the summary as well, as soon as it is known.
  const refusals = useMemo(() => grid.measures.flatMap((measure) => grid.columns.flatMap((column) => summaryOf(measure, column, refusedFaults(measure, refused[measure.id]?.[column.key])))), [grid, refused]);
  const answered = useMemo(() => (saving.kind === 'faults' && refusals.length > 0 ? refusedBy([...refusals, ...saving.others.map((message) => ({ field: null, message }))]) : null), [saving, refusals]);

  const refusal = summary ?? answered;
  const isFaulty = refusal !== null;
  useEffect(() => onFaulty(isFaulty), [isFaulty, onFaulty]);

  function saveAll(): void {
    if (saving.kind === 'busy') return;
    // By what stands typed now, not by what was checked a moment ago.
    const now = checkGrid(grid, cells, today);
    const faults = now.flatMap(errorsOf);
    setSummary(faults.length > 0 ? refusedBy(faults) : null);
    if (faults.length > 0) return setSaving({ kind: 'none' });
    if (now.some(({ isOvertaken }) => isOvertaken)) return setSaving({ kind: 'conflict' });
    setPasted(null);
    void save(now).then(() => setPreviewed(false));
  }

  /** @returns what is typed without the paste. */
  function takeBack({ changes }: PasteOutcome): Cells {
    const undo = { kind: 'put', changes: undoPaste(changes, cells) } as const;
    dispatch(undo);
    return cellsReducer(startWith(cells), undo).cells;
  }

  const place = current && { measure: grid.measures.find(({ id }) => id === current.measureId), column: grid.columns.find(({ key }) => key === current.period) };
  return (
    <>
      <ErrorSummary refusal={refusal} idOf={(field) => field} />
      {children}
      <KeyHints block="wm-entry" intro="Paste a block from a spreadsheet into any cell: its headings and names say where it goes. Keys in a cell:" hints={KEY_HINTS} />
      {pasted && (
        <PasteNotice
          outcome={pasted.outcome}
          typedSince={pasted.typedSince}
          onUndo={() => {
            const since = typedSince(pasted.before, takeBack(pasted.outcome));
            setPasted(since === 0 ? null : { ...pasted, typedSince: since });
            backToGrid();
          }}
          onTurn={() => {
            const before = takeBack(pasted.outcome);
            const outcome = pasteBlock(grid, before, pasted.outcome.turned ?? '', pasted.outcome.at);
            dispatch({ kind: 'put', changes: outcome.changes });
            setPasted({ outcome, before, typedSince: null });
            backToGrid();
          }}
          onClose={() => {
            setPasted(null);
            backToGrid();
          }}
        />
      )}
      <ValueGrid
        slug={slug}
        caption={caption}
        grid={grid}
        cells={cells}
        refused={refused}
        today={today}
        dispatch={dispatch}
        onFocus={setCurrent}
        onDetails={() => document.getElementById(PANEL_SELECT_ID)?.focus()}
        onPaste={(outcome) => setPasted({ outcome, before: cells, typedSince: null })}
      />
      {place?.measure && place.column && <CellPanel measure={place.measure} column={place.column} cells={cells} today={today} dispatch={dispatch} />}
      <EntryBar
        slug={slug}
        count={checked.length}
        elsewhere={countOf(settled) - checked.length}
        errors={errors}
        saving={saving}
        isKept={isKept}
        isPreviewed={isPreviewed}
        onPreview={() => setPreviewed(true)}
        onSave={saveAll}
        onThrowAway={() => {
          dispatch({ kind: 'forget', places: checked.map(placeOf) });
          setPasted(null);
          setSummary(null);
          setPreviewed(false);
          backToGrid();
        }}
        onThrowAwayElsewhere={() => {
          dispatch({ kind: 'restore', cells: shownOnly(cells, grid) });
          backToGrid();
        }}
      />
      {isPreviewed && checked.length > 0 && <ChangePreview cells={checked} onClose={() => setPreviewed(false)} />}
    </>
  );
}

function backToGrid(): void {
  document.getElementById(GRID_ID)?.focus();
}

/** What is typed in the periods of the grid, without the rest. */
function shownOnly(cells: Cells, { measures, columns }: Grid): Cells {
  const kept = measures.flatMap(({ id }) => {
    const own = columns.flatMap(({ key }) => (cells[id]?.[key] ? [[key, cells[id][key]] as const] : []));
    return own.length > 0 ? [[id, Object.fromEntries(own)] as const] : [];
  });
  return Object.fromEntries(kept);
}

function errorsOf({ measure, column, faults }: CheckedCell): Fault[] {
  return summaryOf(measure, column, faults);
}

/** For the error summary: which cell, and what is wrong there. */
function summaryOf(measure: CheckedCell['measure'], column: CheckedCell['column'], faults: CheckedCell['faults']): Fault[] {
  return faults
    .filter(({ severity }) => severity === 'error')
    .map(({ part, message }) => {
      const row = measure.rows.find((one) => one.part === part);
      const words = row ? partInWords(row, measure) : '';
      return { field: cellId(measure.id, part, column.key), message: `${[namedInFull(measure), words, column.words].filter(Boolean).join(', ')}: ${message}` };
    });
}
