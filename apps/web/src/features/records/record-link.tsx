import { Link } from '@tanstack/react-router';
import { recordAddress, type RecordRef } from './record-address';

export { recordRefFragment, type RecordRef } from './record-address';

/** The name of a record, leading to its page where it has one. */
export function RecordLink({ slug, record, children = record.label }: { slug: string; record: RecordRef; children?: string }) {
  const address = recordAddress(slug, record);
  if (!address) return <span>{children}</span>;
  return (
    <Link {...address} className="govuk-link">
      {children}
    </Link>
  );
}
