import { Link } from '@tanstack/react-router';
import { RAG_WORDS } from '@waymark/charts';
import type { Day } from '@waymark/domain';
import { Facts } from '../../components/facts';
import { RagTag } from '../../components/rag-tag';
import { graphql, type ResultOf } from '../../graphql';
import { BaselineTable, baselineFragment } from './baseline-table';
import { datesOf, milestoneDatesFragment } from './milestone-dates';
import { StatementList, statementFragment } from './statement-list';

export const milestoneDetailFragment = graphql(
  `
    fragment MilestoneDetail on Milestone {
      id
      name
      schedule {
        colour
        words
        facts
        againstOriginal
        isRebaselined
      }
      ...MilestoneDates
      baselines {
        ...BaselineRow
      }
      statements {
        ...StatementRow
      }
    }
  `,
  [baselineFragment, statementFragment, milestoneDatesFragment],
);

export type MilestoneDetailData = ResultOf<typeof milestoneDetailFragment>;

/** One promise: each of its dates, how far they have slipped, why it has its colour, and who said what. */
export function MilestoneDetail({ slug, milestone, today }: { slug: string; milestone: MilestoneDetailData; today: Day }) {
  const { schedule } = milestone;
  return (
    <article className={`wm-milestone wm-milestone--${schedule.colour}`} aria-labelledby={`milestone-${milestone.id}`}>
      <h3 className="wm-heading-m" id={`milestone-${milestone.id}`}>
        <Link to="/programmes/$slug/milestones/$id" params={{ slug, id: milestone.id }} className="govuk-link">
          {milestone.name}
        </Link>
      </h3>
      <p className="wm-milestone__state">
        <RagTag colour={schedule.colour} /> <strong>{schedule.words}</strong>
        {schedule.isRebaselined && (
          <span className="wm-rebaselined">
            Re-baselined: against the first promise it would be <RagTag colour={schedule.againstOriginal} />
          </span>
        )}
      </p>
      <div className="wm-pair wm-pair--two">
        <Facts className="wm-facts--tight" facts={datesOf(milestone)} />
        <div className="wm-why">
          <h4 className="wm-heading-s">{`Why ${RAG_WORDS[schedule.colour].toLowerCase()}`}</h4>
          <ul className="wm-list wm-list--tight">
            {schedule.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </div>
      </div>
      {milestone.baselines.length > 1 && <BaselineTable slug={slug} baselines={milestone.baselines} />}
      <StatementList statements={milestone.statements} today={today} />
    </article>
  );
}
