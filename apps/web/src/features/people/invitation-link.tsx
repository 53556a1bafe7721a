import { use, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';

/** The link with which somebody sets their password: shown this once, to be sent by the administrator. */
export function InvitationLink({ name, path }: { name: string; path: string }) {
  const { say } = use(AnnouncerContext);
  const [outcome, setOutcome] = useState('');
  const address = new URL(path, window.location.origin).href;
  const copy = async () => {
    const words = await copyText(address).then(
      () => 'Link copied',
      () => 'The browser did not allow copying. Select the link and copy it by hand.',
    );
    setOutcome(words);
    say(words);
  };
  return (
    <>
      <label className="govuk-label wm-label" htmlFor="invitation">
        {`Link for ${name} to set a password`}
      </label>
      <p className="govuk-hint wm-invitation__hint" id="invitation-hint">
        Send it to them in a message that only they read. It works once, within a week, and is shown only now: when you leave this page it is gone, and you can make a new one.
      </p>
      <div className="wm-invitation__row">
        <input id="invitation" className="govuk-input wm-invitation__link" readOnly aria-describedby="invitation-hint" value={address} onFocus={(event) => event.target.select()} />
        <button type="button" className="govuk-button govuk-button--secondary wm-invitation__copy" onClick={() => void copy()}>
          Copy link
        </button>
        <span aria-hidden="true">{outcome}</span>
      </div>
    </>
  );
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
