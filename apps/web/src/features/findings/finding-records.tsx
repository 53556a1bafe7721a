import { RecordLink, type RecordRef } from '../records/record-link';
import { recordsInWords } from './finding-words';

/** More than these are folded away under their number. */
const SHOWN_OPENLY = 4;

/** The records a finding names, each leading to its page. */
export function FindingRecords({ slug, records }: { slug: string; records: readonly RecordRef[] }) {
  if (records.length === 0) return null;
  const list = (
    <ul className="wm-finding__records">
      {records.map((record) => (
        <li key={`${record.kind} ${record.id}`}>
          <RecordLink slug={slug} record={record} />
        </li>
      ))}
    </ul>
  );
  if (records.length <= SHOWN_OPENLY) return list;
  return (
    <details className="govuk-details wm-finding__many">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{recordsInWords(records)}</span>
      </summary>
      {list}
    </details>
  );
}
