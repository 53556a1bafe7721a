import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { cleanAnswers } from '../answers/clean-answers';
import { settings } from '../settings';
import { logger } from '../logger';
import { errorFormatter } from './errors';
import { queryLimits, TOKEN_LIMIT } from './limits';

/** Said here: Apollo's own plugin for it looks at every field of every answer, a fifth of the work of a whole plan. */
const neverStored: ApolloServerPlugin<BaseContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response }) {
        response.http.headers.set('cache-control', 'no-store');
        return Promise.resolve();
      },
    }),
};

/** Apollo Server on /graphql; the schema is written by code and committed beside it. */
export const graphqlModule = () =>
  GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection: settings().introspection,
    playground: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: TOKEN_LIMIT },
    plugins: [queryLimits, cleanAnswers, neverStored, ApolloServerPluginCacheControlDisabled()],
    formatError: errorFormatter(logger),
    // Shutting down is main's: requests first, then the database.
    stopOnTerminationSignals: false,
  });
