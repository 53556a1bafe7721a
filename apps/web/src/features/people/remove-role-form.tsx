import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/form-field';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import type { InviteFormProps } from './invite-form';
import type { MemberRole } from './member.fragment';

const removeMemberMutation = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input)
  }
`);

/** Asks why, and does it; what the person recorded stays. */
export function RemoveRoleForm({ slug, member, role, onDone, onCancel }: InviteFormProps & { role: MemberRole }) {
  const [removeMember] = useMutation(removeMemberMutation);
  const [reason, setReason] = useState('');
  const { refusal, isSending, faultAt, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(reason.trim() === '' ? [{ field: 'reason', message: 'Say why the role is removed' }] : [], async () => {
      await removeMember({ variables: { input: { slug, membershipId: role.id, reason } } });
      onDone({ words: `${member.name} no longer has this role: ${role.words}.` });
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={(field) => (field === 'reason' ? 'reason' : undefined)} />
      <h2 className="wm-heading-m" id="task">{`Remove “${role.words}” from ${member.name}?`}</h2>
      <p className="wm-body">
        {member.roles.length === 1 ? 'It is their only role here: they can then see this programme only if it is open to everybody. ' : 'Their other roles stay. '}
        What they have recorded stays, under their name.
      </p>
      <TextAreaField id="reason" label="Why" hint="For example: has left the council. It is kept in the history." value={reason} onChange={setReason} fault={faultAt('reason')} />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button govuk-button--warning" aria-disabled={isSending || undefined}>
          Remove the role
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Keep it
        </button>
      </div>
    </form>
  );
}
