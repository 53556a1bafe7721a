import { dayInLondon, dayInWords, saidInWords, type Day } from '@waymark/domain';
import type { Dispatch } from 'react';
import { standingAt, startOf, type CellDraft } from './cell-draft';
import type { CellsAction } from './cells-state';
import { cellId, draftInWords, placeOf, type CheckedCell } from './check-cells';
import { namedInFull } from './entry-grid';

/** Somebody else has entered a value for the same period meanwhile: both are shown, and a person chooses. */
export function OvertakenNotice({ cell, today, dispatch }: { cell: CheckedCell; today: Day; dispatch: Dispatch<CellsAction> }) {
  const { measure, column, draft } = cell;
  const theirs = standingAt(measure, column);
  const at = theirs && measure.recordedAt.get(theirs.id);
  const name = `${namedInFull(measure)}, ${column.words}`;
  const goOn = () => document.getElementById(cellId(measure.id, measure.rows[0]?.part ?? 'value', column.key))?.focus();
  const keepOurs = () => {
    const ours: CellDraft = { ...draft, seenId: theirs?.id ?? null };
    dispatch({ kind: 'put', changes: [{ ...placeOf(cell), draft: ours, start: startOf(measure, column) }] });
    goOn();
  };
  const takeTheirs = () => {
    dispatch({ kind: 'forget', places: [placeOf(cell)] });
    goOn();
  };
  return (
    <div className="wm-entry__overtaken" role="group" aria-label={`${name}: entered meanwhile`}>
      <p>
        <strong>{column.words}</strong>
        {theirs
          ? `: somebody has entered ${saidInWords(theirs, measure.unit)} meanwhile${at ? `, on ${dayInWords(dayInLondon(at))}` : ''}. `
          : ': the value that stood here was taken out meanwhile. '}
        {`Yours: ${draftInWords(measure, column, draft, today)}.`}
      </p>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={takeTheirs}>
        {theirs ? 'Take theirs' : 'Leave it out'} <span className="govuk-visually-hidden">for {name}</span>
      </button>{' '}
      <button type="button" className="govuk-button govuk-button--secondary" onClick={keepOurs}>
        Keep ours <span className="govuk-visually-hidden">for {name}</span>
      </button>
    </div>
  );
}
