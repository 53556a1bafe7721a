import { use, useState } from 'react';
import { AnnouncerContext } from './announcer';

export interface SecretLinkProps {
  id: string;
  label: string;
  hint: string;
  /** As the API gives it: whole, or a path of ours. */
  address: string;
  /** "Link", "Address": what the button copies. */
  what: string;
}

/** An address shown this once, to be copied. */
export function SecretLink({ id, label, hint, address, what }: SecretLinkProps) {
  const { say } = use(AnnouncerContext);
  const [outcome, setOutcome] = useState('');
  const whole = new URL(address, window.location.origin).href;
  const copy = async () => {
    const words = await copyText(whole).then(
      () => `${what} copied`,
      () => `The browser did not allow copying. Select the ${what.toLowerCase()} and copy it by hand.`,
    );
    setOutcome(words);
    say(words);
  };
  return (
    <>
      <label className="govuk-label wm-label" htmlFor={id}>
        {label}
      </label>
      <p className="govuk-hint wm-invitation__hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div className="wm-invitation__row">
        <input id={id} className="govuk-input wm-invitation__link" readOnly aria-describedby={`${id}-hint`} value={whole} onFocus={(event) => event.target.select()} />
        <button type="button" className="govuk-button govuk-button--secondary wm-invitation__copy" onClick={() => void copy()}>
          {`Copy ${what.toLowerCase()}`}
        </button>
        <span aria-hidden="true">{outcome}</span>
      </div>
    </>
  );
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
