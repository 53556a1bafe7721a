import { RadiosField } from '../../components/choice-fields';
import { TextField } from '../../components/form-field';
import { saveOfficer } from './edit-mutations';
import type { EditedOfficer } from './edited-plan.fragment';
import { PartForm } from './part-form';
import { PartRecord, type PartProps } from './part-record';
import { controlId } from './record-form';
import { RecordList } from './record-list';
import { RemoveForm } from './remove-form';
import type { Editing } from './use-editing';
import { useRecordForm } from './use-record-form';
import { missing } from './value-words';

type Kind = EditedOfficer['kind'];

const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'role', label: 'A role, held by one person' },
  { value: 'team', label: 'A team or group' },
];

export function OfficersPart(props: PartProps) {
  const { slug, plan } = props.editing;
  return (
    <PartRecord
      {...props}
      part="officers"
      items={plan.officers}
      list={
        <RecordList
          slug={slug}
          part="officers"
          heading="Roles and people"
          addLabel="Add a role"
          empty="The plan names nobody yet. Add the roles that answer for projects and objectives."
          records={plan.officers.map(({ id, role, kind, holder, organisation }) => ({
            id,
            name: role,
            details: [[organisation, kind === 'team' ? 'a team' : null].filter(Boolean).join(', ') || null, holder ? `Held by ${holder}` : 'It is not said who holds it'],
          }))}
        >
          <p className="wm-body">The roles that answer for the plan’s work, and who holds each. Who may sign in and do what is another list: “People”.</p>
        </RecordList>
      }
      form={(officer) => <OfficerForm key={officer?.id ?? 'new'} editing={props.editing} officer={officer} />}
    />
  );
}

interface Values {
  role: string;
  kind: Kind;
  holder: string;
  organisation: string;
}

function OfficerForm({ editing, officer }: { editing: Editing; officer: EditedOfficer | null }) {
  const { slug, plan, save, refresh, finish } = editing;
  const form = useRecordForm<Values>({
    saved: officer && { values: { role: officer.role, kind: officer.kind, holder: officer.holder ?? '', organisation: officer.organisation ?? '' }, recordedAt: officer.recordedAt },
    empty: { role: '', kind: 'role', holder: '', organisation: '' },
    check: ({ role }) => missing('role', role, 'Enter the role'),
    save: (values, sent) => save(saveOfficer, { id: officer?.id ?? null, ...values, ...sent }),
    refresh,
    onDone: ({ role }) => finish(`Saved: ${role}.`),
  });
  const { values, change, faultAt } = form;
  const organisations = [...new Set(plan.officers.flatMap(({ organisation }) => organisation ?? []))].sort((a, b) => a.localeCompare(b, 'en'));
  return (
    <>
      <PartForm
        slug={slug}
        part="officers"
        form={form}
        heading={officer ? officer.role : 'Add a role'}
        isNew={!officer}
        compared={[
          { name: 'role', label: 'Role', words: ({ role }) => role },
          { name: 'kind', label: 'What it is', words: ({ kind }) => KINDS.find(({ value }) => value === kind)?.label ?? '' },
          { name: 'holder', label: 'Held by', words: ({ holder }) => holder },
          { name: 'organisation', label: 'Organisation', words: ({ organisation }) => organisation },
        ]}
      >
        <TextField id={controlId('role')} label="Role" hint="For example: Assistant Director for SEND and Inclusion." value={values.role} onChange={(role) => change({ role })} fault={faultAt('role')} />
        <RadiosField id={controlId('kind')} label="What it is" value={values.kind} choices={KINDS} onChange={(kind) => change({ kind })} fault={faultAt('kind')} />
        <TextField id={controlId('holder')} label="Who holds it" hint="Leave empty where it is not said, or the post is vacant." value={values.holder} onChange={(holder) => change({ holder })} fault={faultAt('holder')} />
        <TextField
          id={controlId('organisation')}
          label="Organisation"
          hint={organisations.length > 0 ? `So far: ${organisations.join('; ')}. A new name makes a new one.` : 'For example: the council, or the integrated care board.'}
          value={values.organisation}
          onChange={(organisation) => change({ organisation })}
          fault={faultAt('organisation')}
        />
      </PartForm>
      {officer && <RemoveForm editing={editing} kind="officer" id={officer.id} name={officer.role} meaning="Only a role that no project, objective or KPI names can be removed: name somebody else there first." />}
    </>
  );
}
