import fc from 'fast-check';
import { assess } from '../assess';
import type { Measure, Observation, Plan } from '../plan';
import type { KpiCommentary } from '../plan-kpis';
import { kpi, measure, plan, value } from '../testing/facts';
import { forPublic, WITHHELD_WORDS } from './suppress';

const count = (id: string, rest: Partial<Measure> = {}) => measure(id, { kind: 'count', unit: 'complaints', polarity: 'lower', ...rest });
const share = (id: string, rest: Partial<Measure> = {}) => measure(id, { kind: 'share', ...rest });
const of = (measureId: string, month: string, rest: Partial<Observation>): Observation => value(month, null, { id: `${measureId} ${month} ${rest.recordedAt ?? ''}`, measureId, ...rest });

const commentary = (measureId: string, aboutEnd: string): KpiCommentary => ({
  id: `${measureId} ${aboutEnd}`,
  recordedAt: '2026-06-10T09:00:00.000Z',
  measureId,
  aboutEnd,
  words: 'Three families waited.',
  action: 'All three are seen this week.',
  writtenBy: 'Sponsor',
  writtenOn: '2026-06-10',
});

function programme(measures: Measure[], observations: Observation[], smallNumber = 5): Plan {
  const bare = plan();
  return plan({ programme: { ...bare.programme, smallNumber }, kpis: [kpi('k')], measures, observations });
}

/** The ids that are kept from the public. */
const hiddenIn = (given: Plan): string[] => forPublic(given).observations.flatMap((row, index) => (row === given.observations[index] ? [] : [row.id]));

describe('a small number of people', () => {
  const alone = (definition: Partial<Measure>, row: Partial<Observation>, smallNumber = 5) => programme([measure('x', definition)], [of('x', '2026-05', row)], smallNumber);
  const counted = { kind: 'count', unit: 'children' } as const;

  test('goes with everything it could be told from; its period stays', () => {
    const said = { qualifier: 'about', note: 'Three families.', printedAs: '3 seen in time', quote: '3 of 30', claimed: 'worse' } as const;
    const given = alone({ kind: 'share' }, { value: 10, numerator: 3, denominator: 30, respondents: 30, ...said });
    const nothing = { value: null, numerator: null, denominator: null, respondents: null, qualifier: null, note: null, printedAs: null, quote: null, claimed: null };
    expect(forPublic(given).observations).toEqual([{ ...given.observations[0], status: 'suppressed', ...nothing }]);
  });

  test('goes with what its owner says of it; of other periods and other series the owner is heard', () => {
    const given = programme([count('x'), count('y')], [of('x', '2026-05', { value: 3 }), of('x', '2026-04', { value: 30 }), of('y', '2026-05', { value: 30 })]);
    const said = [commentary('x', '2026-05-31'), commentary('x', '2026-04-30'), commentary('y', '2026-05-31')];
    const shown = forPublic({ ...given, kpiCommentaries: said });
    expect(shown.kpiCommentaries).toEqual([{ ...said[0], words: WITHHELD_WORDS, action: null }, said[1], said[2]]);
    expect(forPublic(shown)).toBe(shown);
  });

  test('withdrawn by hand, it takes its words along', () => {
    const given = { ...programme([count('x')], [of('x', '2026-05', { status: 'suppressed' })]), kpiCommentaries: [commentary('x', '2026-05-31')] };
    expect(forPublic(given).kpiCommentaries.map(({ words, action }) => [words, action])).toEqual([[WITHHELD_WORDS, null]]);
  });

  test.each<[string, Partial<Measure>, Partial<Observation>]>([
    ['a count of one', counted, { value: 1 }],
    ['a count of one below the threshold', counted, { value: 4 }],
    ['a provisional count', counted, { value: 4, status: 'provisional' }],
    ['without a kind, a whole number of something', { kind: null, unit: 'complaints' }, { value: 4 }],
    ['a share with few above the line', { kind: 'share' }, { value: 10, numerator: 3, denominator: 30 }],
    ['a share of few', { kind: 'share' }, { value: 0, numerator: 0, denominator: 4 }],
    ['a share that leaves few', { kind: 'share' }, { value: 90, numerator: 27, denominator: 30 }],
    ['without a kind, a percentage that leaves few', { kind: null, unit: '%' }, { value: 90, numerator: 27, denominator: 30 }],
    ['few above the line, of how many is not said', { kind: 'share' }, { value: 10, numerator: 3 }],
    ['few that follow from the percentage', { kind: 'share' }, { value: 10, denominator: 30 }],
    ['few left, as follows from the percentage', { kind: 'share' }, { value: 90, numerator: 27 }],
    ['a ratio with few above the line', { kind: 'ratio' }, { value: 150, numerator: 3, denominator: 2 }],
    ['few who answered', { kind: 'average', unit: 'stars' }, { value: 4.5, respondents: 4 }],
    ['one of those who answered', { kind: 'share' }, { value: 92, respondents: 12 }],
    ['the average of few', { kind: 'average', unit: 'weeks' }, { value: 20, numerator: 60, denominator: 3 }],
    ['children, whatever else their unit speaks of', { kind: null, unit: 'children waiting over 18 weeks' }, { value: 3 }],
    ['pupils below a score', { kind: null, unit: 'pupils below 10 points' }, { value: 3 }],
    ['an amount of pupils', { kind: 'amount', unit: 'pupils' }, { value: 3 }],
    ['referrals per month', { kind: null, unit: 'referrals per month' }, { value: 3 }],
  ])('hidden: %s', (_, definition, row) => expect(hiddenIn(alone(definition, row))).toHaveLength(1));

  test.each<[string, Partial<Measure>, Partial<Observation>, number?]>([
    ['none', counted, { value: 0 }],
    ['as many as the threshold', counted, { value: 5 }],
    ['a share of none', { kind: 'share' }, { value: 0, numerator: 0, denominator: 30 }],
    ['a share of all', { kind: 'share' }, { value: 100, numerator: 30, denominator: 30 }],
    ['what a published document says', counted, { value: 3, sourceDocumentId: 'doc', quote: '3' }],
    ['what counts no people', { ...counted, countsPeople: false }, { value: 3 }],
    ['weeks', { kind: null, unit: 'weeks' }, { value: 3 }],
    ['posts', { kind: null, unit: 'FTE' }, { value: 3 }],
    ['money', { kind: 'amount', unit: '£' }, { value: 3 }],
    ['a rate of pupils', { kind: null, unit: 'pupils per teacher' }, { value: 3 }],
    ['how long children wait', { kind: 'longest', unit: 'children waiting, in weeks' }, { value: 3 }],
    ['an average', { kind: 'average', unit: 'weeks' }, { value: 3, numerator: 90, denominator: 30 }],
    ['no whole number', { kind: null, unit: 'complaints' }, { value: 2.5 }],
    ['a ratio that exceeds its target by few', { kind: 'ratio' }, { value: 90, numerator: 27, denominator: 30 }],
    ['a threshold of 0', counted, { value: 3 }, 0],
    ['a threshold of 1', counted, { value: 1 }, 1],
    ['a threshold of 3', counted, { value: 3 }, 3],
  ])('shown: %s', (_, definition, row, smallNumber = 5) => {
    const given = alone(definition, row, smallNumber);
    expect(forPublic(given)).toBe(given);
  });

  test('every version of its period goes with it, what a document said of it stays', () => {
    const versions = [12, 3, 14].map((number, index) => of('x', '2026-05', { value: number, recordedAt: `2026-06-0${index + 1}T09:00:00.000Z` }));
    const printed = of('x', '2026-05', { id: 'printed', value: 12, sourceDocumentId: 'doc', quote: '12' });
    const given = programme([count('x')], [...versions, printed, of('x', '2026-04', { value: 20 })]);
    expect(hiddenIn(given)).toEqual(versions.map(({ id }) => id));
  });

  test('what was withdrawn by hand takes the value before it along; a value entered later stands', () => {
    const [early, late] = ['2026-06-01T09:00:00.000Z', '2026-06-02T09:00:00.000Z'];
    const row = (status: 'actual' | 'suppressed', recordedAt: string) => of('x', '2026-05', { status, value: status === 'actual' ? 12 : null, recordedAt });
    expect(hiddenIn(programme([count('x')], [row('actual', early), row('suppressed', late)]))).toHaveLength(1);
    expect(hiddenIn(programme([count('x')], [row('suppressed', early), row('actual', late)]))).toEqual([]);
  });
});

describe('what a small number could be reckoned from', () => {
  const parts = (total: number, ...numbers: number[]) =>
    programme(
      [count('total'), ...numbers.map((_, index) => count(`part ${index}`, { partOfId: 'total' }))],
      [of('total', '2026-05', { value: total }), ...numbers.map((number, index) => of(`part ${index}`, '2026-05', { value: number }))],
    );
  const shownOf = (given: Plan) => forPublic(given).observations.map((row) => row.value);

  test.each<[string, Plan, (number | null)[]]>([
    ['the next smallest part goes too', parts(43, 3, 10, 30), [43, null, null, 30]],
    ['two small ones hide each other', parts(37, 3, 4, 30), [37, null, null, 30]],
    ['two that are together still few', parts(33, 1, 2, 30), [33, null, null, null]],
    ['a zero hides nothing', parts(43, 3, 0, 10, 30), [43, null, 0, null, 30]],
    ['the total is small itself', parts(4, 4, 0), [null, null, 0]],
    ['nothing is small', parts(40, 10, 30), [40, 10, 30]],
  ])('%s', (_, given, expected) => expect(shownOf(given)).toEqual(expected));

  test('where documents print the other parts, the total goes', () => {
    const given = parts(43, 3, 10, 30);
    const printed = given.observations.map((row, index) => (index > 1 ? { ...row, sourceDocumentId: 'doc', quote: 'x' } : row));
    expect(shownOf({ ...given, observations: printed })).toEqual([null, null, 10, 30]);
  });

  test('shares of parts give away their counts as well', () => {
    const row = (id: string, numerator: number, denominator: number) => of(id, '2026-05', { value: 50, numerator, denominator });
    const given = programme(
      [share('total'), ...['a', 'b', 'c'].map((id) => share(id, { partOfId: 'total' }))],
      [row('total', 53, 120), row('a', 3, 30), row('b', 20, 40), row('c', 30, 50)],
    );
    expect(shownOf(given)).toEqual([50, null, null, 50]);
  });

  test('a month is not told by its quarter', () => {
    const months = [['2026-01', 3], ['2026-02', 10], ['2026-03', 30]] as const;
    const quarter = of('x', '2026-01', { id: 'quarter', value: 43, periodEnd: '2026-03-31', window: 'quarter' });
    const rows = [...months.map(([month, number]) => of('x', month, { value: number })), quarter];
    expect(shownOf(programme([count('x')], rows))).toEqual([null, null, 30, 43]);
    // Whatever is said of it: these months add up, and everybody can see it.
    expect(shownOf(programme([count('x', { maySum: false })], rows))).toEqual([null, null, 30, 43]);
  });

  test.each<[string, Partial<Observation>, Partial<Observation>, boolean]>([
    ['the count above the line', { value: 27 }, { value: 90, numerator: 27, denominator: 30 }, true],
    ['the count below the line', { value: 30 }, { value: 90, numerator: 27, denominator: 30 }, true],
    ['another count', { value: 31 }, { value: 90, numerator: 27, denominator: 30 }, false],
    ['nothing is small', { value: 20 }, { value: 66.7, numerator: 20, denominator: 30 }, false],
  ])('the same number under two names: %s', (_, counted, shared, isHidden) => {
    const rows = [of('count', '2026-05', counted), of('share', '2026-05', shared), of('count', '2026-04', counted)];
    const [now, , before] = forPublic(programme([count('count'), share('share')], rows)).observations;
    expect(now?.status === 'suppressed').toBe(isHidden);
    expect(before?.status).toBe('actual');
  });

  test('a share goes with the count that was hidden as the next smallest part', () => {
    const given = parts(43, 3, 10, 30);
    const rate = of('share', '2026-05', { value: 50, numerator: 10, denominator: 20 });
    expect(shownOf({ ...given, measures: [...given.measures, share('share')], observations: [...given.observations, rate] })).toEqual([43, null, null, 30, null]);
  });

  test.each<[string, number[], (number | null)[]]>([
    ['a month of few', [10, 12, 30], [10, null, 30]],
    ['held against the last one shown', [10, 12, 14, 16], [10, null, null, 16]],
    ['a month of none', [10, 10, 20], [10, 10, 20]],
    ['a new year begins', [28, 30, 32], [28, 30, null]],
  ])('counted from the start of the year: %s', (name, totals, expected) => {
    const first = name === 'a new year begins' ? 3 : 4;
    const rows = totals.map((number, index) => of('x', `2026-0${first + index}`, { value: number }));
    expect(shownOf(programme([count('x', { window: 'cumulative_year', yearType: 'financial' })], rows))).toEqual(expected);
  });
});

describe('whatever the figures', () => {
  const numbers = fc.integer({ min: 0, max: 14 });
  const month = fc.record({ parts: fc.array(numbers, { minLength: 1, maxLength: 4 }), inTime: fc.integer({ min: 0, max: 56 }), revised: fc.option(numbers) });
  const plans = fc.record({ smallNumber: fc.integer({ min: 2, max: 9 }), months: fc.array(month, { minLength: 1, maxLength: 5 }) }).map(({ smallNumber, months }) => {
    const rows = months.flatMap(({ parts, inTime, revised }, index) => {
      const on = `2026-0${index + 1}`;
      const total = parts.reduce((sum, part) => sum + part, 0);
      const numerator = Math.min(inTime, total);
      return [
        of('total', on, { value: total }),
        ...parts.map((part, place) => of(`part ${place}`, on, { value: part })),
        ...(revised === null ? [] : [of('part 0', on, { value: revised, recordedAt: '2025-01-01T09:00:00.000Z' })]),
        of('share', on, { value: total === 0 ? 0 : (numerator * 100) / total, numerator, denominator: total }),
        of('in time', on, { value: numerator }),
      ];
    });
    const measures = [count('total'), ...[0, 1, 2, 3].map((place) => count(`part ${place}`, { partOfId: 'total' })), share('share'), count('in time')];
    return { given: programme(measures, rows, smallNumber), smallNumber, months };
  });
  const valueOf = (shown: Plan, id: string, on: string) => shown.observations.find((row) => row.measureId === id && row.periodText === on && row.recordedAt > '2026')?.value ?? null;

  test('no few people are told, by themselves, by a total or by another name; once is enough; the plan stays as it was', () => {
    fc.assert(
      fc.property(plans, ({ given, smallNumber, months }) => {
        const before = JSON.stringify(given);
        const shown = forPublic(given);
        expect(JSON.stringify(given)).toBe(before);
        expect(forPublic(shown)).toBe(shown);
        const few = (number: number | null) => number !== null && number > 0 && number < smallNumber;
        for (const row of shown.observations) {
          if (row.status === 'suppressed') expect([row.value, row.numerator, row.denominator, row.respondents]).toEqual([null, null, null, null]);
          else expect([row.measureId === 'share' ? null : row.value, row.numerator, row.denominator, row.denominator === null ? null : row.denominator - (row.numerator ?? 0)].some(few)).toBe(false);
        }
        months.forEach(({ parts }, index) => {
          const on = `2026-0${index + 1}`;
          const total = valueOf(shown, 'total', on);
          const values = parts.map((_, place) => valueOf(shown, `part ${place}`, on));
          const hidden = values.filter((number) => number === null).length;
          const left = values.reduce<number>((rest, number) => rest - (number ?? 0), total ?? 0);
          if (total === null) expect(parts.every((part) => part === 0) || hidden > 0).toBe(true);
          else if (hidden > 0) expect([hidden > 1, few(left)]).toEqual([true, false]);
          const shared = shown.observations.find((row) => row.measureId === 'share' && row.periodText === on);
          if (shared?.status === 'suppressed' && shared.id) {
            const printed = given.observations.find(({ id }) => id === shared.id);
            if (printed?.numerator) expect(valueOf(shown, 'in time', on)).toBeNull();
            if (printed?.denominator) expect(total).toBeNull();
          }
        });
        expect(forPublic({ ...given, programme: { ...given.programme, smallNumber: 0 } }).observations).toBe(given.observations);
      }),
      { numRuns: 150 },
    );
  });

  test('what is derived says nothing either', () => {
    const given = programme([share('x')], [of('x', '2026-04', { value: 50, numerator: 20, denominator: 40 }), of('x', '2026-05', { value: 7.7, numerator: 3, denominator: 39 })]);
    const [seen] = assess(forPublic(given), '2026-06-30', '2026-06-30T22:59:59.999Z').kpis[0]?.measures ?? [];
    expect(seen?.latest?.valueWords).toBe('50% (20 of 40)');
    expect(JSON.stringify([seen?.series.map((row) => [row.value, row.valueWords]), seen?.trend, seen?.verdictWords])).not.toMatch(/7\.7|\b39\b/);
  });
});
