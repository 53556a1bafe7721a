import { screen, within } from '@testing-library/react';
import { birmingham } from '../../testing/birmingham';
import { apiError, fakeApi } from '../../testing/fake-api';
import { held, person, session } from '../../testing/people';
import { area, commentary, comparator, control, controlPoint, definitionBreak, definitionVersion, finding, kpi, measure, observation, officer, page, project, rebase, source, target, trajectoryPoint } from '../../testing/records';
import { renderApp } from '../../testing/render-app';
import { rememberSignedIn } from '../people/me';

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

  it('unfolds the versions of its definition, newest first, with what each changed; of the only one it says since when', async () => {
    const changes = [{ field: 'One value covers', was: 'one month', now: 'one quarter' }, { field: 'Owner', was: null, now: 'AD SEND' }];
    const second = definitionVersion(2, { since: '2021-04-01', recordedAt: '2022-03-24T23:30:00.000Z', by: 'Data officer', reason: 'New guidance', words: 'Counted anew from 1 April 2021.', breaksOn: '2021-04-01', changes });
    const { user } = open({ measures: [reported({ definitionVersions: [second, definitionVersion(1)] }), reported({ id: 'm2', name: 'Mediations' })] });
    const series = within(await screen.findByRole('article', { name: 'Within 20 weeks' }));
    await user.click(series.getByText(/^2 versions of the definition, 1 of which breaks the series/));
    const [newest, first] = within(series.getByText(/^2 versions/).closest('details')!).getAllByRole('listitem');
    expect(within(newest!).getByRole('heading', { name: 'Version 2, since 1 April 2021 (as it stands)' })).toBeVisible();
    expect(newest).toHaveTextContent('Counted anew from 1 April 2021.');
    expect(within(newest!).getByText('One value covers').nextSibling).toHaveTextContent('was: one month; now is: one quarter');
    expect(within(newest!).getByText('Owner').nextSibling).toHaveTextContent('now is: AD SEND');
    expect(within(newest!).getByText('Recorded on 24 March 2022. Data officer: New guidance')).toBeVisible();
    expect(first).toHaveTextContent('Version 1, as first recordedRecorded on 13 October 2021. Programme Manager: The plan as published');
    const other = within(screen.getByRole('article', { name: 'Mediations' }));
    expect(other.getByText('Version 1: as first recorded on 13 October 2021.')).toBeVisible();
    expect(other.queryByText(/versions of the definition/)).not.toBeInTheDocument();
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

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const JUMP = [50, 52, 49, 51, 50, 70, 72, 71, 69, 70, 70, 71];
const YEAR = JUMP.map((number, index) => {
  const month = String(index + 1).padStart(2, '0');
  const last = index === 1 ? 28 : [3, 5, 8, 10].includes(index) ? 30 : 31;
  return value(number, `2021-${month}-${last}`, `${MONTHS[index]} 2021`, { id: `v${index}`, periodStart: `2021-${month}-01`, periodText: `${MONTHS[index]} 2021` });
});

function charted(over: object = {}) {
  const points = YEAR.map(({ periodEnd, value: number, periodWords }, index) =>
    controlPoint(periodEnd as unknown as string, number as unknown as number, index === 6 ? { cause: 'outside', signal: 'improvement', words: `${periodWords}: ${String(number)}%, above the upper limit` } : {}),
  );
  return reported({
    observations: YEAR,
    latest: YEAR[11],
    baseline: YEAR[0],
    previous: YEAR[10],
    controlAbsence: null,
    comparators: [],
    control: control(points, 'The last six months are all above the upper limit of 68%: a real rise, and an improvement, not noise.', {
      segments: [{ from: 0, to: 11, mean: 60.3, lower: 52, upper: 68, because: null }],
      variation: 'improvement',
      variationCause: 'outside',
      side: 'high',
      assurance: 'consistent_fail',
      assuranceWords: 'Will miss the target every time unless something changes',
      target: 75,
      isTrial: false,
    }),
    ...over,
  });
}

/** A live programme as the data officer sees it, with what was sent. */
function work(measureOf: () => object, mutations: Record<string, (input: Record<string, unknown>) => void> = {}) {
  const sent: Record<string, unknown>[] = [];
  const programme = { ...birmingham(), isHistorical: false, kpi: () => kpi('2.1', '% EHCPs issued within 20 weeks', { id: 'k1', headline: measureOf(), measures: [measureOf()] }) };
  const receive = (name: string) => ({ input }: { input: Record<string, unknown> }) => {
    sent.push({ name, ...input });
    mutations[name]?.(input);
    return programme;
  };
  rememberSignedIn(true);
  const names = ['saveRebase', 'saveTarget', 'saveComparator', 'removeKpiFact', 'writeCommentary'];
  const api = fakeApi({ ...session(person([held('data_officer')])).root, programme: () => programme, ...Object.fromEntries(names.map((name) => [name, receive(name)])) });
  return { ...renderApp('/programmes/birmingham/kpis/2.1', api), sent };
}

afterEach(() => rememberSignedIn(false));

describe('KPI with a control chart', () => {
  it('answers first, in the words of its icons, and gives each value its signal; a visitor is offered no action', async () => {
    open({ measures: [charted({ breaks: [definitionBreak('2021-07-01', 'Plans counted child by child', { was: 'Plans counted by letter' })] })] });
    const series = within(await screen.findByRole('article', { name: 'Within 20 weeks' }));
    expect(series.getByText('Improvement, high')).toBeVisible();
    expect(series.getByText('Will miss the target every time unless something changes')).toBeVisible();
    expect(series.getByText(/^The last six months are all above/, { selector: '.wm-spc-answer__words' })).toBeVisible();
    expect(series.getAllByRole('img', { name: /^Within 20 weeks/ })[0]).toHaveTextContent('Mean 60.3%');
    expect(series.getByText('Counted otherwise from 1 July 2021:').closest('li')).toHaveTextContent('Plans counted child by child. Before: Plans counted by letter.');
    const july = (await series.findByRole('rowheader', { name: 'July 2021', hidden: true })).closest('tr');
    expect(july).toHaveTextContent('Improvement: above the upper limit');
    expect(screen.queryByRole('button', { name: /Recalculate|Say what|Add a/ })).not.toBeInTheDocument();
  });

  it('calls nothing chance where limits are unknown', async () => {
    const points = YEAR.map(({ periodEnd, value: number }) => controlPoint(String(periodEnd), Number(number)));
    const segments = [{ from: 0, to: 11, mean: 60.3, lower: null, upper: null, because: null }];
    open({ measures: [charted({ control: control(points, 'Limits unknown: the values they rest on hardly vary.', { segments }) })] });
    const series = within(await screen.findByRole('article', { name: 'Within 20 weeks' }));
    expect(series.getByText('Limits unknown: the values they rest on hardly vary.', { selector: 'p' })).toBeVisible();
    expect(series.queryByText(/Common cause|what chance allows|Chance alone/)).not.toBeInTheDocument();
    expect(series.getAllByText('Limits unknown')).toHaveLength(12);
  });

  it('recalculates limits only with a period and a reason, and shows before what the chart would say', async () => {
    const { user, sent } = work(charted);
    await user.click(await screen.findByRole('button', { name: /^Recalculate the limits/ }));
    await user.click(screen.getByRole('button', { name: 'Save the new limits' }));
    expect(screen.getAllByRole('link', { name: /^(Choose the first period|Say why)/ })).toHaveLength(2);
    const periods = within(screen.getByRole('combobox', { name: 'First period of the new stretch' })).getAllByRole('option');
    // From a later one fewer than seven values would have followed.
    expect(periods.slice(0, 2).map(({ textContent }) => textContent)).toEqual(['Choose a period', 'June 2021']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'First period of the new stretch' }), 'June 2021');
    const preview = within(screen.getByRole('region', { name: 'What would change' }));
    expect(preview.getByRole('status')).toHaveTextContent('No real change: all seven months move within what chance allows, 67.');
    expect(preview.getByRole('status')).toHaveTextContent('Trial limits: 7 points, 12 are needed.');
    expect(preview.getByRole('img', { name: /^Within 20 weeks, as it would be/ })).toHaveTextContent('From June 2021 (Limits reckoned anew): mean 70.4%');
    await user.type(screen.getByRole('textbox', { name: 'What changed' }), 'Twice the caseworkers');
    await user.click(screen.getByRole('button', { name: 'Save the new limits' }));
    expect(await screen.findByText('Limits recalculated from June 2021. The earlier limits stay on the chart.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toEqual([{ name: 'saveRebase', slug: 'birmingham', measureId: 'm1', startsOn: '1 June 2021', reason: 'Twice the caseworkers' }]);
  });

  it('takes limits back for a reason', async () => {
    const { user, sent } = work(() => charted({ rebases: [rebase('2021-07-01', 'Twice the caseworkers', { id: 'r1' })] }));
    await user.click(await screen.findByRole('button', { name: 'Take it back the limits from 1 July 2021' }));
    await user.type(screen.getByRole('textbox', { name: /^Why take back/ }), 'It did not last');
    await user.click(screen.getByRole('button', { name: 'Take them back' }));
    expect(await screen.findByText('Taken back: the limits from 1 July 2021.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toEqual([{ name: 'removeKpiFact', slug: 'birmingham', id: 'r1', reason: 'It did not last' }]);
  });

  it('keeps a commentary that a newer value overtook, says which, and sends it again of that one', async () => {
    let latest = YEAR[11];
    const owed = () => charted({ latest, exception: 'Target missed: 4 percentage points below', owesCommentary: true, commentaries: [commentary('It was half term.', { writtenOn: '2021-11-30' })] });
    const { user, sent } = work(owed, {
      writeCommentary: ({ observationId }) => {
        if (observationId === 'v12') return;
        latest = value(66, '2022-01-31', 'January 2022', { id: 'v12' });
        throw apiError('CONFLICT', 'The value is now 66% for January 2022. Nothing of yours was saved: look at it again.');
      },
    });
    expect(await screen.findByText(/^Owed: nobody has said what is behind it/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Say what is behind it/ }));
    await user.click(screen.getByRole('button', { name: 'Save the commentary' }));
    expect(screen.getByRole('link', { name: 'Say what is behind the value' })).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'What is behind it' }), 'Two panels fell out.');
    await user.click(screen.getByRole('button', { name: 'Save the commentary' }));
    expect(await screen.findByText(/^66%, January 2022\. What you wrote is still here/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'What is behind it' })).toHaveValue('Two panels fell out.');
    await user.click(screen.getByRole('button', { name: 'Save the commentary' }));
    expect(await screen.findByText('Said: what is behind Within 20 weeks.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent.map(({ observationId, words }) => [observationId, words])).toEqual([
      ['v11', 'Two panels fell out.'],
      ['v12', 'Two panels fell out.'],
    ]);
  });

  it('shows targets beside the values of their days, edits one, and fills a comparator from the published figures without saving it', async () => {
    const trajectory = [
      trajectoryPoint('missed', '77% by 30 June 2021: 70% then, missed by 7 percentage points', { target: target(77, { id: 't6', dueOn: '2021-06-30', words: '77% by 30 June 2021' }), actual: YEAR[5] }),
      trajectoryPoint('not_yet_due', '75% by 31 March 2022: not yet due, 71% so far, 4 percentage points to go', { target: target(75, { dueOn: '2022-03-31', words: '75% by 31 March 2022' }), actual: YEAR[11] }),
    ];
    const { user, sent } = work(() => charted({ trajectory }));
    const rows = within(await screen.findByRole('table', { name: 'Targets: Within 20 weeks' })).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/30 June 2021.*77%.*70%, June 2021.*MissedBy 7 percentage points/);
    await user.click(within(rows[1]!).getByRole('button', { name: /^Edit/ }));
    const typed = screen.getByRole('textbox', { name: 'Target, in per cent' });
    await user.clear(typed);
    await user.type(typed, '58');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved: the target of 58 by 30 June 2021.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent).toMatchObject([{ name: 'saveTarget', id: 't6', measureId: 'm1', value: '58', dueOn: '30 June 2021', seenAt: '2021-10-13T12:00:00.000Z' }]);

    await user.click(screen.getByRole('button', { name: /^Add a comparator/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Whose, and on which basis', hidden: true }), 'England, excluding exceptions');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Calendar year', hidden: true }), '2021: 59.9%');
    await user.click(screen.getByRole('button', { name: 'Fill in the form below', hidden: true }));
    expect(sent).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Saved: the comparator England.', { selector: '.wm-done__words' })).toBeVisible();
    expect(sent[1]).toMatchObject({ id: null, name: 'England', areaType: 'england', value: '59.9', period: '2021', basis: 'excluding exceptions' });
  });
});
