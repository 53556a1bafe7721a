import { dayInLondon, dayInWords } from '@waymark/domain';
import type { ReactNode } from 'react';
import { byObjective, type RecordChanges } from '../changes/change-groups';
import { ChangeItem } from '../changes/change-item';
import { countsInWords } from '../changes/change-words';
import { RecordLink } from '../records/record-link';
import { hasLooked } from './has-looked';
import type { SponsoredObjective } from './sponsor.fragment';

/** More records than these are folded away: the most telling stand first. */
const RECORDS_SHOWN = 6;

/** What changed in an objective since its sponsor marked it as read, or was given it. */
export function SinceLastLook({ slug, sponsored: { lookedAt, since, changes }, children }: { slug: string; sponsored: SponsoredObjective; children: ReactNode }) {
  const records = byObjective(changes, { objectives: [] }).flatMap((group) => group.records);
  const day = dayInWords(dayInLondon(since));
  const [shown, rest] = [records.slice(0, RECORDS_SHOWN), records.slice(RECORDS_SHOWN)];
  return (
    <>
      <h3 className="wm-heading-m wm-sponsored__part">{!hasLooked({ lookedAt, since }) ? `What changed since ${day}, when you were given this role` : `What changed since you last looked on ${day}`}</h3>
      {changes.length === 0 ? <p className="wm-empty">Nothing in the record of this objective.</p> : <p className="wm-changes__counts">{countsInWords(changes)}</p>}
      <Records slug={slug} records={shown} />
      {rest.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{`${rest.length} more ${rest.length === 1 ? 'record' : 'records'} that changed`}</span>
          </summary>
          <Records slug={slug} records={rest} />
        </details>
      )}
      {changes.length > 0 && children}
    </>
  );
}

function Records({ slug, records }: { slug: string; records: readonly RecordChanges[] }) {
  return records.map(({ record, changes }) => (
    <div key={`${record.kind} ${record.id}`} className="wm-changes__record">
      <h4 className="wm-changes__name">
        <RecordLink slug={slug} record={record} />
      </h4>
      <ul className="wm-changes__list">
        {changes.map((change) => (
          <ChangeItem key={change.id} change={change} />
        ))}
      </ul>
    </div>
  ));
}
