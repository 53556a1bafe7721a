import { getRouteApi, Link } from '@tanstack/react-router';
import { RAG_WORDS } from '@waymark/charts';
import { Facts } from '../../components/facts';
import { PageHeading } from '../../components/page-heading';
import { RagTag } from '../../components/rag-tag';
import { usePageQuery } from '../../components/use-page-query';
import { graphql, type ResultOf } from '../../graphql';
import { MilestoneRequests, milestoneRequestsFragment } from '../change-requests/milestone-requests';
import { milestoneDependenciesFragment } from '../dependencies/dependency.fragment';
import { MilestoneDependencies } from '../dependencies/milestone-dependencies';
import { EvidenceSection } from '../evidence/evidence-section';
import { milestoneEvidenceFragment } from '../evidence/evidence.fragment';
import { DraftNotice } from '../programmes/draft-notice';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { recordFindingFragment, RecordFindings } from '../records/record-findings';
import { RecordWays } from '../records/record-ways';
import { SourceList, sourceFragment } from '../sources/source-quote';
import { datesOf, milestoneDatesFragment } from './milestone-dates';
import { MilestoneLedger, milestoneLedgerFragment } from './milestone-ledger';
import { MilestoneMovement, milestoneMovementFragment } from './milestone-movement';

export const milestoneQuery = graphql(
  `
    query Milestone($slug: String!, $asAt: AsAt, $id: ID!) {
      programme(slug: $slug, asAt: $asAt) {
        ...ProgrammeFrame
        milestone(id: $id) {
          id
          name
          project {
            id
            ref
            title
            objective {
              id
              number
              name
            }
          }
          ...MilestoneRequests
          schedule {
            colour
            words
            facts
            againstOriginal
            isRebaselined
          }
          ...MilestoneDates
          ...MilestoneLedger
          ...MilestoneMovement
          ...MilestoneEvidence
          ...MilestoneDependencies
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
  [programmeFrameFragment, milestoneRequestsFragment, milestoneDatesFragment, milestoneLedgerFragment, milestoneMovementFragment, milestoneEvidenceFragment, milestoneDependenciesFragment, recordFindingFragment, sourceFragment],
);

type Programme = ResultOf<typeof milestoneQuery>['programme'];

const route = getRouteApi('/programmes/$slug/milestones/$id');

/** One promise: what was said of it and when, how far it has moved, and why it has its colour. */
export function MilestonePage() {
  const { slug, id } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const page = usePageQuery(milestoneQuery, { slug, asAt, id });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the milestone" />;
  const { programme } = page.data;
  return (
    <ProgrammeFrame programme={programme} page={`Milestone ${programme.milestone.name}`} isBusy={page.isBusy}>
      <MilestoneContent programme={programme} isEarlier={asAt !== null} refresh={page.retry} />
    </ProgrammeFrame>
  );
}

function MilestoneContent({ programme, isEarlier, refresh }: { programme: Programme; isEarlier: boolean; refresh: () => void }) {
  const { slug, today, milestone } = programme;
  const { schedule, project } = milestone;
  return (
    <>
      <Context slug={slug} project={project} />
      <PageHeading caption={`Milestone of project ${project.ref}`}>{milestone.name}</PageHeading>
      <RecordWays slug={slug} isHistorical={programme.isHistorical} record={{ kind: 'milestone', id: milestone.id }} />
      <p className="wm-answer">
        <RagTag colour={schedule.colour} /> {schedule.words}
        {schedule.isRebaselined && (
          <span className="wm-rebaselined wm-answer__more">
            Re-baselined: against the first promise it would be <RagTag colour={schedule.againstOriginal} />
          </span>
        )}
      </p>
      <DraftNotice programme={programme} />
      <MilestoneRequests slug={slug} milestone={milestone} isClosed={isEarlier || programme.isHistorical} />
      <section aria-labelledby="ledger">
        <h2 className="wm-heading-l" id="ledger">
          What was promised, approved, reported and done
        </h2>
        <MilestoneLedger slug={slug} milestone={milestone} today={today} />
      </section>
      <div className="wm-pair wm-pair--two">
        <section aria-labelledby="slippage" className="wm-pair__item">
          <h2 className="wm-heading-m" id="slippage">
            How far it has moved
          </h2>
          <Facts className="wm-facts--tight" facts={datesOf(milestone)} />
        </section>
        <section aria-labelledby="why" className={`wm-pair__item wm-pair__item--${schedule.colour}`}>
          <h2 className="wm-heading-m" id="why">{`Why ${RAG_WORDS[schedule.colour].toLowerCase()}`}</h2>
          <ul className="wm-list">
            {schedule.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </section>
      </div>
      <section aria-labelledby="movement">
        <h2 className="wm-heading-l" id="movement">
          How the expected date moved
        </h2>
        <MilestoneMovement milestone={milestone} today={today} />
      </section>
      <MilestoneDependencies slug={slug} milestone={milestone} isClosed={isEarlier || programme.isHistorical} refresh={refresh} />
      <EvidenceSection key={milestone.id} slug={slug} milestone={milestone} isClosed={isEarlier || programme.isHistorical} refresh={refresh} />
      <RecordFindings slug={slug} recordId={milestone.id} findings={milestone.findings} />
      <p className="wm-more">
        <Link to="/programmes/$slug/changes" params={{ slug }} search={{ record: milestone.id }} className="govuk-link">
          What changed in this milestone between two dates
        </Link>
      </p>
      <SourceList sources={[milestone.source]} summary="The promise as printed" />
    </>
  );
}

/** Where the milestone belongs: objective, then project. */
function Context({ slug, project }: { slug: string; project: Programme['milestone']['project'] }) {
  const { ref, title, objective } = project;
  return (
    <nav aria-label="Where this milestone belongs">
      <ol className="wm-crumbs">
        <li>
          <Link to="/programmes/$slug/objectives/$number" params={{ slug, number: String(objective.number) }} className="govuk-link">
            {`Objective ${objective.number} ${objective.name}`}
          </Link>
        </li>
        <li>
          <Link to="/programmes/$slug/projects/$ref" params={{ slug, ref }} className="govuk-link">
            {`Project ${ref} ${title}`}
          </Link>
        </li>
      </ol>
    </nav>
  );
}
