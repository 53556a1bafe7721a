import { Link } from '@tanstack/react-router';
import { nameOf, type RowView } from './row-view';

/** Where the slip is more than a report can carry: the way to ask the board for another date, or the request that waits already. */
export function DateChange({ slug, view: { milestone, isBeyondAmber } }: { slug: string; view: RowView }) {
  const { changeRequests } = milestone;
  if (changeRequests.length > 0) {
    return changeRequests.map(({ number, stateWords }) => (
      <p key={number} className="wm-updates__change">
        <Link to="/programmes/$slug/change-requests/$number" params={{ slug, number: String(number) }} className="govuk-link">
          {`Change request ${number}`}
        </Link>
        {`: ${stateWords.charAt(0).toLowerCase()}${stateWords.slice(1)}`}
      </p>
    ));
  }
  if (!isBeyondAmber || milestone.isOngoing) return null;
  return (
    <p className="wm-updates__change">
      <Link to="/programmes/$slug/ask-for-change" params={{ slug }} search={{ milestone: milestone.id }} className="govuk-link">
        Ask for a change of the date <span className="govuk-visually-hidden">of {nameOf(milestone)}</span>
      </Link>
    </p>
  );
}
