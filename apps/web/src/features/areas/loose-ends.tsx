import { Link } from '@tanstack/react-router';
import { RagTag } from '../../components/rag-tag';
import { VerdictTag } from '../../components/verdict-tag';
import type { Thread } from './thread.fragment';

/** Projects and KPIs that hang on no area: work that mends no named weakness, numbers that show none. */
export function LooseEnds({ slug, thread: { projectsWithoutArea, kpisWithoutArea } }: { slug: string; thread: Thread }) {
  return (
    <div className="wm-pair wm-pair--two">
      <section className="wm-pair__item" aria-labelledby="loose-projects">
        <h2 className="wm-heading-m" id="loose-projects">
          Projects that serve no area
        </h2>
        {projectsWithoutArea.length === 0 && <p>None: every project serves an area of weakness.</p>}
        <ul className="wm-links">
          {projectsWithoutArea.map(({ id, ref, title, schedule }) => (
            <li key={id}>
              <Link to="/programmes/$slug/projects/$ref" params={{ slug, ref }} className="govuk-link">
                {`${ref} ${title}`}
              </Link>{' '}
              <RagTag colour={schedule.colour} />
            </li>
          ))}
        </ul>
      </section>
      <section className="wm-pair__item" aria-labelledby="loose-kpis">
        <h2 className="wm-heading-m" id="loose-kpis">
          KPIs linked to no area
        </h2>
        {kpisWithoutArea.length === 0 && <p>None: every KPI is linked to an area of weakness.</p>}
        <ul className="wm-links">
          {kpisWithoutArea.map(({ id, ref, name, verdict }) => (
            <li key={id}>
              <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref }} className="govuk-link">
                {`${ref} ${name}`}
              </Link>{' '}
              <VerdictTag verdict={verdict} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
