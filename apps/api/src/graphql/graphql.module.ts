import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { settings } from '../settings';
import { logger } from '../logger';
import { errorFormatter } from './errors';
import { queryLimits, TOKEN_LIMIT } from './limits';

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
    plugins: [queryLimits],
    formatError: errorFormatter(logger),
    // Shutting down is main's: requests first, then the database.
    stopOnTerminationSignals: false,
  });
