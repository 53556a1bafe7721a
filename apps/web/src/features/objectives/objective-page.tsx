import { getRouteApi } from '@tanstack/react-router';
import { usePageQuery } from '../../components/use-page-query';
import { graphql, type ResultOf } from '../../graphql';
import { isReported, KpiDetail, kpiDetailFragment, SilentKpis } from '../kpis/kpi-detail';
import { MilestoneTimeline, timelineMilestoneFragment } from '../milestones/milestone-timeline';
import { MissingPage } from '../programmes/missing-page';
import { PageWaiting } from '../programmes/page-waiting';
import { DraftNotice } from '../programmes/draft-notice';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { RecordRisks, recordRiskFragment } from '../risks/record-risks';
import { RecordWays } from '../records/record-ways';
import { SourceList, sourceFragment } from '../sources/source-quote';
import { AreaList, areaListFragment } from './area-list';
import { ObjectiveHead, objectiveHeadFragment } from './objective-head';
import { ProjectTable, projectTableFragment } from './project-table';

export const objectiveQuery = graphql(
  `
    query Objective($slug: String!, $asAt: AsAt, $number: Int!) {
      programme(slug: $slug, asAt: $asAt) {
        ...ProgrammeFrame
        risks {
          ...RecordRisk
        }
        objective(number: $number) {
          id
          number
          name
          ...ObjectiveHead
          projects {
            ...ProjectTable
            milestones {
              ...TimelineMilestone
            }
          }
          kpis {
            ...KpiDetail
          }
          areas {
            ...AreaList
          }
          source {
            ...SourceFields
          }
        }
      }
    }
  `,
  [programmeFrameFragment, objectiveHeadFragment, projectTableFragment, timelineMilestoneFragment, kpiDetailFragment, areaListFragment, recordRiskFragment, sourceFragment],
);

type Programme = ResultOf<typeof objectiveQuery>['programme'];

const route = getRouteApi('/programmes/$slug/objectives/$number');

/** An objective: delivery, promises, KPIs and the weaknesses it answers. */
export function ObjectivePage() {
  const { slug, number } = route.useParams();
  if (!/^\d{1,4}$/.test(number)) return <MissingPage message={`There is no objective “${number}”.`} />;
  return <KnownObjective slug={slug} number={Number(number)} />;
}

function KnownObjective({ slug, number }: { slug: string; number: number }) {
  const asAt = route.useSearch()['as-at'] ?? null;
  const page = usePageQuery(objectiveQuery, { slug, asAt, number });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the objective" />;
  const { programme } = page.data;
  return (
    <ProgrammeFrame programme={programme} page={`Objective ${programme.objective.number} ${programme.objective.name}`} isBusy={page.isBusy}>
      <ObjectiveContent programme={programme} isEarlier={asAt !== null} />
    </ProgrammeFrame>
  );
}

function ObjectiveContent({ programme, isEarlier }: { programme: Programme; isEarlier: boolean }) {
  const { slug, today, objective } = programme;
  const milestones = objective.projects.flatMap((project) => project.milestones);
  const reported = objective.kpis.filter(isReported);
  const silent = objective.kpis.filter((kpi) => !isReported(kpi));
  return (
    <>
      <ObjectiveHead objective={objective} ways={<RecordWays slug={slug} isHistorical={programme.isHistorical} record={{ kind: 'objective', id: objective.id }} />} />
      <section aria-labelledby="projects">
        <h2 className="wm-heading-l" id="projects">
          Projects
        </h2>
        <DraftNotice programme={programme} />
        <ProjectTable slug={slug} projects={objective.projects} />
      </section>
      <section aria-labelledby="milestones">
        <h2 className="wm-heading-l" id="milestones">
          Promises and their dates
        </h2>
        {milestones.length === 0 ? (
          <p className="wm-empty">No promise with a date is recorded for this objective.</p>
        ) : (
          <MilestoneTimeline title={`Promises of objective ${objective.number}`} slug={slug} today={today} milestones={milestones} />
        )}
      </section>
      <section aria-labelledby="kpis">
        <h2 className="wm-heading-l" id="kpis">
          Is it working?
        </h2>
        <p className="wm-body">{objective.impact.words}</p>
        {reported.map((kpi) => (
          <KpiDetail key={kpi.id} slug={slug} kpi={kpi} />
        ))}
        {silent.length > 0 && <SilentKpis slug={slug} kpis={silent} />}
      </section>
      <section aria-labelledby="areas">
        <h2 className="wm-heading-l" id="areas">
          Areas of significant weakness
        </h2>
        <AreaList areas={objective.areas} />
      </section>
      {(programme.risks.length > 0 || !programme.isHistorical) && (
        <RecordRisks
          slug={slug}
          objective={objective.number}
          risks={programme.risks.filter((risk) => risk.objective.number === objective.number)}
          of="objective"
          part={{ objectiveId: objective.id }}
          isClosed={isEarlier || programme.isHistorical}
        />
      )}
      <SourceList sources={[objective.source]} summary="The objective as printed" />
    </>
  );
}
