import { Link } from '@tanstack/react-router';
import { VerdictTag } from '../../components/verdict-tag';
import { graphql, type ResultOf } from '../../graphql';
import { ProposedTag } from '../areas/link-standing';

export const projectLinksFragment = graphql(`
  fragment ProjectLinks on Project {
    areas {
      standing
      area {
        id
        name
      }
    }
    kpis {
      standing
      kpi {
        id
        ref
        name
        verdict
      }
    }
  }
`);

type ProjectLinksData = ResultOf<typeof projectLinksFragment>;

/** What the project is for: the weaknesses it answers and the KPIs that would show it. */
export function ProjectLinks({ slug, project }: { slug: string; project: ProjectLinksData }) {
  const { areas, kpis } = project;
  const isProposed = [...areas, ...kpis].some((link) => link.standing === 'proposed');
  return (
    <section aria-labelledby="links">
      <h2 className="wm-heading-l" id="links">
        What it is for
      </h2>
      {isProposed && <p className="wm-body">The documents link projects to objectives only. Links marked “proposed” go through the objective and await somebody’s word.</p>}
      <div className="wm-pair wm-pair--two">
        <div className="wm-pair__item">
          <h3 className="wm-heading-s">Areas of significant weakness</h3>
          {areas.length === 0 && <p>None is linked.</p>}
          <ul className="wm-links">
            {areas.map(({ area, standing }) => (
              <li key={area.id}>
                <Link to="/programmes/$slug/areas" params={{ slug }} hash={`area-${area.id}`} className="govuk-link">
                  {area.name}
                </Link> {standing === 'proposed' && <ProposedTag />}
              </li>
            ))}
          </ul>
        </div>
        <div className="wm-pair__item">
          <h3 className="wm-heading-s">KPIs</h3>
          {kpis.length === 0 && <p>None is linked: nobody could tell whether the project makes a difference.</p>}
          <ul className="wm-links">
            {kpis.map(({ kpi, standing }) => (
              <li key={kpi.id}>
                <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref: kpi.ref }} className="govuk-link">
                  {`${kpi.ref} ${kpi.name}`}
                </Link>{' '}
                <VerdictTag verdict={kpi.verdict} /> {standing === 'proposed' && <ProposedTag />}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
