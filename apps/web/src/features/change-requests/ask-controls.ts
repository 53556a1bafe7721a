import type { ChangeItemDraft } from '@waymark/domain';

/** Ids of the form's controls, so that an error summary can lead to them. */
export function askControl(field: string): string {
  return `ask-${field}`;
}

export const chosenControl = (milestoneId: string) => askControl(`milestone-${milestoneId}`);
export const dateControl = (milestoneId: string) => askControl(`date-${milestoneId}`);
export const nameControl = (at: number) => askControl(`name-${at}`);
export const byWhenControl = (at: number) => askControl(`by-when-${at}`);

const FIELDS: ReadonlySet<string> = new Set(['projectId', 'kind', 'title', 'reasonCategory', 'reason']);

/**
 * The control of a field of the request: "items.1.byWhen" is a ticked milestone's date or a new one's.
 * @param firstOpen id of the first milestone that can be ticked, for what is wrong with the choice itself.
 */
export function controlOf(field: string, items: readonly ChangeItemDraft[], firstOpen: string | undefined): string | undefined {
  if (FIELDS.has(field)) return askControl(field);
  const firstNew = items.findIndex(({ action }) => action === 'add');
  if (field === 'items') return firstOpen === undefined ? (firstNew < 0 ? undefined : nameControl(0)) : chosenControl(firstOpen);
  const [, at, part] = /^items\.(\d+)(?:\.(\w+))?$/.exec(field) ?? [];
  const item = items[Number(at)];
  if (at === undefined || !item) return undefined;
  if (item.milestoneId !== null) return part === 'byWhen' ? dateControl(item.milestoneId) : chosenControl(item.milestoneId);
  return part === 'byWhen' ? byWhenControl(Number(at) - firstNew) : nameControl(Number(at) - firstNew);
}
