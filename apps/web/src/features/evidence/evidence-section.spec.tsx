import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { statement } from '../../testing/records';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

const ADDRESS = '/programmes/birmingham/milestones/m1';

const evidence = (kind: string, title: string, over: object = {}) => ({ id: `e-${title}`, kind, title, addedBy: 'Programme manager', addedOn: '2026-11-20', recordedAt: '2026-11-20T12:00:00.000Z', ...over });

/** The page of a milestone of objective 2 in a plan that is being worked on. */
function open({ items = [] as object[], over = {}, objectiveIds = ['o2'], answers = {} } = {}) {
  const programme = { ...birmingham(), isHistorical: false };
  const project = programme.project({ ref: '2.3' })!;
  (project.objective as { id: string }).id = 'o2';
  const list = [...items];
  const milestone = { ...(project.milestones[0] as object), id: 'm1', project, evidence: list, ...over };
  const sent: Record<string, unknown>[] = [];
  const receive = (name: string) => ({ input }: { input: Record<string, unknown> }) => {
    sent.push(input);
    const refuse = (answers as Record<string, () => void>)[name];
    refuse?.();
    list.push(evidence(name === 'addLink' ? 'link' : 'testimony', String(input['title']), input));
    return milestone;
  };
  rememberSignedIn(true);
  const api = fakeApi({
    ...session(person([held('project_manager', { objectiveIds })])).root,
    programme: () => ({ ...programme, milestone: () => milestone }),
    addLink: receive('addLink'),
    addTestimony: receive('addTestimony'),
    removeEvidence: receive('removeEvidence'),
  });
  return { ...renderApp(ADDRESS, api), sent, list };
}

/** The section of the page, once it is there. */
const section = async () => within(await screen.findByRole('region', { name: 'Evidence' }));

afterEach(() => {
  rememberSignedIn(false);
  jest.restoreAllMocks();
});

describe('evidence', () => {
  it('names where a link leads, what a file is, and whose words were said when', async () => {
    open({
      items: [
        evidence('link', 'Minutes', { url: 'https://www.example.gov.uk/minutes.html' }),
        evidence('file', 'Audit', { id: 'f1', fileName: 'audit.pdf', mediaType: 'application/pdf', sizeBytes: 1_468_006 }),
        evidence('testimony', 'Waiting', { words: 'We waited two years.', whose: 'Parent of a child at a special school', saidOn: '2026-11-03' }),
      ],
    });
    const found = await section();
    const link = found.getByRole('link', { name: 'Minutes (example.gov.uk, opens in a new tab)' });
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(link).toHaveAttribute('href', 'https://www.example.gov.uk/minutes.html');
    const file = found.getByRole('link', { name: 'Audit (PDF, 1.4 MB)' });
    expect(file).toHaveAttribute('href', '/evidence/f1');
    expect(file).toHaveAttribute('download', 'audit.pdf');
    expect(found.getByText('“We waited two years.”')).toBeVisible();
    expect(found.getByText('Parent of a child at a special school, 3 November 2026')).toBeVisible();
    expect(found.getAllByText(/^Added by Programme manager, 20 November 2026/)).toHaveLength(3);
  });

  it('adds a link, and keeps what was typed when the server refuses it', async () => {
    let isRefused = true;
    const refuse = () => {
      if (!isRefused) return;
      throw apiError('BAD_USER_INPUT', 'Give an address that begins with https://.', { fields: [{ field: 'url', message: 'Give an address that begins with https://.' }] });
    };
    const { user, sent } = open({ answers: { addLink: refuse } });
    await user.click((await section()).getByRole('button', { name: 'Add a link' }));
    const title = screen.getByRole('textbox', { name: 'What it is' });
    expect(title).toHaveFocus();
    await user.paste('Minutes of the board');
    await user.click(screen.getByRole('button', { name: 'Add the link' }));
    expect(await screen.findByRole('link', { name: /^Enter an address that begins/ })).toBeVisible();
    expect(sent).toHaveLength(0);
    await user.click(screen.getByRole('textbox', { name: 'Its address' }));
    await user.paste('https://bad.example ');
    await user.click(screen.getByRole('button', { name: 'Add the link' }));
    expect(await screen.findByRole('link', { name: /^Give an address that begins/ })).toBeVisible();
    expect(title).toHaveValue('Minutes of the board');
    isRefused = false;
    await user.click(screen.getByRole('button', { name: 'Add the link' }));
    expect(await screen.findByText('Added: Minutes of the board.', { selector: '.wm-done__words' })).toHaveProperty('parentElement', document.activeElement);
    expect(await screen.findByRole('link', { name: /^Minutes of the board \(bad\.example/ })).toBeVisible();
    expect(sent.at(-1)).toEqual({ slug: 'birmingham', milestoneId: 'm1', title: 'Minutes of the board', url: 'https://bad.example' });
  });

  it('uploads a file as it is, and shows at the field why one is refused', async () => {
    const refusal = { errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'file', message: 'The content is not a PDF.' }] } }] };
    const fetched = jest.fn().mockResolvedValueOnce({ ok: false, text: () => Promise.resolve(JSON.stringify(refusal)) }).mockResolvedValueOnce({ ok: true });
    Object.assign(globalThis, { fetch: fetched });
    const { user } = open();
    await user.click((await section()).getByRole('button', { name: 'Upload a file' }));
    const file = new File(['%PDF'], 'audit_2026.pdf', { type: 'application/pdf' });
    await user.upload(screen.getByLabelText('File'), file);
    expect(screen.getByRole('textbox', { name: 'What it is' })).toHaveValue('audit 2026');
    await user.click(screen.getByRole('button', { name: 'Upload' }));
    expect(await screen.findByRole('link', { name: 'The content is not a PDF.' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Upload' }));
    expect(await screen.findByText('Uploaded: audit 2026.', { selector: '.wm-done__words' })).toBeVisible();
    expect(fetched).toHaveBeenLastCalledWith('/evidence?slug=birmingham&milestone=m1&title=audit+2026&name=audit_2026.pdf', expect.objectContaining({ method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } }));
  });

  it('offers nothing to whoever may not add to this objective', async () => {
    open({ objectiveIds: ['o1'] });
    const found = await section();
    expect(found.getByText(/^There is none\./)).toBeVisible();
    expect(found.queryByRole('button')).not.toBeInTheDocument();
  });

  it('shows in the ledger why it slips, what is done about it, and that a declared confidence has lapsed', async () => {
    const slipping = statement('2022-03-18', { isNoChange: true, reasonCategory: 'recruitment', reason: 'Two posts are vacant', recovery: 'An agency is asked', confidence: 'green', confidenceReason: 'Offers are out', confidenceUntil: '2022-03-20' });
    open({ over: { statements: [slipping] } });
    const row = (await screen.findByRole('rowheader', { name: 'Reported: under way, no change' })).closest('tr');
    expect(row).toHaveTextContent('Why it slips: Recruitment: Two posts are vacant');
    expect(row).toHaveTextContent('To recover: An agency is asked');
    expect(row).toHaveTextContent('Declared better than the dates say: Offers are out, until 20 March 2022, so it has lapsed');
  });
});
