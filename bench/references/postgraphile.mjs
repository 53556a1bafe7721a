import { createServer } from 'node:http';
import { createRequire } from 'node:module';

/** Reference (b): PostGraphile over the same tables, as its manual says for production. */
const { postgraphile } = createRequire(import.meta.url)('postgraphile');
const handler = postgraphile(process.env.DATABASE_URL, 'public', { dynamicJson: true, graphiql: false, watchPg: false, disableQueryLog: true, setofFunctionsContainNulls: false, legacyRelations: 'omit' });
const server = createServer(handler);
server.listen(0, '127.0.0.1', () => console.log(`ready: http://127.0.0.1:${server.address().port}`));
process.on('SIGTERM', () => process.exit(0));
