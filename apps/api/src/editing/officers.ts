import { orNull } from '@waymark/domain';
import { IsNull } from 'typeorm';
import { Officer, Organisation } from '../plans/officer.entity';
import { ProjectOfficer } from '../plans/links.entity';
import type { Edit } from './edit';
import type { SaveOfficerInput } from './structure.inputs';
import { followOfficers } from './officers-text';

export async function saveOfficer(edit: Edit, input: SaveOfficerInput): Promise<void> {
  const { form, manager } = edit;
  const row = await edit.existing(Officer, input, 'officer');
  const role = form.name(input.role, { field: 'role', called: 'The role', kept: row?.role });
  const holder = orNull(form.line(input.holder, { field: 'holder', called: 'The name of the holder', kept: row?.holder }));
  const organisation = form.line(input.organisation, { field: 'organisation', called: 'The organisation' });
  const known = organisation === '' ? null : await organisationCalled(edit, organisation, row);
  // A new organisation has no officers yet.
  const isNew = organisation !== '' && !known;
  if (!isNew && (await edit.isTaken(Officer, { role, organisationId: known?.id ?? IsNull() }, row?.id))) {
    form.refuse('role', 'This role is there already, in the same organisation.');
  }
  form.check();
  const unsaid = { abbreviation: null, sourceDocumentId: null, quote: null };
  const made = isNew ? await edit.write<Organisation>(Organisation, null, { name: organisation, ...unsaid }) : known;
  const source = row ? {} : { sourceDocumentId: null, quote: null };
  const { id } = await edit.write(Officer, row, { role, kind: input.kind, holder, organisationId: made?.id ?? null, ...source });
  if (!row || row.role === role) return;
  const links = await manager.findBy(ProjectOfficer, edit.own({ officerId: id }));
  await followOfficers(edit, links.map(({ projectId }) => projectId));
}

/** By its name or what it is called for short, however the letters are cased; where two share a name, the officer's own. */
async function organisationCalled(edit: Edit, name: string, officer: Officer | null): Promise<Organisation | null> {
  const called = name.toLowerCase();
  const rows = await edit.manager.findBy(Organisation, edit.own({}));
  const found = rows.filter((row) => row.name.toLowerCase() === called || row.abbreviation?.toLowerCase() === called);
  return found.find(({ id }) => id === officer?.organisationId) ?? found[0] ?? null;
}
