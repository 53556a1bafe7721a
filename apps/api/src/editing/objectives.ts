import { objectiveHeading, objectiveNumberFault } from '@waymark/domain';
import { Objective } from '../plans/objective.entity';
import { Officer } from '../plans/officer.entity';
import { Programme } from '../plans/programme.entity';
import type { Edit } from './edit';
import type { SaveObjectiveInput } from './structure.inputs';

export async function saveObjective(edit: Edit, input: SaveObjectiveInput): Promise<void> {
  const { form, manager, programme } = edit;
  const row = await edit.existing(Objective, input, 'objective');
  const { number } = input;
  const isTaken = number !== row?.number && (await edit.isTaken(Objective, { number }, row?.id));
  form.refuseIf('number', objectiveNumberFault(number, isTaken));
  if (!row && (await manager.existsBy(Programme, { id: programme.programmeId, kind: 'scorecard' }))) {
    form.refuse('number', 'This is a scorecard: it has indicators and no objectives.');
  }
  const name = form.name(input.name, { field: 'name', called: 'The name', kept: row?.name });
  const theme = form.line(input.theme, { field: 'theme', called: 'The theme', kept: row?.theme });
  const benefits = form.list(input.benefits, { field: 'benefits', called: 'The benefits', kept: row?.benefits });
  const sponsor = await edit.reference(Officer, input.sponsorId, 'sponsorId', 'officer');
  form.check();
  // A heading that was made here follows the name; one that was printed stays as printed.
  const isPrinted = row && row.heading !== objectiveHeading(row.number, row.name);
  const heading = isPrinted ? row.heading : objectiveHeading(number, name);
  const source = row ? {} : { sourceDocumentId: null, quote: null };
  await edit.write(Objective, row, { number, name, theme, heading, benefits, sponsorId: sponsor?.id ?? null, ...source });
}
