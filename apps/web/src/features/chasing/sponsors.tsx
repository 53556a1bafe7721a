import { Link } from '@tanstack/react-router';
import { dayInLondon, listInWords } from '@waymark/domain';
import { DataTable, type Column } from '../../components/data-table';
import type { Desk } from './desk.query';
import { agoInWords, momentInWords } from './desk-words';

type DeskSponsor = Desk['sponsors'][number];

/** Which sponsor has not looked, and what waits for them. */
export function Sponsors({ slug, desk: { sponsors, withoutSponsor, today } }: { slug: string; desk: Desk }) {
  const columns: Column<DeskSponsor>[] = [
    { key: 'name', header: 'Sponsor', isRowHeader: true, cell: ({ name }) => name },
    { key: 'objectives', header: 'Objectives', cell: ({ objectives }) => <ObjectiveLinks slug={slug} numbers={objectives} />, sortBy: ({ objectives }) => objectives[0] },
    {
      key: 'looked',
      header: 'Looked last',
      cell: ({ lookedAt }) =>
        lookedAt === null ? (
          <strong className="wm-desk-warning">Never</strong>
        ) : (
          <>
            {momentInWords(lookedAt)}
            <span className="wm-secondary">{agoInWords(dayInLondon(lookedAt), today)}</span>
          </>
        ),
      sortBy: ({ lookedAt }) => lookedAt ?? '0',
    },
    {
      key: 'awaiting',
      header: 'Reports that wait for an answer',
      cell: ({ awaiting }) => (awaiting === 0 ? 'None' : awaiting),
      isNumeric: true,
      sortBy: ({ awaiting }) => awaiting,
      copy: ({ awaiting }) => awaiting,
    },
  ];
  return (
    <section aria-labelledby="sponsors">
      <h2 className="wm-heading-l" id="sponsors">
        Which sponsor has looked
      </h2>
      {sponsors.length > 0 && <DataTable caption="Sponsors" isCaptionHidden columns={columns} rows={sponsors} rowKey={({ accountId }) => accountId} className="wm-desk-sponsors" />}
      {(withoutSponsor.length > 0 || sponsors.length === 0) && (
        <p className="wm-empty">
          {withoutSponsor.length > 0 ? `${numbersInWords(withoutSponsor)} no sponsor who signs in: nobody answers the reports there. ` : 'No sponsor signs in here. '}
          {'An administrator gives somebody that role on '}
          <Link to="/programmes/$slug/people" params={{ slug }} className="govuk-link">
            People
          </Link>
          .
        </p>
      )}
    </section>
  );
}

function ObjectiveLinks({ slug, numbers }: { slug: string; numbers: readonly number[] }) {
  return numbers.map((number, index) => (
    <span key={number}>
      {index > 0 && ', '}
      <Link to="/programmes/$slug/objectives/$number" params={{ slug, number: String(number) }} className="govuk-link">
        <span className="govuk-visually-hidden">Objective </span>
        {number}
      </Link>
    </span>
  ));
}

/** "Objective 3 has", "Objectives 1, 3 and 4 have" */
function numbersInWords(numbers: readonly number[]): string {
  if (numbers.length === 1) return `Objective ${numbers[0]} has`;
  return `Objectives ${listInWords(numbers.map(String))} have`;
}
