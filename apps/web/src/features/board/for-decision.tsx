import { Link } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../graphql';

export const forDecisionFragment = graphql(`
  fragment ForDecision on Programme {
    changeRequests {
      id
      number
      title
      state
    }
  }
`);

/** The change requests that this board has to decide, oldest first: one line, so that the page keeps to one side of paper. */
export function ForDecision({ slug, programme }: { slug: string; programme: ResultOf<typeof forDecisionFragment> }) {
  const waiting = programme.changeRequests.filter(({ state }) => state === 'recommended').reverse();
  if (waiting.length === 0) return null;
  return (
    <p className="wm-for-decision">
      <strong>For the board to decide:</strong>{' '}
      {waiting.map(({ id, number, title }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <Link to="/programmes/$slug/change-requests/$number" params={{ slug, number: String(number) }} className="govuk-link">
            {`Change request ${number}: ${title}`}
          </Link>
        </span>
      ))}
    </p>
  );
}
