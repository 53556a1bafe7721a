import { dayInLondon, dayInWords, OBSERVATION_STATUSES, saidInWords, STATUS_NAMES, type Day, type ObservationStatus } from '@waymark/domain';
import type { Dispatch, KeyboardEvent } from 'react';
import { capital } from '../../components/words';
import { standingAt, startOf, withStatus, type CellDraft } from './cell-draft';
import type { CellsAction, CellsState } from './cells-state';
import { cellId, draftInWords } from './check-cells';
import { namedInFull, type Column, type GridMeasure } from './entry-grid';

export const PANEL_SELECT_ID = 'kind-of-value';

export interface CellPanelProps {
  measure: GridMeasure;
  column: Column;
  cells: CellsState['cells'];
  today: Day;
  dispatch: Dispatch<CellsAction>;
}

/** Of the cell one was in last: what stands, what it would become, its kind of value and its note. */
export function CellPanel({ measure, column, cells, today, dispatch }: CellPanelProps) {
  const start = startOf(measure, column);
  const begun = cells[measure.id]?.[column.key];
  const draft = begun ?? start;
  const stands = standingAt(measure, column);
  const at = stands && measure.recordedAt.get(stands.id);
  const put = (next: CellDraft) => dispatch({ kind: 'put', changes: [{ measureId: measure.id, period: column.key, draft: next, start }] });
  const back = (event: KeyboardEvent) => {
    if (event.key === 'Escape') document.getElementById(cellId(measure.id, measure.rows[0]?.part ?? 'value', column.key))?.focus();
  };
  return (
    // Esc leads back to the cell from either field.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="wm-entry__panel" aria-labelledby="cell-panel" onKeyDown={back}>
      <div>
        <h2 className="wm-heading-s" id="cell-panel">
          {`${namedInFull(measure)}, ${column.words}`}
        </h2>
        <p className="wm-entry__stands">
          {stands ? `Recorded: ${saidInWords(stands, measure.unit)}${at ? `, on ${dayInWords(dayInLondon(at))}` : ''}.` : 'Nothing is recorded for it yet.'}
          {begun && ` Typed: ${draftInWords(measure, column, begun, today)}.`}
        </p>
      </div>
      <div className="wm-entry__field">
        <label className="govuk-label" htmlFor={PANEL_SELECT_ID}>
          Kind of value
        </label>
        <select id={PANEL_SELECT_ID} className="govuk-select" value={draft.status ?? ''} onChange={(event) => put(withStatus(draft, (event.target.value || null) as ObservationStatus | null, start))}>
          <option value="">As typed</option>
          {OBSERVATION_STATUSES.map((status) => (
            <option key={status} value={status}>
              {capital(STATUS_NAMES[status])}
            </option>
          ))}
        </select>
      </div>
      <div className="wm-entry__field wm-entry__field--note">
        <label className="govuk-label" htmlFor="cell-note">
          Note: where it comes from, what is unusual
        </label>
        <input id="cell-note" type="text" className="govuk-input" autoComplete="off" value={draft.note} onChange={(event) => put({ ...draft, note: event.target.value })} />
      </div>
    </section>
  );
}
