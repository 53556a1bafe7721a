import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, getNullableType, isListType, validate, type ValidationRule } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';

/** The deepest page of ours, the scorecard, asks for 9 levels. */
export const DEPTH_LIMIT = 12;

/** By the estimate below the board costs 1,400 and the dearest page of ours, a scorecard of 100 indicators, 55,000. */
export const COST_LIMIT = 120_000;

/** Longest query accepted, in lexical tokens: about three times our longest. */
export const TOKEN_LIMIT = 3_000;

/** Rows a list is taken to have when the query does not say. */
const LIST_ESTIMATE = 8;

/** A plan's graph has cycles (project, objective, projects ...): depth is limited however it is written. */
const depthRule: ValidationRule = maxDepthRule({
  n: DEPTH_LIMIT,
  flattenFragments: true,
  propagateOnRejection: false,
  onReject: [
    (context) =>
      context?.reportError(
        new GraphQLError(`The query is too deep: at most ${DEPTH_LIMIT} levels`, { extensions: { code: 'QUERY_TOO_DEEP', http: { status: 400 } } }),
      ),
  ],
});

/** Every field costs one; a list costs its fields once for each row asked for. */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  // The rows of a page are counted where the page is asked for.
  if (type.name.endsWith('Page')) return 1 + childComplexity;
  const first: unknown = (args as { first?: unknown }).first;
  if (typeof first === 'number') return 1 + Math.max(1, first) * childComplexity;
  return 1 + (isListType(getNullableType(field.type)) ? LIST_ESTIMATE : 1) * childComplexity;
};

/** Refuses a query that is too deep or would cost too much, before anything is read. */
export const queryLimits: ApolloServerPlugin<BaseContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ schema, request, document, operationName }) {
        // Here and not among Apollo's validation rules, which would put their own code on the error.
        const [tooDeep] = validate(schema, document, [depthRule]);
        if (tooDeep) throw tooDeep;
        const cost = getComplexity({
          schema,
          query: document,
          variables: request.variables ?? {},
          estimators: [estimate],
          ...(operationName ? { operationName } : {}),
        });
        if (cost > COST_LIMIT) {
          throw new GraphQLError(`The query is too costly: ${cost.toLocaleString('en-GB')} of at most ${COST_LIMIT.toLocaleString('en-GB')}`, {
            extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400 } },
          });
        }
        return Promise.resolve();
      },
    }),
};
