import { readAsAt, type Instant } from '@waymark/domain';
import { getArgumentValues, Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Asked = Pick<GraphQLResolveInfo, 'path' | 'operation' | 'fragments' | 'schema' | 'variableValues'>;

/**
 * The moment that the root field was asked for under which a field is answered: of whatever is read apart from the plan,
 * nothing later may be told. `null`: as it stands.
 */
export function askedAsAt({ path, operation, fragments, schema, variableValues }: Asked): Instant | null {
  let root = path;
  while (root.prev) root = root.prev;
  const node = answeredAs(String(root.key), operation.selectionSet, fragments);
  const field = node && schema.getRootType(operation.operation)?.getFields()[node.name.value];
  if (!node || !field) throw new Error('An answer grows from a root field');
  const { asAt } = getArgumentValues(field, node, variableValues);
  return typeof asAt === 'string' ? readAsAt(asAt, 'asAt').instant : null;
}

/** Fields that are answered under one key are asked with the same arguments: the first will do. */
function answeredAs(key: string, { selections }: SelectionSetNode, fragments: Asked['fragments']): FieldNode | undefined {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if ((selection.alias ?? selection.name).value === key) return selection;
      continue;
    }
    const set = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    const found = set && answeredAs(key, set, fragments);
    if (found) return found;
  }
  return undefined;
}
