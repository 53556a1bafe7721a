import { Link } from '@tanstack/react-router';
import { CountBar } from '../../components/count-bar';
import { DeclaredTag } from '../../components/declared-tag';
import { RagTag } from '../../components/rag-tag';
import { capital } from '../../components/words';
import { graphql, type ResultOf } from '../../graphql';

export const objectiveCardFragment = graphql(`
  fragment ObjectiveCard on BoardObjective {
    objective {
      id
      number
      name
      sponsor {
        role
      }
      schedule {
        colour
        counts {
          colour
          count
        }
      }
      declared {
        confidence
        declaredBy
      }
      isDeclarationStale
      disagreement
      impact {
        words
      }
      thread {
        words
        alarm
      }
      findings {
        id
      }
    }
    movement {
      direction
      words
    }
  }
`);

type CardData = ResultOf<typeof objectiveCardFragment>;

/** One objective: delivery in two colours that are never mixed, and what came of it. */
export function ObjectiveCard({ slug, card }: { slug: string; card: CardData }) {
  const { objective, movement } = card;
  const { schedule, declared, thread } = objective;
  return (
    <article className={`wm-card wm-card--${schedule.colour}`} aria-labelledby={`objective-${objective.number}`}>
      <h3 className="wm-card__heading" id={`objective-${objective.number}`}>
        <Link to="/programmes/$slug/objectives/$number" params={{ slug, number: String(objective.number) }} className="wm-card__link">
          {`${objective.number}. ${objective.name}`}
        </Link>
      </h3>
      <p className="wm-card__sponsor">{objective.sponsor ? `Sponsor: ${objective.sponsor.role}` : 'No sponsor named'}</p>
      <div className="wm-card__state">
        <dl className="wm-card__colours">
          <div>
            <dt>Calculated</dt>
            <dd>
              <RagTag colour={schedule.colour} />
            </dd>
          </div>
          <div>
            <dt>Declared</dt>
            <dd>{declared ? <DeclaredTag declared={declared} isStale={objective.isDeclarationStale} /> : <RagTag colour="not_assured">Nobody has declared</RagTag>}</dd>
          </div>
        </dl>
        {objective.disagreement && <p className="wm-card__disagreement">{objective.disagreement}</p>}
      </div>
      <CountBar counts={schedule.counts} noun="project" />
      <MovementLine movement={movement} />
      <div className="wm-card__impact">
        {thread.alarm ? (
          <p className="wm-alarm">{thread.words}</p>
        ) : (
          <p className="wm-card__thread">
            <strong>{thread.words}</strong>
          </p>
        )}
        <p className="wm-card__kpis">{objective.impact.words}</p>
        <FindingCount slug={slug} number={objective.number} count={objective.findings.length} />
      </div>
    </article>
  );
}

/** The card as a whole leads to its objective; this leads past it. */
function FindingCount({ slug, number, count }: { slug: string; number: number; count: number }) {
  if (count === 0) return null;
  return (
    <p className="wm-card__findings">
      <Link to="/programmes/$slug/findings" params={{ slug }} search={{ objective: String(number) }} className="govuk-link">
        {`${count} ${count === 1 ? 'finding' : 'findings'}`}
        <span className="govuk-visually-hidden">{` on objective ${number}`}</span>
      </Link>
    </p>
  );
}

const ARROWS = { better: '▲', worse: '▼', same: '▶', unknown: '○' } as const;
const DIRECTIONS = { better: 'Better: ', worse: 'Worse: ', same: '', unknown: '' } as const;

function MovementLine({ movement }: { movement: CardData['movement'] }) {
  return (
    <p className={`wm-movement wm-movement--${movement.direction}`}>
      <span aria-hidden="true" className="wm-movement__arrow">
        {ARROWS[movement.direction]}
      </span>
      <span>{capital(`${DIRECTIONS[movement.direction]}${movement.words}`)}</span>
    </p>
  );
}
