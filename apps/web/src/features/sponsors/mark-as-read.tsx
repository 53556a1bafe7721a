import { useMutation } from '@apollo/client/react';
import { ErrorSummary } from '../../components/error-summary';
import { useSending } from '../../components/use-sending';
import { lookedMutation } from './sponsor.fragment';

export interface MarkAsReadProps {
  slug: string;
  objectiveId: string;
  number: number;
  onDone: (words: string) => void;
}

/** Only the sponsor says that they have read it: opening a page is not reading it. */
export function MarkAsRead({ slug, objectiveId, number, onDone }: MarkAsReadProps) {
  const [looked] = useMutation(lookedMutation, { fetchPolicy: 'no-cache' });
  const { refusal, isSending, send } = useSending();
  const mark = () =>
    void send([], async () => {
      await looked({ variables: { input: { slug, objectiveId } } });
      onDone(`Marked as read: objective ${number}. What changes from now on is new.`);
    });
  return (
    <div className="wm-sponsored__mark">
      <ErrorSummary refusal={refusal} idOf={() => undefined} />
      <button type="button" className="govuk-button govuk-button--secondary" aria-disabled={isSending || undefined} onClick={mark}>
        Mark as read today<span className="govuk-visually-hidden">{` for objective ${number}`}</span>
      </button>
    </div>
  );
}
