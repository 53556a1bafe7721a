import { useMutation } from '@apollo/client/react';
import type { FormEvent } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import type { Done } from './member-tasks';
import type { Member } from './member.fragment';

const inviteMutation = graphql(`
  mutation Invite($input: InviteInput!) {
    invite(input: $input)
  }
`);

export interface InviteFormProps {
  slug: string;
  member: Member;
  onDone: (done: Done) => void;
  onCancel: () => void;
}

/** A new link for somebody who lost theirs or forgot the password. Said before: it ends what they had. */
export function InviteForm({ slug, member: { accountId, name, isInvited }, onDone, onCancel }: InviteFormProps) {
  const [invite] = useMutation(inviteMutation);
  const { refusal, isSending, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send([], async () => {
      const { data } = await invite({ variables: { input: { slug, accountId } } });
      if (data) onDone({ words: `There is a new link for ${name}.`, invitation: { name, path: data.invite } });
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={() => undefined} />
      <h2 className="wm-heading-m" id="task">{`A new link for ${name}`}</h2>
      <p className="wm-body">
        {isInvited ? 'The link they were sent stops working.' : 'Their password stops working at once, and they are signed out wherever they are signed in. They choose a new password with the link.'}
      </p>
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          Make a new link
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Leave as it is
        </button>
      </div>
    </form>
  );
}
