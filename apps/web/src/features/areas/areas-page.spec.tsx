import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { fakeApi } from '../../testing/fake-api';
import { area, finding, kpi, objective, project, thread } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

const strategy = area('SEND Strategy', { id: 'a1', aliases: ['Strategy'], thread: thread('Delivering, not yet working', { delivery: 'delivering', impact: 'not_working', alarm: true }) });
const waiting = area('Waiting Times', { id: 'a2' });
const attendance = area('Attendance', { id: 'a3' });
const doubled = finding('area_without_kpi', '1 of 3 areas has no KPI', { id: 'f1' });

const ROWS = [
  {
    area: strategy,
    gaps: [] as string[],
    words: '2 projects, 1 KPI, reported',
    projects: [
      { standing: 'stated', project: project('1.1', 'Develop a new SEND Strategy') },
      { standing: 'proposed', project: project('1.2', 'Joint working protocol') },
    ],
    kpis: [{ standing: 'stated', kpi: kpi('1.1', 'Professionals who know the vision', { verdict: 'better' }) }],
  },
  { area: waiting, gaps: ['no_value'], words: '1 project, 1 KPI, never reported', projects: [{ standing: 'proposed', project: project('2.6', 'Recovery planning') }], kpis: [{ standing: 'stated', kpi: kpi('2.9', 'Longest wait') }] },
  { area: attendance, gaps: ['no_project', 'no_kpi'], words: 'no project, no KPI', projects: [], kpis: [] },
];

function open(search = '', over: object = {}) {
  const programme = birmingham();
  const shown = {
    ...programme,
    objectives: [objective(1, 'System Leadership', { areas: [strategy] }), objective(2, 'Getting the basics right', { areas: [waiting], thread: thread('Behind, yet improving', { delivery: 'behind', impact: 'working' }) })],
    areas: [strategy, { ...waiting, findings: [doubled] }, { ...attendance, findings: [doubled] }],
    goldenThread: { areas: ROWS, projectsWithoutArea: [project('4.4', 'Review the allocation')], kpisWithoutArea: [], words: '2 of 3 areas have a project.', ...over },
  };
  return renderApp(`/programmes/birmingham/areas?as-at=2022-03-24${search}`, fakeApi({ programme: () => shown }));
}

const table = () => within(screen.getByRole('table', { name: /projects that serve them/ }));
const names = () => table().getAllByRole('rowheader').map((cell) => cell.querySelector('strong')?.textContent);

describe('areas of significant weakness', () => {
  it('has a row for each: its objective, its projects and KPIs with their state', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: /Areas of significant weakness/ })).toBeVisible();
    expect(screen.getByText('2 of 3 areas have a project.')).toBeVisible();
    const row = screen.getByRole('row', { name: /^SEND Strategy/ });
    expect(row).toHaveTextContent('Also written: Strategy');
    expect(within(row).getByRole('link', { name: 'Objective 1 System Leadership' })).toBeVisible();
    expect(within(row).getByRole('link', { name: '1.1 Develop a new SEND Strategy' }).closest('li')).toHaveTextContent('Not yet due');
    const shows = within(row).getByRole('link', { name: '1.1 Professionals who know the vision' });
    expect(shows).toHaveAttribute('href', '/programmes/birmingham/kpis/1.1?as-at=2022-03-24');
    expect(shows.closest('li')).toHaveTextContent('Better');
  });

  it('sets delivery against impact first, in words, with only the rows and columns that hold something', async () => {
    open();
    const matrix = within(await screen.findByRole('table', { name: 'Areas of weakness and objectives by delivery and impact' }));
    expect(matrix.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Working', 'Not yet working', 'Impact unknown']);
    expect(matrix.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Delivering', 'Behind', 'Too early to say']);
    const cell = matrix.getByText('Delivering, not yet working').closest('td')!;
    expect(within(cell).getByRole('link', { name: 'SEND Strategy' })).toHaveAttribute('href', '#area-a1');
    expect(matrix.getByRole('link', { name: 'Objective 2 Getting the basics right' }).closest('td')).toHaveTextContent(/^Behind, working/);
    expect(screen.getByText('1 of 3 areas delivers without working yet: SEND Strategy.')).toHaveClass('wm-alarm');
    expect(screen.getByRole('row', { name: /^SEND Strategy/ })).toHaveTextContent('Delivering, not yet working');
  });

  it.each([
    [/^SEND Strategy/, 'Holds'],
    [/^Waiting Times/, 'No KPI was ever reportednobody can tell whether it is mended'],
    [/^Attendance/, 'No project serves itnothing is being done that would mend itNo KPI shows itnobody could tell whether it is mended'],
  ])('says in words where the thread of %s breaks', async (name, words) => {
    open();
    expect(await screen.findByRole('row', { name })).toHaveTextContent(words);
  });

  it('keeps stated and proposed links apart and explains both', async () => {
    open();
    const row = within(await screen.findByRole('row', { name: /^SEND Strategy/ }));
    const group = (name: string) => row.getByRole('link', { name }).closest('.wm-thread__links')!;
    expect(group('1.1 Develop a new SEND Strategy')).toHaveTextContent(/^stated/);
    expect(group('1.2 Joint working protocol')).toHaveTextContent(/^proposed/);
    expect(screen.getByText('stated: a document says so (3 links)')).toBeVisible();
    expect(screen.getByText(/nobody has confirmed it \(2 links\)/)).toBeVisible();
  });

  it.each([
    ['&gap=no_kpi', ['Attendance'], '1 of 3 areas'],
    ['&gap=any', ['Waiting Times', 'Attendance'], '2 of 3 areas'],
    ['&gap=none', ['SEND Strategy'], '1 of 3 areas'],
    ['&objective=2', ['Waiting Times'], '1 of 3 areas'],
    ['', ['SEND Strategy', 'Waiting Times', 'Attendance'], '3 areas'],
  ])('reads %s from the address', async (search, expected, count) => {
    open(search);
    expect(await screen.findByText(count)).toBeVisible();
    expect(names()).toEqual(expected);
  });

  it('puts the choice into the address', async () => {
    const { user, address } = open();
    await user.selectOptions(await screen.findByLabelText('Where the thread breaks'), 'No project serves it (1)');
    expect(await screen.findByText('1 of 3 areas', { selector: 'strong' })).toBeVisible();
    expect(names()).toEqual(['Attendance']);
    expect(address()).toBe('/programmes/birmingham/areas?as-at=2022-03-24&gap=no_project');
  });

  it('says that no area fits', async () => {
    open('&objective=1&gap=no_kpi');
    expect(await screen.findByText('No area fits these filters.')).toBeVisible();
  });

  it.each([
    ['Objective', 'objective=99'],
    ['Where the thread breaks', 'gap=nonsense'],
  ])('says at the field of %s what is wrong with %s, and shows all', async (label, param) => {
    open(`&${param}`);
    expect(await screen.findByLabelText(label)).toHaveAccessibleDescription(/is not one of these, so it is left out/);
    expect(names()).toHaveLength(3);
  });

  it('lists what hangs loose, and says where nothing does', async () => {
    open();
    expect(within(await screen.findByRole('region', { name: 'Projects that serve no area' })).getByRole('link', { name: '4.4 Review the allocation' })).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'KPIs linked to no area' })).getByText('None: every KPI is linked to an area of weakness.')).toBeVisible();
  });

  it('tells a finding that touches two areas once', async () => {
    open();
    expect(await screen.findAllByRole('article', { name: '1 of 3 areas has no KPI' })).toHaveLength(1);
  });

  it('gives each area an anchor that can take the focus', async () => {
    open();
    const row = await screen.findByRole('row', { name: /^Waiting Times/ });
    expect(row.querySelector('#area-a2')).toHaveAttribute('tabindex', '-1');
  });

  it('says what it means that a scorecard names none', async () => {
    renderApp('/programmes/derby/areas?as-at=2018-10-29');
    expect(await screen.findByText(/The record names no area of significant weakness/)).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
