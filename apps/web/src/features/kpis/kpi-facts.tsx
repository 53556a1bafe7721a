import { Link } from '@tanstack/react-router';
import { Facts } from '../../components/facts';
import { RagTag } from '../../components/rag-tag';
import { capital } from '../../components/words';
import { graphql, type ResultOf } from '../../graphql';
import { ProposedTag } from '../areas/link-standing';
import { FREQUENCY_WORDS } from './kpi-words';

export const kpiFactsFragment = graphql(`
  fragment KpiFacts on Kpi {
    definition
    numeratorDefinition
    denominatorDefinition
    frequency
    owner {
      id
      role
      organisation
    }
    objective {
      id
      number
      name
    }
    areas {
      standing
      area {
        id
        name
      }
    }
    projects {
      standing
      project {
        id
        ref
        title
        schedule {
          colour
        }
      }
    }
  }
`);

type KpiFactsData = ResultOf<typeof kpiFactsFragment>;

/** What the KPI is, who answers for it, what it is for; what is not stated is said. */
export function KpiFacts({ slug, kpi, isScorecard }: { slug: string; kpi: KpiFactsData; isScorecard: boolean }) {
  const { definition, numeratorDefinition, denominatorDefinition, frequency, owner, objective, areas, projects } = kpi;
  return (
    <Facts
      facts={[
        { name: 'Definition', value: definition ?? 'Not given' },
        numeratorDefinition ? { name: 'Counted on top', value: numeratorDefinition } : null,
        denominatorDefinition ? { name: 'Out of', value: denominatorDefinition } : null,
        { name: 'Owner', value: owner ? [owner.role, owner.organisation].filter(Boolean).join(', ') : 'Nobody is named' },
        { name: 'Reported', value: frequency ? capital(FREQUENCY_WORDS[frequency]) : 'Not stated' },
        objective && {
          name: 'Objective',
          value: (
            <Link to="/programmes/$slug/objectives/$number" params={{ slug, number: String(objective.number) }} className="govuk-link">
              {`${objective.number} ${objective.name}`}
            </Link>
          ),
        },
        isScorecard ? null : { name: 'Areas of significant weakness', value: areas.length > 0 ? <Areas slug={slug} areas={areas} /> : 'None is linked' },
        isScorecard ? null : { name: 'Projects meant to move it', value: projects.length > 0 ? <Projects slug={slug} projects={projects} /> : 'None is linked' },
      ]}
    />
  );
}

function Areas({ slug, areas }: { slug: string; areas: KpiFactsData['areas'] }) {
  return (
    <ul className="wm-links">
      {areas.map(({ area, standing }) => (
        <li key={area.id}>
          <Link to="/programmes/$slug/areas" params={{ slug }} hash={`area-${area.id}`} className="govuk-link">
            {area.name}
          </Link>{' '}
          {standing === 'proposed' && <ProposedTag />}
        </li>
      ))}
    </ul>
  );
}

function Projects({ slug, projects }: { slug: string; projects: KpiFactsData['projects'] }) {
  return (
    <ul className="wm-links">
      {projects.map(({ project, standing }) => (
        <li key={project.id}>
          <Link to="/programmes/$slug/projects/$ref" params={{ slug, ref: project.ref }} className="govuk-link">
            {`${project.ref} ${project.title}`}
          </Link>{' '}
          <RagTag colour={project.schedule.colour} /> {standing === 'proposed' && <ProposedTag />}
        </li>
      ))}
    </ul>
  );
}
