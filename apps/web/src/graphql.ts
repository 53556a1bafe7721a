import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env';

/**
 * Typed operations from the API's committed schema: a field that is renamed there no longer
 * typechecks here. Fragments are not masked: a component takes the type of its own fragment, which is
 * protection enough in an application of this size, and fixtures stay plain objects.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Day: string; Instant: string; AsAt: string };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
