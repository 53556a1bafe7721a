import { ROLES, SCOPED_ROLES } from '@waymark/domain';
import { DataTable, type Column, type CopyColumn } from '../../components/data-table';
import { useMe } from './me';
import type { Member, MemberRole } from './member.fragment';
import type { Task } from './member-tasks';

export interface MemberTableProps {
  members: readonly Member[];
  mayManage: boolean;
  onTask: (task: Task) => void;
}

/** Everybody with a role, in the order of the roles. */
export function MemberTable({ members, mayManage, onTask }: MemberTableProps) {
  const me = useMe();
  const place = ({ roles }: Member) => Math.min(...roles.map(({ role }) => ROLES.indexOf(role)));
  const rows = [...members].sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'en'));
  const columns: (Column<Member> | CopyColumn<Member> | false)[] = [
    { key: 'name', header: 'Name', isRowHeader: true, cell: ({ name }) => name },
    {
      key: 'roles',
      header: 'Roles',
      cell: (member) => <Roles member={member} mayManage={mayManage} onTask={onTask} />,
      sortBy: place,
      copy: ({ roles }) => roles.map(({ words }) => words).join('; '),
    },
    { key: 'email', header: 'E-mail address', cell: ({ email }) => email ?? 'None', copy: ({ email }) => email ?? '' },
    { key: 'state', header: 'Signs in', cell: stateOf },
    mayManage && {
      key: 'link',
      header: 'Password link',
      cell: (member) =>
        // Without an address there is no password; one's own is changed on the account page.
        member.isDisabled || member.email === null || member.accountId === me?.id ? (
          ''
        ) : (
          <button type="button" className="wm-link-button" onClick={() => onTask({ kind: 'invite', member })}>
            New link<span className="govuk-visually-hidden">{` for ${member.name}`}</span>
          </button>
        ),
      // Nothing to put in order, and nothing for a spreadsheet.
      sortBy: () => null,
      copy: () => '',
    },
  ];
  return <DataTable caption="People and their roles" isCaptionHidden columns={columns.filter((column) => column !== false)} rows={rows} rowKey={({ accountId }) => accountId} className="wm-table--members" />;
}

function Roles({ member, mayManage, onTask }: { member: Member; mayManage: boolean; onTask: (task: Task) => void }) {
  return member.roles.map((role) => (
    <span key={role.id} className="wm-member__role">
      {role.words}
      {mayManage && (
        <span className="wm-member__actions">
          {SCOPED_ROLES.has(role.role) && member.email !== null && <Action word="Change" role={role} member={member} onPress={() => onTask({ kind: 'give', member, role })} />}
          <Action word="Remove" role={role} member={member} onPress={() => onTask({ kind: 'remove', member, role })} />
        </span>
      )}
    </span>
  ));
}

function Action({ word, role, member, onPress }: { word: string; role: MemberRole; member: Member; onPress: () => void }) {
  return (
    <button type="button" className="wm-link-button" onClick={onPress}>
      {word}
      <span className="govuk-visually-hidden">{` ${role.words} of ${member.name}`}</span>
    </button>
  );
}

function stateOf({ isDisabled, isInvited }: Member): string {
  if (isDisabled) return 'No: the account is closed';
  return isInvited ? 'Invited, not yet here' : 'Yes';
}
