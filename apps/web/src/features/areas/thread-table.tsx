import { Link } from '@tanstack/react-router';
import { RAG_WORDS } from '@waymark/charts';
import type { ReactNode } from 'react';
import { DataTable } from '../../components/data-table';
import { RagTag } from '../../components/rag-tag';
import { capital } from '../../components/words';
import { VerdictTag } from '../../components/verdict-tag';
import { ProposedTag, type LinkStanding } from './link-standing';
import { GAP_WORDS, ThreadGaps } from './thread-gap';
import type { ThreadKpi, ThreadProject, ThreadRow } from './thread.fragment';

/** One row for each area of weakness: who answers for it, what is done about it, what would show it, and where that breaks off. */
export function ThreadTable({ slug, rows }: { slug: string; rows: readonly ThreadRow[] }) {
  return (
    <DataTable
      caption="Areas of significant weakness, the projects that serve them and the KPIs that show them"
      isCaptionHidden
      className="wm-table--thread"
      rows={rows}
      rowKey={({ row }) => row.area.id}
      columns={[
        {
          key: 'area',
          header: 'Area of weakness',
          isRowHeader: true,
          cell: ({ row, objectives }) => <AreaName slug={slug} row={row} objectives={objectives} />,
          sortBy: ({ row }) => row.area.name,
          copy: ({ row }) => row.area.name,
        },
        { copyHeader: 'Objective', copy: ({ objectives }) => objectives.map(({ number, name }) => `${number} ${name}`).join('; ') },
        {
          key: 'gap',
          header: 'The thread',
          cell: ({ row }) => (
            <>
              <ThreadGaps gaps={row.gaps} />
              {row.area.thread.alarm ? <span className="wm-alarm wm-thread__state">{row.area.thread.words}</span> : <strong className="wm-thread__state">{row.area.thread.words}</strong>}
              <span className="wm-secondary wm-thread__count">{capital(row.words)}</span>
            </>
          ),
          sortBy: ({ row }) => -row.gaps.length,
          copy: ({ row }) => row.gaps.map((gap) => GAP_WORDS[gap]).join('; ') || 'Holds',
        },
        { copyHeader: 'Delivery and impact', copy: ({ row }) => row.area.thread.words },
        {
          key: 'projects',
          header: 'Projects that serve it',
          cell: ({ row }) => <ProjectList slug={slug} links={row.projects} />,
          sortBy: ({ row }) => row.projects.length,
          copy: ({ row }) => row.projects.map(({ project, standing }) => `${project.ref} ${project.title} (${RAG_WORDS[project.schedule.colour].toLowerCase()}, ${standing})`).join('; '),
        },
        {
          key: 'kpis',
          header: 'KPIs that show it',
          cell: ({ row }) => <KpiList slug={slug} links={row.kpis} />,
          sortBy: ({ row }) => row.kpis.length,
          copy: ({ row }) => row.kpis.map(({ kpi, standing }) => `${kpi.ref} ${kpi.name} (${standing})`).join('; '),
        },
      ]}
    />
  );
}

function AreaName({ slug, row: { area }, objectives }: ThreadRow & { slug: string }) {
  return (
    <div id={`area-${area.id}`} tabIndex={-1} className="wm-thread__area">
      <strong>{area.name}</strong>
      {area.aliases.length > 0 && <span className="wm-secondary">{`Also written: ${area.aliases.join(', ')}`}</span>}
      {objectives.map(({ number, name }) => (
        <span key={number} className="wm-thread__objective">
          <Link to="/programmes/$slug/objectives/$number" params={{ slug, number: String(number) }} className="govuk-link">
            {`Objective ${number} ${name}`}
          </Link>
        </span>
      ))}
      {objectives.length === 0 && <span className="wm-secondary">No objective answers for it</span>}
    </div>
  );
}

function ProjectList({ slug, links }: { slug: string; links: readonly { standing: LinkStanding; project: ThreadProject }[] }) {
  return (
    <ByStanding links={links}>
      {({ project }) => (
        <li key={project.id} className="wm-thread__item">
          <Link to="/programmes/$slug/projects/$ref" params={{ slug, ref: project.ref }} className="govuk-link">
            {`${project.ref} ${project.title}`}
          </Link>{' '}
          <RagTag colour={project.schedule.colour} />
        </li>
      )}
    </ByStanding>
  );
}

function KpiList({ slug, links }: { slug: string; links: readonly { standing: LinkStanding; kpi: ThreadKpi }[] }) {
  return (
    <ByStanding links={links}>
      {({ kpi }) => (
        <li key={kpi.id} className="wm-thread__item">
          <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref: kpi.ref }} className="govuk-link">
            {`${kpi.ref} ${kpi.name}`}
          </Link>{' '}
          <VerdictTag verdict={kpi.verdict} />
        </li>
      )}
    </ByStanding>
  );
}

/** What a document states first; what is only our reading apart from it, and said to be. */
function ByStanding<Linked extends { standing: LinkStanding }>({ links, children }: { links: readonly Linked[]; children: (link: Linked) => ReactNode }) {
  if (links.length === 0) return <strong>None</strong>;
  return STANDINGS.map((standing) => {
    const own = links.filter((link) => link.standing === standing);
    if (own.length === 0) return null;
    return (
      <div key={standing} className={`wm-thread__links wm-thread__links--${standing}`}>
        <p className="wm-thread__standing">{standing === 'proposed' ? <ProposedTag>proposed</ProposedTag> : 'stated'}</p>
        <ul>{own.map(children)}</ul>
      </div>
    );
  });
}

const STANDINGS: readonly LinkStanding[] = ['stated', 'proposed'];
