import { useMutation } from '@apollo/client/react';
import { SCOPED_ROLES, type Role } from '@waymark/domain';
import { useState, type FormEvent } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField, TextField } from '../../components/form-field';
import type { Fault } from '../../components/refusal';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import type { Done } from './member-tasks';
import { memberFragment, type Member, type MemberRole } from './member.fragment';
import { RoleChoice } from './role-choice';
import { ScopeChoice, type ScopeObjective } from './scope-choice';

const saveMemberMutation = graphql(
  `
    mutation SaveMember($input: SaveMemberInput!) {
      saveMember(input: $input) {
        member {
          ...Member
        }
        invitation
      }
    }
  `,
  [memberFragment],
);

export interface MemberFormProps {
  slug: string;
  objectives: readonly ScopeObjective[];
  /** Whose role is changed; without it somebody is given one. */
  member: Member | undefined;
  role: MemberRole | undefined;
  onDone: (done: Done) => void;
  onCancel: () => void;
}

interface Entered {
  name: string;
  email: string;
  role: Role | null;
  objectiveIds: readonly string[];
  projectIds: readonly string[];
  reason: string;
}

const CONTROLS: Readonly<Record<string, string>> = { name: 'member-name', email: 'member-email', role: 'role', objectiveIds: 'scope', projectIds: 'scope', reason: 'reason' };

/** Who, which role, for what, and why. */
export function MemberForm({ slug, objectives, member, role, onDone, onCancel }: MemberFormProps) {
  const [saveMember] = useMutation(saveMemberMutation);
  const [entered, setEntered] = useState<Entered>({
    name: member?.name ?? '',
    email: member?.email ?? '',
    role: role?.role ?? null,
    objectiveIds: role?.objectiveIds ?? [],
    projectIds: role?.projectIds ?? [],
    reason: '',
  });
  const { refusal, isSending, faultAt, send } = useSending();
  const change = (part: Partial<Entered>) => setEntered({ ...entered, ...part });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(missing(entered), async () => {
      const { role: chosen, ...rest } = entered;
      if (!chosen) return;
      const isScoped = SCOPED_ROLES.has(chosen);
      const input = { slug, ...rest, role: chosen, objectiveIds: isScoped ? [...rest.objectiveIds] : [], projectIds: chosen === 'project_manager' ? [...rest.projectIds] : [] };
      const { data } = await saveMember({ variables: { input } });
      if (data) onDone(doneOf(data.saveMember, chosen));
    });
  };

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={(field) => CONTROLS[field.split('.')[0] ?? '']} />
      <h2 className="wm-heading-m" id="task">
        {member && role ? `Change what ${member.name} is ${role.role === 'sponsor' ? 'sponsor' : 'project manager'} of` : 'Give somebody a role'}
      </h2>
      {!member && (
        <div className="wm-form">
          <TextField id="member-name" label="Name" hint="As colleagues know them. It stands beside what they record." value={entered.name} onChange={(name) => change({ name })} fault={faultAt('name')} />
          <TextField id="member-email" label="E-mail address" hint="They sign in with it." type="email" value={entered.email} onChange={(email) => change({ email })} fault={faultAt('email')} />
        </div>
      )}
      {!role && <RoleChoice value={entered.role} onChange={(chosen) => change({ role: chosen })} fault={faultAt('role')} />}
      {entered.role && SCOPED_ROLES.has(entered.role) && (
        <ScopeChoice
          objectives={objectives}
          hasProjects={entered.role === 'project_manager'}
          objectiveIds={entered.objectiveIds}
          projectIds={entered.projectIds}
          onChange={change}
          fault={faultAt('objectiveIds') ?? faultAt('projectIds')}
        />
      )}
      <TextAreaField id="reason" label="Why" hint="For example: takes over from the last one. It is kept in the history." value={entered.reason} onChange={(reason) => change({ reason })} fault={faultAt('reason')} />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          {role ? 'Save' : 'Give the role'}
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function missing({ name, email, role, objectiveIds, projectIds, reason }: Entered): Fault[] {
  const hasScope = objectiveIds.length > 0 || (role === 'project_manager' && projectIds.length > 0);
  return [
    ...(name.trim() === '' ? [{ field: 'name', message: 'Enter a name' }] : []),
    ...(email.trim() === '' ? [{ field: 'email', message: 'Enter an e-mail address' }] : []),
    ...(role === null ? [{ field: 'role', message: 'Choose a role' }] : []),
    ...(role !== null && SCOPED_ROLES.has(role) && !hasScope ? [{ field: 'objectiveIds', message: role === 'sponsor' ? 'Choose at least one objective' : 'Choose at least one objective or project' }] : []),
    ...(reason.trim() === '' ? [{ field: 'reason', message: 'Say why' }] : []),
  ];
}

function doneOf({ member: { name, roles }, invitation }: { member: Member; invitation: string | null }, chosen: Role): Done {
  const words = roles.find(({ role }) => role === chosen)?.words ?? '';
  return { words: `${name} now has this role: ${words}.`, ...(invitation === null ? {} : { invitation: { name, path: invitation } }) };
}
