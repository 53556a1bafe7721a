import { RAG_WORDS } from '@waymark/charts';
import { Facts } from '../../components/facts';
import { RagTag } from '../../components/rag-tag';
import { graphql, type ResultOf } from '../../graphql';
import { sourceFragment } from '../sources/source-quote';
import { BaselineTable, baselineFragment } from './baseline-table';
import { StatementList, statementFragment } from './statement-list';
import { dayInWords } from '@waymark/domain';

export const milestoneDetailFragment = graphql(
  `
    fragment MilestoneDetail on Milestone {
      id
      name
      role
      isOngoing
      reviewOn
      schedule {
        colour
        words
        facts
        againstOriginal
        isRebaselined
        isReviewDue
      }
      original {
        words
        standing
      }
      approved {
        words
      }
      forecast {
        words
      }
      actual {
        words
      }
      slippageOriginal {
        words
      }
      slippageApproved {
        words
      }
      baselines {
        ...BaselineRow
      }
      statements {
        ...StatementRow
      }
      source {
        ...SourceFields
      }
    }
  `,
  [baselineFragment, statementFragment, sourceFragment],
);

export type MilestoneDetailData = ResultOf<typeof milestoneDetailFragment>;

/** One promise: each of its dates, how far they have slipped, why it has its colour, and who said what. */
export function MilestoneDetail({ milestone }: { milestone: MilestoneDetailData }) {
  const { schedule } = milestone;
  return (
    <article className={`wm-milestone wm-milestone--${schedule.colour}`} aria-labelledby={`milestone-${milestone.id}`}>
      <h3 className="wm-heading-m" id={`milestone-${milestone.id}`}>
        {milestone.name}
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
      {milestone.baselines.length > 1 && <BaselineTable baselines={milestone.baselines} />}
      <StatementList statements={milestone.statements} />
    </article>
  );
}

function datesOf(milestone: MilestoneDetailData) {
  const { original, approved, forecast, actual, slippageOriginal, slippageApproved, schedule } = milestone;
  if (milestone.isOngoing) {
    return [
      { name: 'Ends', value: 'Ongoing: no end date, never late' },
      { name: 'Next review', value: milestone.reviewOn ? `${dayInWords(milestone.reviewOn)}${schedule.isReviewDue ? ', overdue' : ''}` : 'None is set: a review is due' },
      original && { name: 'Date in the plan', value: original.words },
    ];
  }
  return [
    { name: original?.standing === 'draft' ? 'Promised in the draft' : 'First promised', value: original?.words ?? 'No date' },
    { name: 'Last approved', value: approvedInWords(milestone) },
    actual || schedule.colour === 'complete'
      ? { name: 'Done', value: actual?.words ?? 'Done; the source gives no date' }
      : { name: 'Now expected', value: forecast?.words ?? 'Nobody has said' },
    { name: 'Against the first promise', value: slippageOriginal?.words ?? unmeasured(milestone, original) },
    { name: 'Against the approved date', value: slippageApproved?.words ?? unmeasured(milestone, approved) },
  ];
}

function approvedInWords({ schedule, original, approved }: MilestoneDetailData): string {
  if (schedule.isRebaselined) return approved?.words ?? 'No date';
  return original?.standing === 'draft' ? 'Not in the documents: a draft baseline' : 'Never changed';
}

/** Why there are no days to give. */
function unmeasured({ schedule }: MilestoneDetailData, promise: { words: string } | null): string {
  if (!promise) return 'No date was promised';
  if (schedule.colour === 'complete') return 'Cannot be measured: the date it was done is not stated';
  return schedule.colour === 'cancelled' ? 'Cancelled' : 'Not past it, and no new date is given';
}
