import { createServer } from 'node:http';
import pg from 'pg';
import { BOARD_SQL, INSERT_SQL, PLAN_SQL } from './bare-sql.mjs';

/** Reference (a): node:http, pg, one prepared statement an address; the database's text goes out as it comes. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c jit=off' });
const statements = { '/plan': PLAN_SQL, '/board': BOARD_SQL };

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk)).on('end', async () => {
    const { variables } = JSON.parse(Buffer.concat(chunks));
    if (request.url === '/reports') {
      for (const row of variables.rows) await pool.query({ name: 'report', text: INSERT_SQL, values: [JSON.stringify(row)] });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    const { rows } = await pool.query({ name: request.url, text: statements[request.url], values: [variables.slug] });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(rows[0].body) }).end(rows[0].body);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`ready: http://127.0.0.1:${server.address().port}`));
process.on('SIGTERM', () => process.exit(0));
