import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RecordLink } from '../records/record-link';
import { ChangedFields } from './changed-words';
import type { HistoryEntry, PresentRecords } from './history.query';
import { refOf } from './record-kinds';
import { UndoForm } from './undo-form';

const OPERATION_WORDS = { insert: 'Added', update: 'Changed', delete: 'Removed' } as const;

/** What surrounds the entries of a page. */
export interface HistoryContext {
  slug: string;
  present: PresentRecords;
  mayUndo: boolean;
  /** The entries are all of one record: it is not named again at each. */
  isOfRecord: boolean;
  onUndone: (words: string) => void;
}

/** One record as one save changed it. */
export function EntryChange({ entry, context }: { entry: HistoryEntry; context: HistoryContext }) {
  const { record, operation, changes } = entry;
  const { slug, present, isOfRecord, mayUndo, onUndone } = context;
  const [isUndoing, setUndoing] = useState(false);
  const ref = refOf(record, present);
  return (
    <>
      <p className="wm-history__what">
        <span className={`wm-history__operation wm-history__operation--${operation}`}>{OPERATION_WORDS[operation]}</span> {ref ? <RecordLink slug={slug} record={ref} /> : <strong>{record.name}</strong>}
      </p>
      {changes.length > 0 && <Fields entry={entry} />}
      <div className="wm-history__actions">
        {!isOfRecord && operation !== 'insert' && (
          <Link to="/programmes/$slug/history" params={{ slug }} search={{ record: `${record.kind}:${record.id}` }} className="govuk-link">
            Its history<span className="govuk-visually-hidden">: {record.name}</span>
          </Link>
        )}
        {mayUndo && entry.isUndoable && !isUndoing && (
          <button type="button" className="wm-link-button" onClick={() => setUndoing(true)}>
            Undo this change<span className="govuk-visually-hidden">: {record.name}</span>
          </button>
        )}
      </div>
      {isUndoing && <UndoForm slug={slug} entry={entry} onUndone={onUndone} onCancel={() => setUndoing(false)} />}
    </>
  );
}

/** Of what was made or taken out all fields are said: behind a button where they are many. */
const MOST_FIELDS = 6;

function Fields({ entry: { operation, changes } }: { entry: HistoryEntry }) {
  if (operation === 'update' || changes.length <= MOST_FIELDS) return <ChangedFields changes={changes} isWhole={operation !== 'update'} />;
  return (
    <details className="govuk-details wm-behind">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{operation === 'insert' ? `What it says: ${changes.length} facts` : `What it said: ${changes.length} facts`}</span>
      </summary>
      <ChangedFields changes={changes} isWhole />
    </details>
  );
}
