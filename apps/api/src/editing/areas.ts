import { LONGEST_NAME } from '@waymark/domain';
import { Area } from '../plans/area.entity';
import { Objective } from '../plans/objective.entity';
import type { Edit } from './edit';
import type { SaveAreaInput } from './structure.inputs';

export async function saveArea(edit: Edit, input: SaveAreaInput): Promise<void> {
  const { form } = edit;
  const row = await edit.existing(Area, input, 'area');
  const name = form.name(input.name, { field: 'name', called: 'The name', kept: row?.name });
  if (await edit.isTaken(Area, { name }, row?.id)) form.refuse('name', 'There is an area of this name already.');
  const aliases = form.list(input.aliases, { field: 'aliases', called: 'The other spellings', kept: row?.aliases }, LONGEST_NAME);
  const objective = await edit.reference(Objective, input.objectiveId, 'objectiveId', 'objective');
  form.check();
  const made = row ? {} : { position: await edit.nextPosition('area'), sourceDocumentId: null, quote: null };
  await edit.write(Area, row, { name, aliases, monitoring: input.monitoring ?? null, objectiveId: objective?.id ?? null, ...made });
}
