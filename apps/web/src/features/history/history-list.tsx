import { dayInWords } from '@waymark/domain';
import { EntryChange, type HistoryContext } from './history-entry';
import { byDay, keyOf, restInWords, type Save } from './history-groups';
import type { HistoryEntry } from './history.query';

/** Changes by the day on which they were recorded, newest first; what one save did together is told together. */
export function HistoryList({ entries, context }: { entries: readonly HistoryEntry[]; context: HistoryContext }) {
  return byDay(entries).map(({ day, saves }) => (
    <section key={day} aria-labelledby={`day-${day}`} className="wm-history">
      <h2 className="wm-heading-m wm-history__day" id={`day-${day}`}>
        {dayInWords(day)}
      </h2>
      <ol className="wm-history__saves">
        {saves.map((save) => (
          <li key={save.key} className="wm-history__save">
            <SaveItem save={save} context={context} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function SaveItem({ save: { lead, rest }, context }: { save: Save; context: HistoryContext }) {
  const { recordedAt, actor, reason } = lead;
  return (
    <>
      <p className="wm-history__who">
        <time dateTime={recordedAt} className="wm-history__time">
          {TIME.format(new Date(recordedAt))}
        </time>
        <strong>{actor}</strong>
      </p>
      <div>
        {reason && (
          <p className="wm-history__why">
            <span className="govuk-visually-hidden">Why: </span>
            {reason}
          </p>
        )}
        <EntryChange entry={lead} context={context} />
        {rest.length > 0 && <Rest entries={rest} context={context} />}
      </div>
    </>
  );
}

function Rest({ entries, context }: { entries: readonly HistoryEntry[]; context: HistoryContext }) {
  return (
    <details className="govuk-details wm-behind wm-history__rest">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{restInWords(entries)}</span>
      </summary>
      <ul className="wm-history__others">
        {entries.map((entry) => (
          <li key={keyOf(entry)}>
            <EntryChange entry={entry} context={context} />
          </li>
        ))}
      </ul>
    </details>
  );
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
