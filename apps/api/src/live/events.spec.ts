import { connect, createServer, type Socket } from 'node:net';
import { openDatabase } from '../database/data-source';
import { recordAs } from '../database/record-as';
import { Programme } from '../plans/programme.entity';
import { Project } from '../plans/project.entity';
import { serve, standingClock, startApp, type TestApp } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

/** A stream, read event by event. */
class Reader {
  private text = '';
  private readonly chunks: AsyncIterator<Uint8Array>;
  private readonly abort = new AbortController();

  private constructor(body: AsyncIterable<Uint8Array>, abort: AbortController) {
    this.chunks = body[Symbol.asyncIterator]();
    this.abort = abort;
  }

  static async of(url: string, slug = 'example'): Promise<Reader> {
    const abort = new AbortController();
    const response = await fetch(`${url}/events?programme=${slug}`, { signal: abort.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    return new Reader(response.body as unknown as AsyncIterable<Uint8Array>, abort);
  }

  /** The next change that is told. */
  async next(): Promise<number> {
    for (;;) {
      const found = /event: revision\ndata: (.*)\n\n/.exec(this.text);
      if (found?.[1]) {
        this.text = this.text.slice(found.index + found[0].length);
        return Number((JSON.parse(found[1]) as { revision: string }).revision);
      }
      const { value, done } = await this.chunks.next();
      if (done) throw new Error('the stream has ended');
      this.text += Buffer.from(value).toString();
    }
  }

  async after(revision: number): Promise<number> {
    let heard = await this.next();
    while (heard <= revision) heard = await this.next();
    return heard;
  }

  end(): void {
    this.abort.abort();
  }
}

let renamed = 0;
async function change(dataSource = app.dataSource): Promise<void> {
  const { id } = await dataSource.manager.findOneByOrFail(Programme, { slug: 'example' });
  const row = await dataSource.manager.findOneByOrFail(Project, { ref: '2.1', programmeId: id });
  renamed += 1;
  await recordAs(dataSource, { actor: 'Test', reason: 'A change', programme: row.programmeId }, (manager) => manager.update(Project, { id: row.id }, { title: `Title ${renamed}` }));
}

it('tells of a change made in another process', async () => {
  const other = await serve(await openDatabase(app.databaseUrl), standingClock(TODAY));
  const here = await Reader.of(app.url);
  const there = await Reader.of(other.url);
  const before = await here.next();
  expect(await there.next()).toBe(before);
  await change(other.dataSource);
  expect(await here.after(before)).toBe(await there.after(before));
  here.end();
  there.end();
  await other.stop();
});

it('keeps silent about a programme that nobody may see, as about one that does not exist', async () => {
  await recordAs(app.dataSource, { actor: 'Test', reason: 'Closed' }, (manager) => manager.query(`UPDATE programme SET is_open = false WHERE slug = 'derby'`));
  const answers = await Promise.all(['derby', 'atlantis'].map(async (slug) => (await fetch(`${app.url}/events?programme=${slug}`)).text()));
  expect(answers[0]?.replaceAll('derby', 'atlantis')).toBe(answers[1]);
  expect(answers[0]).toContain('NOT_FOUND');
});

describe('when the database is gone for a while', () => {
  it('says so, loses nothing that is sent again, and recovers by itself', async () => {
    const line = await Line.to(new URL(app.databaseUrl));
    const far = await serve(await openDatabase(line.url), standingClock(TODAY));
    const reader = await Reader.of(far.url);
    const before = await reader.next();

    line.cut();
    const { errors } = await far.ask('{ programme(slug: "example") { name } }');
    expect(errors[0]?.message).toMatch(/database cannot be reached/i);
    expect(errors[0]?.extensions.code).toBe('UNAVAILABLE');
    await change();

    line.mend();
    // The stream catches up: what changed meanwhile is told without being asked for.
    expect(await reader.after(before)).toBeGreaterThan(before);
    expect((await far.ask('{ programme(slug: "example") { name } }')).errors).toEqual([]);
    reader.end();
    await far.stop();
    line.close();
  });
});

/** The way to the database, which can be cut. */
class Line {
  private readonly open = new Set<Socket>();
  private isCut = false;
  url = '';

  static async to(database: URL): Promise<Line> {
    const line = new Line();
    const server = createServer((near) => {
      if (line.isCut) return void near.destroy();
      const far = connect(Number(database.port), database.hostname);
      for (const [one, other] of [[near, far], [far, near]] as const) {
        line.open.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => (line.open.delete(one), other.destroy()));
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    line.close = () => server.close();
    const url = new URL(database);
    url.port = String((server.address() as { port: number }).port);
    line.url = url.href;
    return line;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.open) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  close: () => void = () => undefined;
}
