import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, getNullableType, isListType, OperationTypeNode, validate, type ValidationRule } from 'graphql';
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
        badRequest(`The query is too deep: at most ${DEPTH_LIMIT} levels`, 'QUERY_TOO_DEEP'),
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
      didResolveOperation({ schema, request, document, operation, operationName }) {
        const kind = operation?.operation ?? OperationTypeNode.QUERY;
        if (!schema.getRootType(kind)) throw badRequest(`This API has no ${kind}s`, 'BAD_USER_INPUT');
        // Here and not among Apollo's validation rules, which would put their own code on the error.
        const [tooDeep] = validate(schema, document, [depthRule]);
        if (tooDeep) throw tooDeep;
        const cost = costOf({
          schema,
          query: document,
          variables: request.variables ?? {},
          estimators: [estimate],
          ...(operationName ? { operationName } : {}),
        });
        if (cost > COST_LIMIT) {
          throw badRequest(`The query is too costly: ${cost.toLocaleString('en-GB')} of at most ${COST_LIMIT.toLocaleString('en-GB')}`, 'QUERY_TOO_COSTLY');
        }
        return Promise.resolve();
      },
    }),
};

/** Reading the variables is the first thing the estimate does: what is wrong with them is the query's fault. */
function costOf(options: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(options);
  } catch (error) {
    throw error instanceof GraphQLError ? badRequest(error.message, 'BAD_USER_INPUT') : error;
  }
}

function badRequest(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
