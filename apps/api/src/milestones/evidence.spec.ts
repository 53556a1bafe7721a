import { request } from 'node:http';
import { startApp, type TestApp } from '../testing/test-app';
import type { Caller } from '../testing/callers';

let app: TestApp;
let person: Caller;
let milestoneId: string;

beforeAll(async () => {
  app = await startApp();
  person = await app.as('project_manager', { objectives: [2] });
  milestoneId = await milestoneOf('example', 2);
});
afterAll(() => app.stop());

const EVIDENCE = 'id evidence { id kind title url fileName mediaType sizeBytes words whose saidOn addedBy }';
const LINK = `mutation ($input: AddLinkInput!) { addLink(input: $input) { ${EVIDENCE} } }`;
const TESTIMONY = `mutation ($input: AddTestimonyInput!) { addTestimony(input: $input) { ${EVIDENCE} } }`;
const REMOVE = `mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) { ${EVIDENCE} } }`;

async function milestoneOf(slug: string, number: number): Promise<string> {
  const { data } = await app.ask('query ($slug: String!, $number: Int!) { programme(slug: $slug) { objective(number: $number) { projects { milestones { id } } } } }', { slug, number });
  return data.programme.objective.projects.flatMap(({ milestones }: { milestones: { id: string }[] }) => milestones)[0].id;
}

function upload(name: string, content: string | Uint8Array<ArrayBuffer>, over: { as?: Caller; milestone?: string; type?: string } = {}): Promise<Response> {
  const query = new URLSearchParams({ slug: 'example', milestone: over.milestone ?? milestoneId, title: 'Minutes of the forum', name });
  return (over.as ?? person).fetch(`/evidence?${query.toString()}`, { method: 'POST', headers: { 'content-type': over.type ?? 'application/octet-stream' }, body: content });
}

const faultOf = async (response: Response) => ((await response.json()) as { errors: { message: string; extensions: { code: string } }[] }).errors[0];

/** The smallest that is one. */
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

describe('links and testimony', () => {
  it('stand at the milestone, with who added them, until they are removed with a reason', async () => {
    const input = { slug: 'example', milestoneId, title: 'Minutes', url: 'https://www.example.gov.uk/minutes' };
    const { data } = await person.ask(LINK, { input });
    const added = data.addLink.evidence.find(({ url }: { url: string }) => url === input.url);
    expect(added).toMatchObject({ kind: 'link', title: 'Minutes', addedBy: 'Project manager, objective 2' });
    const { errors } = await person.ask(REMOVE, { input: { slug: 'example', id: added.id, reason: ' ' } });
    expect(errors[0]?.extensions.fields).toEqual([{ field: 'reason', message: expect.any(String) }]);
    const removed = await person.ask(REMOVE, { input: { slug: 'example', id: added.id, reason: 'The wrong minutes' } });
    expect(removed.data.removeEvidence.evidence.some(({ id }: { id: string }) => id === added.id)).toBe(false);
    const [row] = await app.dataSource.query('SELECT operation, changed_by_account, changed_reason FROM evidence_history WHERE id = $1', [added.id]);
    expect(row).toEqual({ operation: 'delete', changed_by_account: person.accountId, changed_reason: 'The wrong minutes' });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'www.example.gov.uk', '//example.org', 'https://'])('refuse the address %s', async (url) => {
    const { errors } = await person.ask(LINK, { input: { slug: 'example', milestoneId, title: 'Minutes', url } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'url' }] });
  });

  it('name every fault at its field', async () => {
    const input = { slug: 'example', milestoneId, title: '', words: 'x'.repeat(2_001), whose: '', saidOn: '2030-01-01' };
    const { errors } = await person.ask(TESTIMONY, { input });
    expect(errors[0]?.extensions.fields?.map(({ field }) => field).sort()).toEqual(['saidOn', 'title', 'whose', 'words']);
  });

  it('are not for milestones of other objectives or programmes', async () => {
    const codes = [];
    for (const other of [await milestoneOf('example', 1), await milestoneOf('birmingham', 2)]) {
      const { errors } = await person.ask(LINK, { input: { slug: 'example', milestoneId: other, title: 'Minutes', url: 'https://example.org' } });
      codes.push(errors[0]?.extensions.code);
    }
    expect(codes).toEqual(['FORBIDDEN', 'NOT_FOUND']);
  });
});

describe('files', () => {
  it('come back as they were, as a download only', async () => {
    const response = await upload('Minutes März “final”.pdf', PDF);
    expect(response.status).toBe(201);
    const { data } = await app.ask('query ($id: ID!) { programme(slug: "example") { milestone(id: $id) { evidence { id kind fileName mediaType sizeBytes } } } }', { id: milestoneId });
    const file = data.programme.milestone.evidence.find(({ kind }: { kind: string }) => kind === 'file');
    expect(file).toMatchObject({ fileName: 'Minutes März “final”.pdf', mediaType: 'application/pdf', sizeBytes: PDF.length });
    const download = await fetch(`${app.url}/evidence/${file.id}`);
    expect(await download.text()).toBe(PDF);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
    expect(download.headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each([
    ['a program with the name of a report', 'report.pdf', 'MZ\u0000\u0001 program', 'content is not such a file'],
    ['a page with the name of a picture', 'photo.png', '<html><script>alert(1)</script></html>', 'content is not such a file'],
    ['a kind that can carry programs', 'page.html', '<p>x</p>', 'cannot be uploaded'],
    ['no kind at all', 'report', PDF, 'cannot be uploaded'],
    ['a text that is none', 'list.csv', new Uint8Array([0xff, 0xfe, 0x00, 0x41]), 'content is not plain text'],
    ['nothing', 'list.txt', '', 'empty'],
  ])('are checked by content, not by name: %s', async (_, name, content, words) => {
    const response = await upload(name, content);
    expect(response.status).toBe(400);
    expect(await faultOf(response)).toMatchObject({ message: expect.stringContaining(words), extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'file' }] } });
  });

  it.each([
    ['the letters of an older Excel', 'costs.csv', new Uint8Array([0x41, 0x2c, 0xa3, 0x35, 0x0d, 0x0a])],
    ['words that begin like a picture', 'notes.txt', 'BM: board minutes of the day'],
  ])('take ordinary texts: %s', async (_, name, content) => {
    const response = await upload(name, content);
    expect(response.status).toBe(201);
    const { id } = (await response.json()) as { id: string };
    expect((await fetch(`${app.url}/evidence/${id}`)).status).toBe(200);
  });

  it('of 2 GB are refused before they are read', async () => {
    const { port, hostname } = new URL(app.url);
    const answer = await new Promise<{ status: number | undefined; sent: number }>((resolve, reject) => {
      const query = new URLSearchParams({ slug: 'example', milestone: milestoneId, title: 'Video', name: 'video.pdf' });
      const headers = { 'content-type': 'application/octet-stream', 'content-length': 2 * 1024 ** 3, cookie: person.cookie };
      const sending = request({ port, hostname, path: `/evidence?${query.toString()}`, method: 'POST', headers }, (response) => {
        resolve({ status: response.statusCode, sent: sending.socket?.bytesWritten ?? 0 });
        sending.destroy();
      });
      sending.on('error', reject);
      sending.write(PDF);
    });
    expect(answer.status).toBe(400);
    expect(answer.sent).toBeLessThan(10_000);
  });

  it('that say nothing of their size are cut off at the limit', async () => {
    const { port, hostname } = new URL(app.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const query = new URLSearchParams({ slug: 'example', milestone: milestoneId, title: 'Video', name: 'video.pdf' });
      const headers = { 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked', cookie: person.cookie };
      const sending = request({ port, hostname, path: `/evidence?${query.toString()}`, method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        sending.destroy();
      });
      sending.on('error', reject);
      const piece = Buffer.alloc(1024 * 1024);
      for (let sent = 0; sent < 11; sent += 1) sending.write(piece);
    });
    expect(status).toBe(400);
  });

  it('are nobody’s who may not add any', async () => {
    const observer = await app.as('observer');
    expect((await upload('a.pdf', PDF, { as: observer })).status).toBe(403);
    const other = await app.as('project_manager', { objectives: [1] });
    expect((await upload('a.pdf', PDF, { as: other })).status).toBe(403);
    expect((await upload('a.pdf', PDF, { type: 'multipart/form-data; boundary=x' })).status).toBe(400);
    expect((await fetch(`${app.url}/evidence/${milestoneId}`)).status).toBe(404);
  });
});
