import { orNull, toleranceFaults } from '@waymark/domain';
import { Programme, Tolerances } from '../plans/programme.entity';
import type { Edit } from './edit';
import type { EditCoverInput, EditTolerancesInput } from './edits.inputs';

/** What the cover may leave unsaid, as a message names it. */
const UNSAID = {
  inspection: 'The inspection',
  revisit: 'The revisit',
  revisitPublished: 'The day of the letter',
  accountableCouncil: "The council's officer",
  accountableHealth: "The NHS's officer",
  adviserDfe: "The Department's adviser",
  adviserNhs: "NHS England's adviser",
} as const;

export async function editCover(edit: Edit, input: EditCoverInput): Promise<void> {
  const { form, manager, programme } = edit;
  const row = await manager.findOneByOrFail(Programme, { id: programme.programmeId });
  await edit.checkSeen(Programme, row.id, input.seenAt, 'cover');
  const unsaid = Object.entries(UNSAID).map(([name, called]) => {
    const field = name as keyof typeof UNSAID;
    return [field, orNull(form.line(input[field], { field, called, kept: row[field] }))] as const;
  });
  const values = {
    name: form.name(input.name, { field: 'name', called: 'The name', kept: row.name }),
    planName: form.name(input.planName, { field: 'planName', called: 'The name of the plan', kept: row.planName }),
    localArea: form.name(input.localArea, { field: 'localArea', called: 'The local area', kept: row.localArea }),
    ...Object.fromEntries(unsaid),
  };
  form.check();
  await edit.write(Programme, row, values);
}

export async function editTolerances(edit: Edit, input: EditTolerancesInput): Promise<void> {
  const row = await edit.manager.findOneByOrFail(Tolerances, edit.own({}));
  await edit.checkSeen(Tolerances, row.id, input.seenAt, 'tolerances');
  for (const { field, message } of toleranceFaults(input)) edit.form.refuse(field, message);
  edit.form.check();
  const { greenDays, amberDays, statementDays, horizonDays, notAssuredShare, redShare } = input;
  await edit.write(Tolerances, row, { greenDays, amberDays, statementDays, horizonDays, notAssuredShare, redShare });
}
