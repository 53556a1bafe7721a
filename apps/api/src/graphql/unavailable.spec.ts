import { connect, createServer, type Server, type Socket } from 'node:net';
import { openDatabase } from '../database/data-source';
import type { Caller } from '../testing/callers';
import { copyDatabase, serve, standingClock } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';
import { isUnavailable, UNAVAILABLE } from './unavailable';

let database: Awaited<ReturnType<typeof copyDatabase>>;
let app: Awaited<ReturnType<typeof serve>>;
let way: Way;
let person: Caller;

/** A way to the database that can be cut. */
class Way {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  port = 0;

  constructor(private readonly to: URL) {}

  async open(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(Number(this.to.port), this.to.hostname);
      for (const [socket, other] of [[near, far], [far, near]] as const) {
        this.sockets.add(socket);
        socket.on('error', () => other.destroy()).on('close', () => other.destroy());
        socket.pipe(other);
      }
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as { port: number }).port;
    this.server = server;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await closed;
  }
}

beforeAll(async () => {
  database = await copyDatabase();
  const url = new URL(database.url);
  way = new Way(new URL(database.url));
  await way.open();
  url.port = String(way.port);
  app = await serve(await openDatabase(url.href), standingClock(TODAY));
  person = await app.as('programme_manager');
});
afterAll(async () => {
  await app.stop();
  await way.cut();
  await database.drop();
});

const BOARD = '{ board(slug: "example") { today } }';

it('says that the database cannot be reached, to everybody and about everything, and recovers by itself', async () => {
  for (const ask of [app.ask, person.ask]) for (let time = 0; time < 2; time += 1) expect((await ask(BOARD)).errors).toEqual([]);
  await way.cut();
  const asked = [
    () => app.ask(BOARD),
    () => app.ask('{ board(slug: "birmingham") { today } }'),
    () => app.ask('mutation { signIn(input: { email: "a@b.example", password: "otter lantern gravel" }) { id } }'),
    () => person.ask(BOARD),
    () => person.ask('mutation { signOutEverywhere }'),
  ];
  for (const ask of asked) {
    const { errors, data } = await ask();
    expect([data ?? null, errors]).toEqual([null, [expect.objectContaining(UNAVAILABLE)]]);
  }
  expect((await fetch(`${app.url}/health/ready`)).status).toBe(503);
  await way.open();
  expect((await app.ask(BOARD)).errors).toEqual([]);
  expect((await person.ask('{ me { id } }')).data.me).toEqual({ id: person.accountId });
});

it.each<[string | undefined, string, boolean]>([
  ['ECONNREFUSED', 'connect', true],
  ['57P01', 'terminating connection due to administrator command', true],
  ['57P03', 'the database system is starting up', true],
  ['08006', 'connection_failure', true],
  [undefined, 'Connection terminated unexpectedly', true],
  [undefined, 'timeout exceeded when trying to connect', true],
  ['23505', 'duplicate key value', false],
  ['57014', 'canceling statement due to statement timeout', false],
  [undefined, 'undefined is not a function', false],
])('%s %s: %s', (code, message, expected) => {
  expect(isUnavailable(Object.assign(new Error(message), code ? { code } : {}))).toBe(expected);
});
