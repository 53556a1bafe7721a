import { assess } from '../assess';
import type { DefinitionBreak, Measure, Observation, Plan } from '../plan';
import { changeIn, claimed, higherIsBetter, rate, withFigures } from '../testing/faults';
import { HEALTHY_DAY, healthyPlan } from '../testing/healthy-plan';

const found = (plan: Plan) => assess(plan, HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`).findings;
const rules = (plan: Plan) => found(plan).map(({ rule }) => rule);
const figures = (...rows: Observation[]) => withFigures(healthyPlan(), 'x1-1', rows);
const changed = (startsOn: string): DefinitionBreak => ({
  ...{ id: 'break', recordedAt: '2026-01-01T09:00:00.000Z', sourceDocumentId: null, quote: null, measureId: 'x1-1', startsOn },
  ...{ was: null, windowBefore: null, now: 'without ceased plans', reason: 'Statutory return', statedBy: 'Data team' },
});

describe('called better where the figures say worse', () => {
  /** Months from January on; the last one is called better. */
  const series = (values: number[], rest: Partial<Observation> = {}, claim: Observation['claimed'] = 'better'): Plan => {
    const rows = values.map((value, index) => ({ ...rate(`2026-0${index + 1}`, value, null, null), id: `v${index}` }));
    return withFigures(higherIsBetter(healthyPlan(), 'x1-1'), 'x1-1', rows.map((row, index) => (index === rows.length - 1 ? { ...row, claimed: claim, ...rest } : row)));
  };
  const claims = (plan: Plan) => found(plan).filter(({ rule }) => rule === 'improvement_claimed_but_fell');

  test('0.4%, then 32.5%, then 25% reported as progress', () => {
    expect(claims(series([0.4, 32.5, 25]))).toMatchObject([
      {
        id: 'improvement_claimed_but_fell:x1-1',
        severity: 'misleads',
        title: 'K1.1 Seen in time, group 1-1: called better (March 2026), it is down 7.5 percentage points since February 2026',
        arithmetic: ['25% (March 2026) is down 7.5 percentage points since February 2026 (32.5%).', '25% (March 2026) is up 24.6 percentage points since January 2026 (0.4%).'],
      },
    ]);
  });

  test('one better month after half a year of falling', () => {
    const [finding] = claims(series([100, 71, 51, 18, 11, 37]));
    expect(finding?.title).toBe('K1.1 Seen in time, group 1-1: called better (June 2026), it is down 63 percentage points since January 2026');
    expect(finding?.arithmetic).toEqual([
      '37% (June 2026) is down 63 percentage points since January 2026 (100%).',
      '37% (June 2026) is up 26 percentage points since May 2026 (11%).',
      'The middle one of the 5 values before is 51% (March 2026).',
    ]);
  });

  test.each<[string, Plan, number]>([
    ['called worse, and rose', series([50, 60], {}, 'worse'), 1],
    ['lower is better, and it rose', changeIn(series([50, 60]), 'measures', 'x1-1', (row: Measure) => ({ ...row, polarity: 'lower' })), 1],
    ['rose', series([50, 60]), 0],
    ['called worse, and fell', series([60, 50], {}, 'worse'), 0],
    ['unchanged', series([50, 50]), 0],
    ['less than a tenth apart', series([50.04, 50.01]), 0],
    ['above the one before and the middle, below the first', series([60, 30, 40, 50]), 0],
    ['below the one before, above the first and the middle', series([10, 20, 60, 50]), 0],
    ['below the one before and the middle, above the first', series([10, 60, 70, 50]), 1],
    ['the only value', series([50]), 0],
    ['a hope', series([60, 50], { status: 'projected' }), 0],
    ['part of a month', series([60, 50], { status: 'part_period' }), 0],
    ['another window', series([60, 50], { window: 'year' }), 0],
    ['nothing is claimed', series([60, 50], { claimed: null }), 0],
    ['nobody says which way is better', changeIn(series([60, 50]), 'measures', 'x1-1', (row: Measure) => ({ ...row, polarity: null, polarityStanding: null })), 0],
    ['counted otherwise since', { ...series([60, 50]), definitionBreaks: [changed('2026-02-01')] }, 0],
    ['counted otherwise before both', { ...series([60, 50]), definitionBreaks: [changed('2026-01-01')] }, 1],
  ])('%s: %#', (_, plan, count) => expect(claims(plan)).toHaveLength(count));
});

describe('unlike things compared', () => {
  const said = (from: Partial<Observation>, to: Partial<Observation>) => {
    const quote = 'from 53% in January to 62% in May';
    return figures({ ...claimed('2026-01', 53, quote), ...from }, { ...claimed('2026-05', 62, quote), ...to });
  };
  const comparing = (name: string, ...bases: (string | null)[]) => {
    const plan = changeIn(healthyPlan(), 'measures', 'x1-1', (row: Measure) => ({ ...row, name }));
    const [own] = plan.comparators;
    return { ...plan, comparators: [...plan.comparators.slice(2), ...bases.map((basis, index) => ({ ...own!, id: `b${index}`, basis, value: 50 + index }))] };
  };

  test('a sentence that compares across a change of definition', () => {
    expect(found({ ...said({}, {}), definitionBreaks: [changed('2026-04-01')] })).toMatchObject([
      {
        id: 'unlike_definitions_compared:x1-1',
        severity: 'misleads',
        title: 'K1.1 Seen in time, group 1-1: compared across a change of definition',
        arithmetic: ['53% (January 2026) and 62% (May 2026): on 1 April 2026 the definition changed to “without ceased plans”.'],
      },
    ]);
  });

  test.each<[string, Plan]>([
    ['a month with a quarter', said({}, { window: 'quarter' })],
    ['a month with twelve of them', said({ window: 'rolling_12_months' }, {})],
    ['excluding exceptions with a figure including them', comparing('Within 20 weeks, excluding exceptions', 'including exceptions')],
  ])('found: %s', (_, plan) => expect(rules(plan)).toEqual(['unlike_definitions_compared']));

  test.each<[string, Plan]>([
    ['alike', said({}, {})],
    ['one does not say', said({}, { window: 'other' })],
    ['a year and twelve months', said({ window: 'year' }, { window: 'rolling_12_months' })],
    ['changed before both', { ...said({}, {}), definitionBreaks: [changed('2026-01-01')] }],
    ['changed after both', { ...said({}, {}), definitionBreaks: [changed('2026-06-01')] }],
    ['a table', figures(...['2026-01', '2026-02', '2026-05'].map((month, index) => ({ ...claimed(month, 50 + index, 'Table 1'), window: index === 2 ? ('year' as const) : null })))],
    ['both forms are beside each other', comparing('Within 20 weeks, excluding exceptions', 'including exceptions', 'excluding exceptions')],
    ['the figure does not say', comparing('Within 20 weeks, excluding exceptions', null)],
    ['the series does not say', comparing('Within 20 weeks', 'including exceptions')],
  ])('not: %s', (_, plan) => expect(rules(plan)).toEqual([]));
});

describe('percentage points called per cent', () => {
  const words = (quote: string) => changeIn(healthyPlan(), 'measures', 'x1-1', (row: Measure) => ({ ...row, sourceDocumentId: 'doc-A', quote }));

  test.each([
    '14% improvement in problem-solving (57% – 71%)',
    '37% increase (16- 53%) in language scores',
    'a 9% rise from 53% to 62%',
    'has increased by 9% from 53% to 62%',
    'an increase of 9% (53% to 62%)',
    'went from 53% to 62%, an increase of 9%',
    'went from 53% to 62%, a 9% increase',
    'fell by 9% from 62% to 53%',
  ])('found: %s', (quote) => expect(rules(words(quote))).toEqual(['points_called_percent']));

  test.each(['a 24.6% improvement (57% – 71%)', 'increased by 9 percentage points from 53% to 62%', 'a 12% increase', 'up from 53% to 62%', 'from 53% to 62%; 9% were late', 'a 50% rise from 50% to 75%'])('not: %s', (quote) =>
    expect(rules(words(quote))).toEqual([]),
  );

  test('the record knows the ends where the sentence gives the change alone', () => {
    const quote = 'This is a 9% increase since January';
    expect(found(figures(claimed('2026-01', 53, quote), claimed('2026-05', 62, quote)))).toMatchObject([
      { id: 'points_called_percent:x1-1', arithmetic: ['62% − 53% is 9 percentage points.', '9 of 53 is 17.0%, the change in per cent.'] },
    ]);
    expect(rules(figures(claimed('2026-01', 53, quote), claimed('2026-05', 63, quote)))).toEqual([]);
  });
});
