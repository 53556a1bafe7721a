import { Link } from '@tanstack/react-router';
import { dayInWords, type ChangeState } from '@waymark/domain';
import type { Desk } from './desk.query';

type DeskChange = Desk['changeRequests'][number];

/** Who is waited for, nearest to the programme manager first. */
const WAITS_FOR: readonly { state: ChangeState; heading: string }[] = [
  { state: 'submitted', heading: 'Wait for you or the sponsor to recommend them' },
  { state: 'recommended', heading: 'Wait for the board' },
  { state: 'approved', heading: 'Approved; wait for you to record what the DfE and NHS England say' },
];

/** Change requests by whom they wait for. */
export function WaitingChanges({ slug, desk: { changeRequests } }: { slug: string; desk: Desk }) {
  const known = new Set(WAITS_FOR.map(({ state }) => state));
  const others = changeRequests.filter(({ state }) => !known.has(state));
  return (
    <section aria-labelledby="changes">
      <h2 className="wm-heading-l" id="changes">
        Change requests, by whom they wait for
      </h2>
      {changeRequests.length === 0 && <p className="wm-empty">No change request waits for anybody.</p>}
      {WAITS_FOR.map(({ state, heading }) => (
        <Group key={state} slug={slug} heading={heading} changes={changeRequests.filter((change) => change.state === state)} />
      ))}
      <Group slug={slug} heading="Others" changes={others} />
    </section>
  );
}

function Group({ slug, heading, changes }: { slug: string; heading: string; changes: readonly DeskChange[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h3 className="wm-heading-s wm-desk-group">{`${heading} (${changes.length})`}</h3>
      <ul className="wm-desk-list">
        {changes.map(({ id, number, title, requestedBy, requestedOn, blockers }) => (
          <li key={id}>
            <Link to="/programmes/$slug/change-requests/$number" params={{ slug, number: String(number) }} className="govuk-link">
              {`${number}. ${title}`}
            </Link>
            <span className="wm-secondary">{`Asked for by ${requestedBy}, ${dayInWords(requestedOn)}`}</span>
            {blockers.length > 0 && <strong className="wm-desk-warning">{`Cannot be approved as it is: ${blockers.join(' ')}`}</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}
