import { actualExample, dayInWords, forecastExample, type Day } from '@waymark/domain';
import { Link } from '@tanstack/react-router';
import { DateChange } from './date-change';
import { DateField } from './date-field';
import type { RowActions } from './row-actions';
import { ConfidenceField, DeclarationFields, faultAt, ReasonFields, SentenceField, StatusField, type FieldsProps } from './row-fields';
import { KnockOn, RowPreview } from './row-preview';
import { elementId, nameOf } from './row-view';

interface OpenRowProps extends FieldsProps {
  slug: string;
  today: Day;
  actions: RowActions;
}

/** A row being written: what is expected, the confidence and the sentence; below them the questions that follow from these. */
export function OpenRow({ slug, today, view, actions, onChange }: OpenRowProps) {
  const { milestone, begun } = view;
  const { asks } = begun.read.preview;
  const { isNoChange, status } = begun.draft;
  return (
    <td className="govuk-table__cell" colSpan={3}>
      <div className="wm-updates__form">
        <div>
          {isNoChange ? <NoChange view={view} /> : <Expected view={view} today={today} onChange={onChange} />}
          <RowPreview preview={begun.read.preview} />
        </div>
        <div>{!isNoChange && status !== 'completed' && <ConfidenceField view={view} onChange={onChange} />}</div>
        <SentenceField view={view} onChange={onChange} />
        <KnockOn view={view} />
        {asks.reason && <ReasonFields view={view} onChange={onChange} />}
        {asks.confidenceReason && <DeclarationFields view={view} onChange={onChange} />}
      </div>
      {/* After the fields: from one to the next there is no stop on the way. */}
      <DateChange slug={slug} view={view} />
      <div className="wm-updates__buttons">
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => actions.finish(view)}>
          Done <span className="govuk-visually-hidden">with {nameOf(milestone)}</span>
        </button>
        {isNoChange && (
          <button type="button" className="wm-link-button" onClick={() => actions.report(view)}>
            Report a change instead
          </button>
        )}
        <button type="button" className="wm-link-button" onClick={() => actions.undo(view)}>
          Undo <span className="govuk-visually-hidden">{nameOf(milestone)}</span>
        </button>
        <Link to="/programmes/$slug/milestones/$id" params={{ slug, id: milestone.id }} className="govuk-link">
          Add evidence <span className="govuk-visually-hidden">to {nameOf(milestone)}</span>
        </Link>
      </div>
    </td>
  );
}

/** Status, and the date that goes with it. */
function Expected({ view, today, onChange }: FieldsProps & { today: Day }) {
  const isDone = view.begun.draft.status === 'completed';
  return (
    <>
      <StatusField view={view} onChange={onChange} />
      {isDone ? (
        <ActualField view={view} today={today} onChange={onChange} />
      ) : (
        !view.milestone.isOngoing && <ForecastField view={view} today={today} onChange={onChange} />
      )}
    </>
  );
}

function ForecastField({ view, today, onChange }: FieldsProps & { today: Day }) {
  const id = elementId(view.milestone.id, 'isPastForecastMeant');
  const { draft, read } = view.begun;
  return (
    <>
      <DateField
        id={elementId(view.milestone.id, 'forecast')}
        label="Expected by"
        example={forecastExample(today)}
        value={draft.forecast}
        reading={read.preview.reading}
        fault={view.faults.find(({ field }) => field === 'forecast')?.message}
        isChecked={view.isChecked}
        onChange={(forecast) => onChange({ forecast, isPastForecastMeant: false })}
      />
      {read.preview.asks.pastForecast && (
        <div className="wm-updates__check">
          <input id={id} type="checkbox" checked={draft.isPastForecastMeant} onChange={(event) => onChange({ isPastForecastMeant: event.target.checked })} />
          <label htmlFor={id}>This date in the past is meant</label>
        </div>
      )}
    </>
  );
}

function ActualField({ view, today, onChange }: FieldsProps & { today: Day }) {
  const { draft, read } = view.begun;
  return (
    <DateField
      id={elementId(view.milestone.id, 'actual')}
      label="Completed on"
      example={actualExample(today)}
      value={draft.actual}
      reading={read.preview.reading}
      fault={view.faults.find(({ field }) => field === 'actual')?.message}
      isChecked={view.isChecked}
      onChange={(actual) => onChange({ actual })}
      offer={{ words: dayInWords(today), hint: `Enter for today, ${dayInWords(today)}` }}
    />
  );
}

/** "No change": what stands, or why it cannot be said as it is. */
function NoChange({ view }: { view: FieldsProps['view'] }) {
  const fault = faultAt(view, 'isNoChange');
  const { forecast } = view.begun.read.preview;
  return (
    <>
      <p>{`No change${forecast ? `: ${forecast.words}` : ''}`}</p>
      {fault && <p className="govuk-error-message">{fault}</p>}
    </>
  );
}
