import { getRouteApi, Link } from '@tanstack/react-router';
import { PageHeading } from '../../components/page-heading';
import { RagTag } from '../../components/rag-tag';
import { usePageQuery } from '../../components/use-page-query';
import { graphql, type ResultOf } from '../../graphql';
import { projectDependenciesFragment } from '../dependencies/dependency.fragment';
import { DependencySection } from '../dependencies/dependency-section';
import { MilestoneDetail, milestoneDetailFragment } from '../milestones/milestone-detail';
import { MilestoneTimeline, timelineMilestoneFragment } from '../milestones/milestone-timeline';
import { PageWaiting } from '../programmes/page-waiting';
import { DraftNotice } from '../programmes/draft-notice';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { recordFindingFragment, RecordFindings } from '../records/record-findings';
import { RecordRisks, recordRiskFragment } from '../risks/record-risks';
import { RecordWays } from '../records/record-ways';
import { SourceQuote, sourceFragment } from '../sources/source-quote';
import { ByWhen, byWhenFragment } from './by-when';
import { ProjectFacts, projectFactsFragment } from './project-facts';
import { ProjectLinks, projectLinksFragment } from './project-links';

export const projectQuery = graphql(
  `
    query Project($slug: String!, $asAt: AsAt, $ref: String!) {
      programme(slug: $slug, asAt: $asAt) {
        ...ProgrammeFrame
        risks {
          ...RecordRisk
        }
        project(ref: $ref) {
          id
          ref
          title
          schedule {
            colour
            words
          }
          objective {
            number
            name
          }
          ...ProjectFacts
          ...ByWhenFields
          ...ProjectLinks
          ...ProjectDependencies
          milestones {
            ...TimelineMilestone
            ...MilestoneDetail
          }
          sourceQuotes {
            id
            topic
            quote
            document {
              ref
              title
              printedDate
            }
          }
          findings {
            ...RecordFinding
          }
          source {
            ...SourceFields
          }
        }
      }
    }
  `,
  [programmeFrameFragment, projectFactsFragment, byWhenFragment, projectLinksFragment, projectDependenciesFragment, timelineMilestoneFragment, milestoneDetailFragment, recordRiskFragment, recordFindingFragment, sourceFragment],
);

type Programme = ResultOf<typeof projectQuery>['programme'];

const route = getRouteApi('/programmes/$slug/projects/$ref');

/** A project: what was promised in whose words, how that was read, and what became of it. */
export function ProjectPage() {
  const { slug, ref } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const page = usePageQuery(projectQuery, { slug, asAt, ref });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the project" />;
  const { programme } = page.data;
  return (
    <ProgrammeFrame programme={programme} page={`Project ${programme.project.ref} ${programme.project.title}`} isBusy={page.isBusy}>
      <ProjectContent programme={programme} isEarlier={asAt !== null} refresh={page.retry} />
    </ProgrammeFrame>
  );
}

function ProjectContent({ programme, isEarlier, refresh }: { programme: Programme; isEarlier: boolean; refresh: () => void }) {
  const { slug, today, project } = programme;
  const { objective, schedule, milestones } = project;
  return (
    <>
      <p className="wm-back">
        <Link to="/programmes/$slug/objectives/$number" params={{ slug, number: String(objective.number) }} className="govuk-link">
          {`Objective ${objective.number} ${objective.name}`}
        </Link>
      </p>
      <PageHeading caption={`Project ${project.ref}`}>{project.title}</PageHeading>
      <RecordWays slug={slug} isHistorical={programme.isHistorical} record={{ kind: 'project', id: project.id }} />
      <p className="wm-answer">
        <RagTag colour={schedule.colour} /> {schedule.words}
      </p>
      <DraftNotice programme={programme} />
      <ByWhen byWhen={project.byWhen} />
      <ProjectFacts project={project} />
      <section aria-labelledby="milestones">
        <h2 className="wm-heading-l" id="milestones">
          {milestones.length === 1 ? 'The promise' : 'The promises'}
        </h2>
        {milestones.length === 0 ? (
          <p className="wm-empty">No date is promised: there is nothing to be on time for.</p>
        ) : (
          <MilestoneTimeline title={`Promises of project ${project.ref}`} slug={slug} today={today} milestones={milestones} />
        )}
        {milestones.map((milestone) => (
          <MilestoneDetail key={milestone.id} slug={slug} milestone={milestone} today={today} />
        ))}
      </section>
      <DependencySection
        key={project.id}
        slug={slug}
        dependent={{ kind: 'project', id: project.id }}
        needs={project.needs}
        neededBy={project.neededBy}
        part={{ projectId: project.id, objectiveId: project.dependencyObjective.id }}
        isClosed={isEarlier || programme.isHistorical}
        refresh={refresh}
      />
      <ProjectLinks slug={slug} project={project} />
      {(programme.risks.length > 0 || !programme.isHistorical) && (
        <RecordRisks
          slug={slug}
          objective={objective.number}
          risks={programme.risks.filter((risk) => risk.project?.id === project.id)}
          of="project"
          part={{ projectId: project.id, objectiveId: project.dependencyObjective.id }}
          isClosed={isEarlier || programme.isHistorical}
        />
      )}
      <RecordFindings slug={slug} recordId={project.id} findings={project.findings} />
      <ProjectSources project={project} />
    </>
  );
}

function ProjectSources({ project }: { project: Programme['project'] }) {
  const { source, sourceQuotes } = project;
  if (!source && sourceQuotes.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 className="wm-heading-l" id="sources">
        What the documents say
      </h2>
      <div className="wm-quotes">
        {source && <SourceQuote source={source} topic="The project as printed" />}
        {sourceQuotes.map((quote) => (
          <SourceQuote key={quote.id} source={quote} topic={quote.topic} />
        ))}
      </div>
    </section>
  );
}
