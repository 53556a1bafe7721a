import { Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';

/** Slugs of the programmes an answer is made from; `null`: it may be made from anything on this installation. */
export type Subjects = readonly string[] | null;

/**
 * Which programmes an operation asks about: a root field with a `slug` answers for that programme alone.
 * Anything not plainly of that form counts as asking about everything.
 */
export function subjectsOf(operation: OperationDefinitionNode, variables: Record<string, unknown>): Subjects {
  const slugs = operation.selectionSet.selections.map((selection) => slugOf(selection, operation, variables));
  return slugs.every((slug) => slug !== null) ? [...new Set(slugs)].sort() : null;
}

function slugOf(selection: SelectionNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): string | null {
  if (selection.kind !== Kind.FIELD) return null;
  const given = selection.arguments?.find(({ name }) => name.value === 'slug')?.value;
  if (given?.kind === Kind.STRING) return given.value;
  if (given?.kind !== Kind.VARIABLE) return null;
  const { value } = given.name;
  if (Object.hasOwn(variables, value)) return typeof variables[value] === 'string' ? variables[value] : null;
  const otherwise = operation.variableDefinitions?.find(({ variable }) => variable.name.value === value)?.defaultValue;
  return otherwise?.kind === Kind.STRING ? otherwise.value : null;
}
