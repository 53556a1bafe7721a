import { BREAK, Kind, TypeInfo, visit, visitWithTypeInfo, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';
import type { StatementsRead } from './plan-sql';

/** What shows every statement of a milestone; all else follows from those that decide. */
const SHOWS_ALL = new Set(['statements', 'trend']);

const known = new WeakMap<OperationDefinitionNode, StatementsRead>();

/** Which statements an operation needs: a board of a plan five years old shows none of its ten thousand. */
export function statementsAsked({ operation, fragments, schema }: Pick<GraphQLResolveInfo, 'operation' | 'fragments' | 'schema'>): StatementsRead {
  let asked = known.get(operation);
  if (asked) return asked;
  asked = 'deciding';
  const types = new TypeInfo(schema);
  visit(
    { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] },
    visitWithTypeInfo(types, {
      Field({ name }) {
        if (types.getParentType()?.name !== 'Milestone' || !SHOWS_ALL.has(name.value)) return undefined;
        asked = 'all';
        return BREAK;
      },
    }),
  );
  known.set(operation, asked);
  return asked;
}
