import { RecordLink, type RecordRef } from '../records/record-link';

export interface KnockOnListProps {
  slug: string;
  knockOn: readonly { record: RecordRef; words: string }[];
}

/** What the dates asked for would leave too soon, each in a sentence. */
export function KnockOnList({ slug, knockOn }: KnockOnListProps) {
  if (knockOn.length === 0) return <p className="wm-body">Nothing: no milestone or project that is recorded as waiting for these would be due before they are there.</p>;
  return (
    <ul className="wm-list">
      {knockOn.map(({ record, words }) => (
        <li key={record.id}>
          <RecordLink slug={slug} record={record} />
          {`: ${words}`}
        </li>
      ))}
    </ul>
  );
}
