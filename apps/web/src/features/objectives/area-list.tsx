import { VerdictTag } from '../../components/verdict-tag';
import { graphql, type ResultOf } from '../../graphql';

export const areaListFragment = graphql(`
  fragment AreaList on Area {
    id
    name
    aliases
    kpis {
      id
      ref
      name
      verdict
    }
  }
`);

type ListedArea = ResultOf<typeof areaListFragment>;

/** What the inspection found wanting, and which KPI would show that it is mended. */
export function AreaList({ areas }: { areas: readonly ListedArea[] }) {
  if (areas.length === 0) return <p className="wm-empty">The plan links no area of weakness to this objective.</p>;
  return (
    <ul className="wm-areas">
      {areas.map((area) => (
        <li key={area.id} className="wm-areas__item">
          <h3 className="wm-heading-s">{area.name}</h3>
          {area.aliases.length > 0 && <p className="wm-secondary">{`Also written: ${area.aliases.join(', ')}`}</p>}
          {area.kpis.length === 0 ? (
            <p className="wm-note">No KPI measures this weakness: nobody could tell whether it is mended.</p>
          ) : (
            <ul className="wm-areas__kpis">
              {area.kpis.map((kpi) => (
                <li key={kpi.id}>
                  <a href={`#kpi-${kpi.ref}`} className="govuk-link">
                    {`${kpi.ref} ${kpi.name}`}
                  </a>{' '}
                  <VerdictTag verdict={kpi.verdict} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
