import { Link } from '@tanstack/react-router';
import { useCan } from '../people/me';

/** Where a record is edited; the others are edited with what they are part of. */
const PART = { objective: 'objectives', project: 'projects', milestone: null } as const;

export interface RecordWaysProps {
  slug: string;
  /** Closed records are not edited. */
  isHistorical: boolean;
  record: { kind: keyof typeof PART; id: string };
}

/** From a record's page to its form and to its history. */
export function RecordWays({ slug, isHistorical, record: { kind, id } }: RecordWaysProps) {
  const part = PART[kind];
  const mayEdit = useCan(slug)('plan:edit') && !isHistorical;
  return (
    <ul className="wm-ways">
      {part && mayEdit && (
        <li>
          <Link to="/programmes/$slug/edit" params={{ slug }} search={{ part, record: id }} className="govuk-link">
            {`Edit this ${kind}`}
          </Link>
        </li>
      )}
      <li>
        <Link to="/programmes/$slug/history" params={{ slug }} search={{ record: `${kind}:${id}` }} className="govuk-link">
          {`History of this ${kind}`}
        </Link>
      </li>
    </ul>
  );
}
