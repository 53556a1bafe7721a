import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Skeleton } from '../../components/skeleton';
import { usePageQuery } from '../../components/use-page-query';
import { graphql, type ResultOf } from '../../graphql';
import { kpiRowFragment } from '../kpis/kpi-row';
import { MilestoneTimeline, timelineMilestoneFragment } from '../milestones/milestone-timeline';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { RecordSourcesList, recordSourcesFragment } from '../sources/record-sources';
import { BoardHead } from './board-head';
import { DueSoon, dueSoonFragment } from './due-soon';
import { ForDecision, forDecisionFragment } from './for-decision';
import { KpiTable } from './kpi-table';
import { ObjectiveCard, objectiveCardFragment } from './objective-card';
import { SharpestFindings, sharpestFragment } from './sharpest-findings';

export const boardQuery = graphql(
  `
    query Board($slug: String!, $asAt: AsAt, $comparedWith: AsAt) {
      board(slug: $slug, asAt: $asAt, comparedWith: $comparedWith) {
        programme {
          ...ProgrammeFrame
          ...RecordSources
          ...ForDecision
        }
        today
        comparedWith
        answer {
          lead
          rest
        }
        objectives {
          ...ObjectiveCard
        }
        slips {
          ...TimelineMilestone
        }
        slipsTotal
        dueSoon {
          ...DueSoon
        }
        kpis {
          ...KpiRow
        }
        kpisTotal
        kpisNeverReported
        kpisNotShown
        ...Sharpest
        rulesWords
      }
    }
  `,
  [programmeFrameFragment, recordSourcesFragment, forDecisionFragment, objectiveCardFragment, timelineMilestoneFragment, dueSoonFragment, kpiRowFragment, sharpestFragment],
);

type Board = ResultOf<typeof boardQuery>['board'];

const ScorecardPage = lazy(() => import('../scorecard/scorecard-page').then((module) => ({ default: module.ScorecardPage })));
const route = getRouteApi('/programmes/$slug');

/** The page a Commissioner opens before a meeting. */
export function BoardPage() {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const page = usePageQuery(boardQuery, { slug, asAt: search['as-at'] ?? null, comparedWith: search['compared-with'] ?? null });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the board" />;
  const { board } = page.data;
  if (board.programme.kind === 'scorecard') {
    return (
      <Suspense fallback={<Skeleton what="the scorecard" />}>
        <ScorecardPage />
      </Suspense>
    );
  }
  return (
    <ProgrammeFrame programme={board.programme} page="Board" isBusy={page.isBusy}>
      <BoardContent board={board} />
    </ProgrammeFrame>
  );
}

function BoardContent({ board }: { board: Board }) {
  const { slug } = board.programme;
  return (
    <>
      <BoardHead programme={board.programme} comparedWith={board.comparedWith} answer={board.answer} />
      <ForDecision slug={slug} programme={board.programme} />
      <section aria-labelledby="objectives">
        <h2 className="govuk-visually-hidden" id="objectives">
          Objectives
        </h2>
        <div className="wm-cards">
          {board.objectives.map((card) => (
            <ObjectiveCard key={card.objective.id} slug={slug} card={card} />
          ))}
        </div>
      </section>
      <SharpestFindings slug={slug} board={board} />
      <div className="wm-columns">
        <div className="wm-columns__first">
          <Slips board={board} />
          <DueSoon slug={slug} milestones={board.dueSoon} />
        </div>
        <div className="wm-columns__second">
          <KpiTable slug={slug} kpis={board.kpis} total={board.kpisTotal} neverReported={board.kpisNeverReported} notShown={board.kpisNotShown} />
          {board.kpisTotal > board.kpis.length && (
            <p className="wm-more">
              <Link to="/programmes/$slug/kpis" params={{ slug }} className="govuk-link">
                {`See all ${board.kpisTotal} KPIs`}
              </Link>
            </p>
          )}
        </div>
      </div>
      <p className="wm-rules">{board.rulesWords}</p>
      <RecordSourcesList sources={board.programme} />
    </>
  );
}

function Slips({ board }: { board: Board }) {
  const more = board.slipsTotal - board.slips.length;
  return (
    <section aria-labelledby="slips" className="wm-slips">
      <h2 className="wm-heading-l" id="slips">
        Promises that slipped most
      </h2>
      {board.slips.length === 0 ? (
        <p className="wm-empty">No promise has slipped against its first date.</p>
      ) : (
        <>
          <MilestoneTimeline title="Promises that slipped most" slug={board.programme.slug} today={board.today} milestones={board.slips} />
          <p className="wm-more">
            <Link to="/programmes/$slug/milestones" params={{ slug: board.programme.slug }} search={{ late: 'yes' }} className="govuk-link">
              {more > 0 ? `See all ${board.slipsTotal} that slipped` : 'See them in the list of milestones'}
            </Link>
            {more > 0 && ` (${more} more, by less)`}
          </p>
        </>
      )}
    </section>
  );
}
