import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { fakeApi } from '../../testing/fake-api';
import { area, comparator, finding, kpi, measure, observation, officer, page, project, source } from '../../testing/records';
import { renderApp } from '../../testing/render-app';

const value = (number: number, day: string, words: string, over: object = {}) => observation(`${number}%`, words, { value: number, periodStart: day, periodEnd: day, ...over });
const VALUES = [
  observation('more than 60%', 'undated ("so far")', { value: 60 }),
  value(53, '2021-04-30', 'April 2021', { source: source('53% in April 2021') }),
  value(40.3, '2022-05-31', 'May 2022', { valueWords: '40.3% (152 of 377)', numerator: 152, denominator: 377, publishedWords: '51%', printedAs: 'average' }),
  value(30, '2022-06-15', '1 to 15 June 2022', { status: 'part_period' }),
];

function reported(over: object = {}) {
  return measure('Within 20 weeks', {
    id: 'm1',
    verdict: 'worse',
    verdictWords: 'Worse: down 12.7 percentage points since April 2021',
    baseline: VALUES[1],
    previous: VALUES[1],
    latest: VALUES[2],
    target: { id: 't1', value: 75, unit: '%', words: 'at least 75% by 31 March 2023', dueOn: '2023-03-31', qualifier: null, note: null, recordedAt: '2022-03-24T12:00:00.000Z', source: null },
    targetWords: '34.7 percentage points below the target of at least 75% by 31 March 2023',
    targetColour: 'amber',
    comparators: [comparator('national average', 58)],
    observations: VALUES,
    ...over,
  });
}

function open(over: object = {}, address = '/programmes/birmingham/kpis/2.1?as-at=2022-03-24') {
  const programme = birmingham();
  const shown = kpi('2.1', '% EHCPs issued within 20 weeks', {
    verdict: 'worse',
    objective: programme.objectives[1],
    headline: reported(),
    measures: [reported()],
    areas: [{ standing: 'stated', area: area('Coordination of Assessment', { id: 'a1' }) }],
    projects: [{ standing: 'proposed', project: project('2.3', 'Upgrade SENAR Case Management System') }],
    ...over,
  });
  return renderApp(address, fakeApi({ programme: () => ({ ...programme, kpi: () => shown }) }));
}

describe('KPI', () => {
  it('says whether it moves, what it is for and which links nobody stated', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'KPI 2.1 % EHCPs issued within 20 weeks' })).toBeVisible();
    expect(screen.getByText(/down 12.7 percentage points since April 2021/, { selector: '.wm-answer' })).toHaveTextContent('Worse');
    expect(screen.getByRole('link', { name: 'Coordination of Assessment' })).toHaveAttribute('href', '/programmes/birmingham/areas?as-at=2022-03-24#area-a1');
    const serving = screen.getByRole('link', { name: '2.3 Upgrade SENAR Case Management System' }).closest('li')!;
    expect(serving).toHaveTextContent('Not yet due');
    expect(serving).toHaveTextContent('proposed link');
    expect(document.title).toBe('KPI 2.1 % EHCPs issued within 20 weeks, Birmingham SEND Improvement Programme, as at 24 March 2022 - Waymark');
  });

  it('draws the dated values with the target and the comparator, the part period hollow', async () => {
    const { container } = open();
    const image = await screen.findByRole('img', { name: /^Within 20 weeks/ });
    expect(image).toHaveTextContent('3 values. First, April 2021: 53%. Last, 1 to 15 June 2022: 30%, part of the period.');
    expect(image).toHaveTextContent('Target: at least 75% by 31 March 2023. Compared with 58% national average.');
    expect(container.querySelectorAll('.wm-kpi-chart__dot--whole')).toHaveLength(2);
    expect(container.querySelectorAll('.wm-kpi-chart__dot--part')).toHaveLength(1);
    expect(screen.getByText('part of its period so far, not judged')).toBeVisible();
  });

  it('has every value in a table: counts, what was printed instead, and the undated one last', async () => {
    open();
    const rows = within(await screen.findByRole('table', { name: 'Values: Within 20 weeks' })).getAllByRole('row');
    expect(rows.slice(1).map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['April 2021', 'May 2022', '1 to 15 June 2022', 'undated ("so far")No date: listed, not drawn']);
    const may = within(rows[2]!);
    expect(may.getByText('40.3%')).toBeVisible();
    expect(may.getByText('152 of 377')).toBeVisible();
    expect(may.getByText('51%')).toBeVisible();
    expect(may.getByText('Worded “average”')).toBeVisible();
    expect(rows[3]).toHaveTextContent('Part of the period');
    expect(rows[4]).toHaveTextContent('more than 60%');
  });

  it('says all that is known of the series', async () => {
    open();
    const series = within(await screen.findByRole('article', { name: 'Within 20 weeks' }));
    expect(series.getByText('Latest').nextSibling).toHaveTextContent('40.3% (152 of 377), May 2022Published as 51%');
    expect(series.getByText('Target', { selector: 'dt' }).nextSibling).toHaveTextContent('Amber 34.7 percentage points below the target');
    expect(series.getByText('Compared with').nextSibling).toHaveTextContent('58%, national average: area not stated, period not stated, basis not stated');
    expect(series.getByText('Better is').nextSibling).toHaveTextContent('our reading; the documents do not say');
  });

  it.each([
    ['nothing at all', { verdict: 'no_data', headline: null, measures: [], areas: [], projects: [] }, ['Never reported: nobody has given a value.', 'No target is set.', 'Nobody is named as its owner.', 'How often it is reported is not stated.', 'No definition is given.', 'It is linked to no area of weakness.', 'No project is linked to it.']],
    ['only related values', { measures: [reported({ relation: 'related' })] }, ['Never reported: only related series have values.', 'No target is set.']],
    ['a value, a target, an owner', { owner: officer('AD SEND'), definition: 'Plans issued in time', frequency: 'monthly' }, []],
  ])('says what is missing where there is %s', async (_name, over, lines) => {
    open(over);
    await screen.findByRole('heading', { level: 1 });
    const missing = screen.queryByRole('region', { name: 'What is missing' });
    if (lines.length === 0) expect(missing).not.toBeInTheDocument();
    for (const line of lines) expect(within(missing!).getByText(line)).toBeVisible();
  });

  it('cuts the scale only aloud', async () => {
    open({ measures: [reported({ target: null, comparators: [], observations: [value(86, '2021-04-30', 'April 2021'), value(88, '2021-05-31', 'May 2021')] })] });
    expect(await screen.findByText(/The scale is cut: it runs from 85% to 89%, not from 0/, { selector: 'p' })).toBeVisible();
  });

  it('keeps a long table folded away', async () => {
    const many = Array.from({ length: 24 }, (_, index) => value(40 + index, `20${20 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-28`, `month ${index + 1}`));
    const { user } = open({ measures: [reported({ observations: many })] });
    await user.click(await screen.findByText('All 24 values as a table'));
    expect(within(screen.getByRole('table', { name: /^Values/ })).getAllByRole('row')).toHaveLength(25);
  });

  it('fetches what one answer has no room for, to the newest value, and draws it', async () => {
    const months = [value(53, '2021-04-30', 'April 2021'), value(50, '2021-05-31', 'May 2021'), value(47, '2021-06-30', 'June 2021')];
    const series = ({ after }: { after?: string | null }) => ({ ...page(after ? months.slice(Number(after)) : months.slice(0, 2)), total: 3, nextCursor: after ? null : '2' });
    open({ measures: [measure('Another', { id: 'm0', observations: [VALUES[1]] }), { ...reported(), series }] });
    const shown = within(await screen.findByRole('article', { name: 'Within 20 weeks' }));
    expect(await shown.findByRole('rowheader', { name: 'June 2021' })).toBeVisible();
    expect(shown.getAllByRole('rowheader')).toHaveLength(3);
    expect(shown.getByRole('img', { name: /^Within 20 weeks/ })).toHaveTextContent('3 values. First, April 2021: 53%. Last, June 2021: 47%.');
    expect(shown.queryByText(/on their way/)).not.toBeInTheDocument();
  });

  it('does not draw what has no date, and says so', async () => {
    open({ measures: [reported({ observations: [VALUES[0]] })] });
    expect(await screen.findByText('The documents give no date for these values, so they cannot be drawn on time.')).toBeVisible();
    expect(screen.queryByRole('img', { name: /^Within 20 weeks/ })).not.toBeInTheDocument();
  });

  it('sets related series apart: they do not answer for the KPI', async () => {
    open({ measures: [reported(), reported({ id: 'm2', name: 'Mediations', relation: 'related' })] });
    const related = within(await screen.findByRole('region', { name: 'Related series, which do not answer for it' }));
    expect(related.getByRole('article', { name: 'Mediations' })).toHaveAttribute('id', 'measure-m2');
  });

  it('shows findings about it and the words it came from', async () => {
    open({ findings: [finding('printed_rate_differs', '51% is printed where the counts give 40.3%')], source: source('%EHCPs issued within 20 weeks') });
    expect(await screen.findByRole('article', { name: '51% is printed where the counts give 40.3%' })).toHaveTextContent('Blocks a judgement');
    expect(screen.getByText('“%EHCPs issued within 20 weeks”')).toBeVisible();
    expect(screen.getByRole('link', { name: 'What changed in this KPI between two dates' })).toBeVisible();
  });

  it('is an indicator on a scorecard, to which nothing is linked', async () => {
    renderApp('/programmes/derby/kpis/SEND7?as-at=2018-10-29');
    expect(await screen.findByRole('heading', { level: 1, name: /Indicator SEND7/ })).toBeVisible();
    expect(screen.getByText('Named in the documents without a value: there is nothing to draw.')).toBeVisible();
    expect(screen.getByText('Work in progress')).toBeVisible();
    expect(screen.queryByText(/area of weakness/)).not.toBeInTheDocument();
  });
});
