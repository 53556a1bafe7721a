import { useMutation } from '@apollo/client/react';
import { DIGEST_HOUR, type Digest } from '@waymark/domain';
import { use, useState, type FormEvent } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { RadiosField, type Choice } from '../../components/choice-fields';
import { ErrorSummary } from '../../components/error-summary';
import { useSending } from '../../components/use-sending';
import { chooseDigestMutation, tellingQuery, type Telling } from './telling.query';

const CHOICES: readonly Choice<Digest>[] = [
  { value: 'daily', label: 'Daily', hint: `One e-mail on a working day, from ${DIGEST_HOUR} in the morning, and only when there is something new.` },
  { value: 'weekly', label: 'Weekly', hint: 'The same, on the first working day of the week: all that is new since the last one.' },
  { value: 'none', label: 'None', hint: 'No e-mail, also when the programme manager chases you by hand. Your notices are in the tool.' },
];

const SAVED: Readonly<Record<Digest, string>> = {
  daily: 'Saved: e-mail at most once a working day.',
  weekly: 'Saved: e-mail at most once a week.',
  none: 'Saved: no e-mail. Your notices are in the tool.',
};

/** How often somebody wants e-mail; the notices in the tool are there in any case. */
export function DigestChoice({ telling, hasAddress }: { telling: Telling; hasAddress: boolean }) {
  const { say } = use(AnnouncerContext);
  const [chooseDigest] = useMutation(chooseDigestMutation);
  const [digest, setDigest] = useState(telling.digest);
  const [done, setDone] = useState<string | null>(null);
  const { refusal, isSending, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDone(null);
    void send([], async () => {
      await chooseDigest({
        variables: { input: { digest } },
        update: (cache, { data }) => void (data && cache.writeQuery({ query: tellingQuery, data: { tellingMe: data.chooseDigest } })),
      });
      setDone(SAVED[digest]);
      say(SAVED[digest]);
    });
  };
  return (
    <section aria-labelledby="digest-heading">
      <h2 className="wm-heading-l" id="digest-heading">
        E-mail about your notices
      </h2>
      <ErrorSummary refusal={refusal} idOf={() => undefined} />
      {!telling.isMailed && (
        <p className="wm-inset">
          {hasAddress
            ? 'This installation sends no e-mail, so your notices stay in the tool, whatever you choose here. Your choice counts as soon as the person who runs the server sets up e-mail.'
            : 'Your account has no e-mail address, so your notices stay in the tool.'}
        </p>
      )}
      {done !== null && <p className="wm-done">{done}</p>}
      <form onSubmit={submit} noValidate className="wm-form">
        <RadiosField id="digest" label="How often do you want it?" value={digest} choices={CHOICES} onChange={setDigest} />
        <button type="submit" className="govuk-button govuk-button--secondary" aria-disabled={isSending || undefined}>
          Save
        </button>
      </form>
    </section>
  );
}
