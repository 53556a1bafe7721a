/** One a line, as typed; what is blank says nothing. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Names of what is ticked, for comparing two versions. */
export function namesOf(ids: readonly string[], choices: readonly { value: string; label: string }[]): string {
  return ids.map((id) => choices.find(({ value }) => value === id)?.label ?? 'a record that is gone').join('; ');
}

/** "3 projects", "1 project", "no project" */
export function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count > 1 ? 's' : ''}`;
}

/** What must be there and is not. */
export function missing(field: string, text: string, message: string): { field: string; message: string }[] {
  return text.trim() === '' ? [{ field, message }] : [];
}
