import type { Day } from '@waymark/domain';
import { Link } from '@tanstack/react-router';
import { RagWord } from '../../components/rag-tag';
import { RecordLink } from '../records/record-link';
import { nameOf, type RowView } from './row-view';
import { CONFIDENCE_WORDS, shortDay, statementInWords } from './update-words';
import type { UpdateMilestone } from './updates.query';

/** Which milestone, what was said of it last, and whether the board is waiting. */
export function MilestoneCell({ slug, view: { milestone, neededBy }, today }: { slug: string; view: RowView; today: Day }) {
  return (
    <>
      <Link to="/programmes/$slug/milestones/$id" params={{ slug, id: milestone.id }} className="govuk-link wm-updates__name">
        {nameOf(milestone)}
      </Link>
      <Returned milestone={milestone} today={today} />
      <LastReport milestone={milestone} today={today} />
      {neededBy.length > 0 && (
        <span className="wm-updates__last">
          {'Needed by '}
          {neededBy.map(({ id, dependent }, index) => (
            <span key={id}>
              {index > 0 && '; '}
              <RecordLink slug={slug} record={dependent.record} />
              {` (${dependent.words})`}
            </span>
          ))}
        </span>
      )}
    </>
  );
}

/** Why it is owed again. */
function Returned({ milestone: { statements }, today }: { milestone: UpdateMilestone; today: Day }) {
  const response = statements[0]?.response;
  if (response?.kind !== 'returned') return null;
  return (
    <span className="wm-updates__returned">
      <strong>{`Returned by the sponsor on ${shortDay(response.respondedOn, today)}: `}</strong>
      {response.comment}
    </span>
  );
}

function LastReport({ milestone: { statements, schedule, approved, original }, today }: { milestone: UpdateMilestone; today: Day }) {
  const [last] = statements;
  const promised = approved ?? original;
  const isOverdue = schedule.colour === 'not_assured' && promised !== null && promised.latest < today;
  return (
    <span className="wm-updates__last">
      {last ? (
        <>
          {`Last report ${shortDay(last.statedOn, today)}: ${statementInWords(last)}`}
          {last.confidence && (
            <>
              {', '}
              <RagWord colour={last.confidence}>{CONFIDENCE_WORDS[last.confidence]}</RagWord>
            </>
          )}
          {last.narrative && !last.isNoChange && <span className="wm-updates__quote">{`. “${last.narrative}”`}</span>}
        </>
      ) : (
        'Never reported'
      )}
      {isOverdue && <strong className="wm-updates__overdue">Overdue: not assured on the board</strong>}
    </span>
  );
}
