import { screen, waitFor, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { desk, deskOwner, deskRecords } from '../../testing/desk';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

const AT = '/programmes/birmingham/desk';

const letterTo = (accountId: string) => ({
  accountId,
  name: { tom: 'Tom Okafor', rosa: 'Rosa Lind', sam: 'Sam Hill' }[accountId],
  subject: '2 reports owed for the board of 24 March 2022',
  text: `Hello,\n\nYou owe 2 reports.\nReport here: https://waymark.example/programmes/birmingham/updates`,
  isMailed: accountId !== 'sam',
});

function open(over: object = {}, root: object = {}, address = AT) {
  rememberSignedIn(true);
  const chased: string[][] = [];
  const api = fakeApi({
    ...session(person([held('programme_manager')])).root,
    programme: () => ({ ...birmingham(), isHistorical: false, today: '2022-03-15' }),
    myUpdates: () => ({ owed: [{ id: 'a' }], reported: Array.from({ length: 18 }, (_, at) => ({ id: `r${at}` })) }),
    desk: () => desk(over),
    chasePreview: ({ accountIds }: { accountIds: string[] }) => accountIds.map(letterTo),
    chase: ({ input }: { input: { accountIds: string[] } }) => {
      chased.push(input.accountIds);
      const lastChase = { at: '2022-03-15T10:00:00.000Z', words: 'In the tool and by e-mail', isRefused: false };
      return desk({ owners: [deskOwner('tom', 'Tom Okafor', [deskRecords().quality], { lastChase })] });
    },
    ...root,
  });
  return { ...renderApp(address, api), chased };
}

const row = async (name: string) => within((await screen.findByRole('checkbox', { name: `Chase ${name}` })).closest('tr') as HTMLElement);
const part = (name: RegExp) => within(screen.getByRole('region', { name }));

afterEach(() => localStorage.clear());

describe("the programme manager's desk", () => {
  it('says first how many reports are owed, by how many, until when, and what happens then', async () => {
    open();
    const answer = (await screen.findByText(/of 22 reports are owed/)).closest('p');
    expect(answer).toHaveTextContent(
      '4 of 22 reports are owed: 3 by 3 people; for the other one nobody answers. Cut-off: Thursday 17 March, in 2 days. Grace ends Monday 21 March; then the owner, the programme manager and the sponsor are told.',
    );
  });

  it('says who owes what, the silent ones first, and loudly where an e-mail was refused', async () => {
    open();
    const tom = await row('Tom Okafor');
    expect(tom.getByText('2 reports')).toBeVisible();
    expect(tom.getAllByRole('link').map((link) => link.textContent)).toEqual(['2.5 Quality assurance framework agreed', '2.1 Assessment process co-produced']);
    expect(tom.getByText('Not yet for this board')).toBeVisible();
    expect((await row('Rosa Lind')).getByText('E-mail refused').closest('strong')).toHaveTextContent('no such mailbox');
    expect(screen.getByRole('checkbox', { name: 'Chase Sam Hill' })).toHaveAccessibleDescription('Project manager, objective 2; no e-mail goes to them: in the tool only');
  });

  it('shows what each will receive before anything is sent, and then sends it', async () => {
    const { user, chased } = open();
    await user.click(await screen.findByRole('checkbox', { name: 'Chase Tom Okafor' }));
    await user.click(screen.getByRole('checkbox', { name: 'Chase Sam Hill' }));
    await user.click(screen.getByRole('button', { name: 'Chase the chosen (2)' }));
    expect(await screen.findByRole('heading', { name: 'What 2 people will receive' })).toHaveFocus();
    const tom = within(screen.getByRole('article', { name: 'Tom Okafor: in the tool and by e-mail' }));
    expect(tom.getByText('2 reports owed for the board of 24 March 2022')).toBeVisible();
    expect(tom.getByText(/Report here: https:/)).toBeVisible();
    expect(screen.getByRole('article', { name: 'Sam Hill: in the tool only' })).toBeVisible();
    expect(chased).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Send to 2 people' }));
    expect(await screen.findByText('Sent to 2 people: 1 in the tool and by e-mail, 1 in the tool only.', { selector: '.wm-done' })).toHaveFocus();
    expect(chased).toEqual([['tom', 'sam']]);
    expect((await row('Tom Okafor')).getByText('In the tool and by e-mail')).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: 'Chase Rosa Lind' })).not.toBeInTheDocument();
  });

  it('chases all, and sends nothing where one thinks better of it', async () => {
    const { user, chased } = open();
    await user.click(await screen.findByRole('button', { name: 'Chase all 3' }));
    expect(await screen.findAllByRole('article')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Do not send' }));
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Chase all 3' })).toHaveFocus();
    expect(chased).toEqual([]);
  });

  it('asks for somebody to chase, and keeps the letters where sending fails', async () => {
    const { user } = open({}, { chase: () => { throw apiError('CONFLICT', 'The programme is closed'); } });
    await user.click(await screen.findByRole('button', { name: 'Chase the chosen' }));
    await user.click(await screen.findByRole('link', { name: 'Choose somebody to chase' }));
    expect(screen.getByRole('checkbox', { name: 'Chase Tom Okafor' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Chase all 3' }));
    await user.click(await screen.findByRole('button', { name: 'Send to 3 people' }));
    expect(await screen.findByText('The programme is closed')).toBeVisible();
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });

  it('shows what is nobody’s, what silence will look like, which sponsor never looked and whom change requests wait for', async () => {
    open();
    await screen.findByRole('heading', { level: 1, name: 'Desk for the board of 24 March 2022' });
    expect(part(/^Nobody answers for these/).getByRole('link', { name: 'People' })).toHaveAttribute('href', '/programmes/birmingham/people');
    const silent = part(/^What the board of 24 March 2022 will see/);
    expect(silent.getByText(/3 milestones, whatever was claimed before; today one of them is green\./)).toBeVisible();
    expect(silent.getByRole('row', { name: /^2\.1 .* Green/ })).toHaveTextContent('Last report 24 February 2022, 19 days ago');
    const sponsors = part(/^Which sponsor has looked/);
    expect(sponsors.getByRole('row', { name: /^Jo Marsh/ })).toHaveTextContent(/Never.*3/);
    expect(sponsors.getByRole('row', { name: /^Lee Wood/ })).toHaveTextContent('5 days ago');
    expect(sponsors.getByText(/^Objective 4 has no sponsor who signs in/)).toBeVisible();
    const changes = part(/^Change requests/);
    expect(changes.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Wait for you or the sponsor to recommend them (1)', 'Wait for the board (1)']);
    expect(changes.getByText(/was completed meanwhile/)).toBeVisible();
  });

  it('says so where nobody owes anything, no board is planned and no e-mail is sent', async () => {
    const nothing = { owners: [], unowned: [], sponsors: [], withoutSponsor: [], changeRequests: [], notAssured: [], meeting: null, cutOff: 'No board meeting is planned', escalation: '', sendsMail: false };
    open(nothing, {}, `${AT}?as-at=2022-02-01`);
    const answer = (await screen.findByText('Nobody owes a report.', { selector: '.wm-answer strong' })).closest('p');
    expect(answer).toHaveTextContent('Nobody owes a report. No board meeting is planned.');
    expect(screen.getByRole('link', { name: 'Plan the next board meeting' })).toHaveAttribute('href', expect.stringContaining('/edit?'));
    expect(screen.getByText(/WAYMARK_SMTP_URL/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go on with today' })).toHaveAttribute('href', AT);
    expect(screen.queryByRole('button', { name: /^Chase/ })).not.toBeInTheDocument();
  });

  it('says that another role does not show it', async () => {
    const refuse = () => {
      throw apiError('FORBIDDEN', 'Your role does not allow this.');
    };
    open({}, { desk: refuse });
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Your role does not show this page'));
  });
});
