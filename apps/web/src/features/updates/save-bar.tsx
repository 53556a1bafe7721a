import { SessionEnded } from '../../components/session-ended';
import type { Rows } from './row-view';
import { agoInWords, counted } from './update-words';
import { savedInWords, type Saving } from './use-saving';

interface SaveBarProps {
  rows: Rows['rows'];
  saving: Saving;
  /** Whether this device keeps what is typed. */
  isKept: boolean;
  now: number;
  onSave: () => void;
}

/** One button for all that is written, what it will leave out, and what became of the last time. */
export function SaveBar({ rows, saving, isKept, now, onSave }: SaveBarProps) {
  const begun = rows.flatMap((view) => (view.begun ? [{ ...view, changedAt: view.begun.changedAt }] : []));
  const ready = begun.filter(({ isReady }) => isReady).length;
  const rest = begun.length - ready;
  return (
    <div className="wm-updates__save">
      {begun.length > 0 && (
        <button type="button" className="govuk-button" disabled={saving.kind === 'busy'} onClick={onSave}>
          {saving.kind === 'busy' ? 'Saving' : ready === 0 ? 'Save' : `Save ${counted(ready, 'update')}`}
        </button>
      )}
      <div>
        <div role="status" className="wm-updates__outcome">
          <Outcome saving={saving} />
        </div>
        {begun.length > 0 && (
          <p>
            {rest > 0 && `${counted(rest, 'row')} ${rest === 1 ? 'is' : 'are'} not ready${ready > 0 ? ' and will stay' : ''}. `}
            {isKept
              ? `${begun.length === 1 ? 'Draft' : 'Drafts'} kept on this device, ${agoInWords(Math.max(...begun.map(({ changedAt }) => changedAt)), now)}.`
              : 'This device keeps no drafts: save before you leave the page.'}
          </p>
        )}
      </div>
    </div>
  );
}

function Outcome({ saving }: { saving: Saving }) {
  switch (saving.kind) {
    case 'saved':
      return <strong>{savedInWords(saving.count)}</strong>;
    case 'waiting':
      return <strong>The server cannot be reached. Nothing is lost: it is tried again by itself.</strong>;
    case 'signed out':
      return <SessionEnded />;
    case 'conflict':
      return <strong>Nothing is saved yet: somebody else has reported meanwhile. Look at both versions in the table and choose, then save again.</strong>;
    case 'faults':
      return <strong>Not everything could be saved. What is missing is said above the table and at its field.</strong>;
    case 'refused':
      return <strong>{`Nothing is saved, and nothing is lost. ${saving.message}`}</strong>;
    default:
      return null;
  }
}
