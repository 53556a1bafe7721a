import { dayInWords } from '@waymark/domain';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../components/data-table';
import type { AddressedSort } from '../../components/use-table-order';
import type { Risk } from './risk.fragment';
import { LevelTag, TrendTag } from './risk-tags';
import { anchorOf, impactInWords, LEVEL_WORDS, likelihoodInWords, placeOf, STATUS_WORDS } from './risk-words';

/** The register: open ones first and the gravest of them on top, as the API has them. */
export function RiskTable({ slug, risks, sort }: { slug: string; risks: readonly Risk[]; sort: AddressedSort }) {
  return (
    <DataTable
      caption="Register of risks and issues"
      isCaptionHidden
      className="wm-table--risks"
      rows={risks}
      rowKey={({ id }) => id}
      sort={sort}
      columns={[
        {
          key: 'risk',
          header: 'Risk or issue',
          isRowHeader: true,
          sortBy: ({ ref }) => ref,
          copy: ({ ref, title }) => `${ref} ${title}`,
          cell: (risk) => (
            <>
              <a href={`#${anchorOf(risk)}`} className="govuk-link">
                {`${risk.ref} ${risk.title}`}
              </a>
              {risk.status === 'closed' && <span className="wm-secondary">{STATUS_WORDS.closed}</span>}
            </>
          ),
        },
        { key: 'place', header: 'Objective or project', sortBy: ({ objective, project }) => project?.ref ?? String(objective.number), copy: placeOf, cell: (risk) => <PlaceLink slug={slug} risk={risk} /> },
        {
          key: 'likelihood',
          header: 'Likelihood',
          sortBy: ({ likelihood }) => likelihood,
          copy: ({ likelihood }) => likelihood,
          cell: ({ likelihood }) => (likelihood === null ? 'Has happened' : likelihoodInWords(likelihood)),
        },
        { key: 'impact', header: 'Impact', sortBy: ({ impact }) => impact, copy: ({ impact }) => impact, cell: ({ impact }) => impactInWords(impact) },
        { key: 'score', header: 'Score', sortBy: ({ score }) => score, copy: ({ score }) => score, cell: ({ level, score }) => <LevelTag level={level} score={score} /> },
        { copyHeader: 'Level', copy: ({ level }) => LEVEL_WORDS[level] },
        {
          key: 'direction',
          header: 'Trend',
          sortBy: ({ trend }) => trend,
          copy: ({ trendWords }) => trendWords,
          cell: ({ trend, trendWords, status }) => (
            <>
              {status === 'open' && <TrendTag trend={trend} />}
              <span className="wm-secondary">{trendWords}</span>
            </>
          ),
        },
        { key: 'owner', header: 'Owner', cell: ({ owner }) => owner?.role ?? <Nothing>Nobody named</Nothing> },
        {
          key: 'mitigation',
          header: 'Mitigation and its due date',
          copyHeader: 'Mitigation',
          sortBy: ({ dueOn }) => dueOn,
          copy: ({ mitigation }) => mitigation ?? '',
          cell: (risk) => <Mitigation risk={risk} />,
        },
        { copyHeader: 'Mitigation due', copy: ({ dueOn }) => dueOn },
        { copyHeader: 'Status', copy: ({ status }) => STATUS_WORDS[status] },
      ]}
    />
  );
}

export function PlaceLink({ slug, risk }: { slug: string; risk: Risk }) {
  const { objective, project } = risk;
  if (project) {
    return (
      <Link to="/programmes/$slug/projects/$ref" params={{ slug, ref: project.ref }} className="govuk-link">
        {placeOf(risk)}
      </Link>
    );
  }
  return (
    <Link to="/programmes/$slug/objectives/$number" params={{ slug, number: String(objective.number) }} className="govuk-link">
      {placeOf(risk)}
    </Link>
  );
}

function Mitigation({ risk: { mitigation, dueOn, isOverdue } }: { risk: Risk }) {
  return (
    <>
      {mitigation === null ? <Nothing>None is recorded</Nothing> : <span>{mitigation}</span>}
      {dueOn && <span className={isOverdue ? 'wm-overdue' : 'wm-secondary'}>{dueInWords({ dueOn, isOverdue })}</span>}
    </>
  );
}

/** "Overdue: was due 30 June 2026", "Due 30 June 2026" */
export function dueInWords({ dueOn, isOverdue }: { dueOn: string; isOverdue: boolean }): string {
  return isOverdue ? `Overdue: was due ${dayInWords(dueOn)}` : `Due ${dayInWords(dueOn)}`;
}

/** What the template asks for and nobody has given. */
function Nothing({ children }: { children: string }) {
  return <strong className="wm-nothing">{children}</strong>;
}
