import { dayInWords } from '@waymark/domain';
import type { ChangeRequest, ChangeStep } from './change-request.fragment';
import { STEP_NAMES } from './change-request-words';

/** What became of a request so far: every step with its day, its role, and where it can be read. */
export function ChangeSteps({ request: { requestedBy, requestedOn, steps } }: { request: ChangeRequest }) {
  return (
    <ol className="wm-change-steps">
      <li className="wm-change-steps__step">
        <p className="wm-change-steps__what">
          <strong>Asked for</strong>
          <span className="wm-change-steps__when">{dayInWords(requestedOn)}</span>
        </p>
        <p>{requestedBy}</p>
      </li>
      {steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ol>
  );
}

function Step({ step: { step, takenOn, takenBy, comment, decision, evidenceUrl, boardMeeting } }: { step: ChangeStep }) {
  const met = boardMeeting && `meeting of ${dayInWords(boardMeeting.heldOn)}`;
  // A decision without a name of its own is called after its meeting.
  const named = decision && boardMeeting && !decision.includes(dayInWords(boardMeeting.heldOn)) ? `${decision}, ${met}` : (decision ?? met);
  return (
    <li className={`wm-change-steps__step wm-change-steps__step--${step}`}>
      <p className="wm-change-steps__what">
        <strong>{STEP_NAMES[step]}</strong>
        <span className="wm-change-steps__when">{dayInWords(takenOn)}</span>
      </p>
      <p>{`${step === 'recommend' || step === 'withdraw' ? '' : 'Recorded by: '}${takenBy}`}</p>
      {named && <p>{`Decision: ${named}`}</p>}
      {comment && <p className="wm-change-steps__comment">{`“${comment}”`}</p>}
      {evidenceUrl && (
        <p>
          <a href={evidenceUrl} className="govuk-link" rel="noreferrer external">
            {`Where it can be read: ${hostOf(evidenceUrl)}`}
          </a>
        </p>
      )}
    </li>
  );
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}
