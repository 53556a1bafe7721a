import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { SessionEnded } from '../../components/session-ended';
import { counted, type Saving } from './save-values';

export interface EntryBarProps {
  slug: string;
  /** Values typed in the periods of the grid. */
  count: number;
  /** Values typed elsewhere: in other periods, or for other KPIs. */
  elsewhere: number;
  errors: number;
  saving: Saving;
  isKept: boolean;
  isPreviewed: boolean;
  onPreview: () => void;
  onSave: () => void;
  onThrowAway: () => void;
  onThrowAwayElsewhere: () => void;
}

/** What is to be saved, the ways to do it and to leave it, and what became of the last time. */
export function EntryBar({ slug, count, elsewhere, errors, saving, isKept, isPreviewed, onPreview, onSave, onThrowAway, onThrowAwayElsewhere }: EntryBarProps) {
  const isBusy = saving.kind === 'busy';
  const outcome = useRef<HTMLDivElement>(null);
  // The button that was pressed goes with what it saved.
  useEffect(() => {
    if (saving.kind === 'saved') outcome.current?.focus();
  }, [saving]);
  return (
    <div className="wm-entry__bar">
      <div role="status" className="wm-entry__outcome" tabIndex={-1} ref={outcome}>
        <Outcome slug={slug} saving={saving} />
      </div>
      {count > 0 && (
        <div className="wm-entry__buttons">
          <button type="button" className="govuk-button" aria-disabled={isBusy || undefined} onClick={onSave}>
            {isBusy ? 'Saving' : `Save ${counted(count, 'value')}`}
          </button>
          {!isPreviewed && (
            <button type="button" className="govuk-button govuk-button--secondary" onClick={onPreview}>
              Preview what will change
            </button>
          )}
          <ThrowAway key={count} label="Throw away what is typed" count={count} onThrowAway={onThrowAway} />
        </div>
      )}
      {count + elsewhere > 0 && (
        <p className="wm-entry__kept">
          {errors > 0 && `${counted(errors, 'message')} to look at before saving. `}
          {elsewhere > 0 && `${counted(elsewhere, 'value')} ${elsewhere === 1 ? 'is' : 'are'} typed in other periods or for other KPIs and ${elsewhere === 1 ? 'waits' : 'wait'} there. `}
          {elsewhere > 0 && <ThrowAway key={elsewhere} label="Throw those away" count={elsewhere} onThrowAway={onThrowAwayElsewhere} />}{' '}
          {isKept ? 'What you type is kept on this device until it is saved.' : 'This device keeps no drafts: save before you leave the page.'}
        </p>
      )}
    </div>
  );
}

/** Asked once more: what is thrown away does not come back. */
function ThrowAway({ label, count, onThrowAway }: { label: string; count: number; onThrowAway: () => void }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" className="wm-link-button" onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  }
  return (
    <span className="wm-entry__ask">
      {`Throw away ${counted(count, 'value')} that ${count === 1 ? 'is' : 'are'} not saved?`}{' '}
      <button type="button" className="govuk-button govuk-button--warning" onClick={onThrowAway}>
        Throw away
      </button>{' '}
      <button type="button" className="wm-link-button" onClick={() => setAsked(false)}>
        Keep
      </button>
    </span>
  );
}

function Outcome({ slug, saving }: { slug: string; saving: Saving }) {
  switch (saving.kind) {
    case 'saved':
      return (
        <>
          <strong>{`${saving.words}.`}</strong>
          {saving.kpis.length > 0 && (
            <>
              {' See '}
              {saving.kpis.map(({ ref, name }, index) => (
                <span key={ref}>
                  {index > 0 && ', '}
                  <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref }} className="govuk-link">
                    {`${ref} ${name}`}
                  </Link>
                </span>
              ))}
              .
            </>
          )}
        </>
      );
    case 'signed out':
      return <SessionEnded />;
    case 'conflict':
      return <strong>Nothing is saved yet: somebody else has entered values meanwhile. Look at both in the grid and choose, then save again.</strong>;
    case 'faults':
      return <strong>Nothing is saved yet, and nothing is lost. What is wrong is said above and under its line in the grid.</strong>;
    case 'refused':
      return <strong>{`Nothing is saved, and nothing is lost. ${saving.message}`}</strong>;
    default:
      return null;
  }
}
