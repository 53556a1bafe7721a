import { useApolloClient } from '@apollo/client/react';
import { use, useEffect, useRef, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { ErrorSummary } from '../../components/error-summary';
import { useSending } from '../../components/use-sending';
import { ChaseLetters } from './chase-letters';
import { chaseMutation, chasePreviewQuery, deskQuery, type Desk, type Letter } from './desk.query';
import { boxId, OwnerTable } from './owner-table';

/** Who owes what, and chasing them: what each will receive is shown before anything is sent. */
export function ChaseForm({ slug, desk }: { slug: string; desk: Desk }) {
  const client = useApolloClient();
  const { say } = use(AnnouncerContext);
  const { refusal, isSending, send } = useSending();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [letters, setLetters] = useState<readonly Letter[] | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  const chaseButton = useRef<HTMLButtonElement>(null);
  const wasShown = useRef(false);
  // The letters are gone with the button that was pressed: reading goes on with what came of it.
  useEffect(() => {
    if (letters === null && wasShown.current) (outcome.current ?? chaseButton.current)?.focus();
    wasShown.current = letters !== null;
  }, [letters]);
  const all = desk.owners.map(({ accountId }) => accountId);
  // Whoever has reported meanwhile is no longer there to be chased.
  const chosen = ticked.filter((id) => all.includes(id));

  const preview = (accountIds: readonly string[]) => {
    setDone(null);
    const wrong = accountIds.length === 0 ? [{ field: 'owners', message: 'Choose somebody to chase' }] : [];
    void send(wrong, async () => {
      const { data } = await client.query({ query: chasePreviewQuery, variables: { slug, accountIds: [...accountIds] }, fetchPolicy: 'no-cache' });
      setLetters(data?.chasePreview ?? []);
    });
  };

  const sendLetters = (toSend: readonly Letter[]) =>
    void send([], async () => {
      await client.mutate({
        mutation: chaseMutation,
        variables: { input: { slug, accountIds: toSend.map(({ accountId }) => accountId) } },
        update: (cache, { data }) => void cache.updateQuery({ query: deskQuery, variables: { slug } }, (known) => known && data && { ...known, desk: data.chase }),
      });
      const words = sentInWords(toSend);
      setLetters(null);
      setTicked([]);
      setDone(words);
      say(words);
    });

  return (
    <section aria-labelledby="owed">
      <h2 className="wm-heading-l" id="owed">
        Who owes what
      </h2>
      {done !== null && (
        <p className="wm-done" tabIndex={-1} ref={outcome}>
          {done}
        </p>
      )}
      {desk.owners.length === 0 ? (
        <p className="wm-empty">{desk.unowned.length > 0 ? 'Nobody who can be chased owes a report.' : 'Nobody owes a report.'} Reports are asked for again once the next cut-off comes near.</p>
      ) : (
        <>
          <ErrorSummary refusal={refusal} idOf={(field) => (field === 'owners' && all[0] !== undefined ? boxId(all[0]) : undefined)} />
          <OwnerTable slug={slug} desk={desk} chosen={chosen} onChoose={setTicked} />
          {letters === null ? (
            <div className="govuk-button-group wm-desk-chase">
              <button type="button" ref={chaseButton} className="govuk-button" aria-disabled={isSending || undefined} onClick={() => preview(all)}>
                {all.length === 1 ? `Chase ${desk.owners[0]?.name}` : `Chase all ${all.length}`}
              </button>
              {all.length > 1 && (
                <button type="button" className="govuk-button govuk-button--secondary" aria-disabled={isSending || undefined} onClick={() => preview(chosen)}>
                  {chosen.length === 0 ? 'Chase the chosen' : `Chase the chosen (${chosen.length})`}
                </button>
              )}
              <span className="wm-secondary">You see what each will receive before it is sent.</span>
            </div>
          ) : (
            <ChaseLetters letters={letters} isSending={isSending} onSend={() => sendLetters(letters)} onCancel={() => setLetters(null)} />
          )}
        </>
      )}
    </section>
  );
}

/** "Sent to 3 people: 2 by e-mail and in the tool, 1 in the tool only." */
function sentInWords(letters: readonly Letter[]): string {
  const mailed = letters.filter(({ isMailed }) => isMailed).length;
  const rest = letters.length - mailed;
  const [first] = letters;
  const whom = letters.length === 1 && first ? first.name : `${letters.length} people`;
  if (mailed === 0) return `Sent to ${whom}, in the tool.`;
  if (rest === 0) return `Sent to ${whom}, in the tool and by e-mail.`;
  return `Sent to ${whom}: ${mailed} in the tool and by e-mail, ${rest} in the tool only.`;
}
