import fc from 'fast-check';
import type { Measure, Observation, Plan } from '../plan';
import { kpi, measure, plan, value } from '../testing/facts';
import { forPublic } from './suppress';

const count = (id: string, rest: Partial<Measure> = {}) => measure(id, { kind: 'count', unit: 'children', polarity: 'lower', ...rest });
const share = (id: string, rest: Partial<Measure> = {}) => measure(id, { kind: 'share', maySum: false, ...rest });
const soFar = (id: string, rest: Partial<Measure> = {}) => count(id, { window: 'cumulative_year', yearType: 'financial', ...rest });

/** Of a month of 2026, or of several: `of('x', '04', 10)`, `of('x', '04-06', 33)`. */
function of(measureId: string, months: string, numbers: number | [numerator: number, denominator: number] | null, rest: Partial<Observation> = {}): Observation {
  const [first = '', last = first] = months.split('-');
  const { periodEnd } = value(`2026-${last}`, null);
  const [numerator, denominator] = Array.isArray(numbers) ? numbers : [null, null];
  const number = numerator === null || denominator === null ? (numbers as number | null) : (numerator * 100) / denominator;
  const status = numbers === null ? ('suppressed' as const) : ('actual' as const);
  return value(`2026-${first}`, number, { id: `${measureId} ${months} ${rest.recordedAt ?? ''}`, measureId, numerator, denominator, periodEnd, periodText: months, status, ...rest });
}

function programme(measures: Measure[], observations: Observation[]): Plan {
  return plan({ programme: { ...plan().programme, smallNumber: 5 }, kpis: [kpi('k'), kpi('l')], measures, observations });
}

/** What the public reads, "hidden" or the value or its counts, in the order of the rows. */
function read(given: Plan): (string | number)[] {
  const before = JSON.stringify(given);
  const shown = forPublic(given);
  expect(JSON.stringify(given)).toBe(before);
  expect(forPublic(shown)).toBe(shown);
  return shown.observations.map(({ value, numerator, denominator, status }) => (status === 'suppressed' ? 'hidden' : denominator === null ? (value ?? 'nothing') : `${numerator}/${denominator}`));
}

const byMonth = (id: string, from: number, ...numbers: (number | [number, number])[]) => numbers.map((number, index) => of(id, String(from + index).padStart(2, '0'), number));
const of2026 = { sourceDocumentId: 'doc', quote: '33' };

describe('what tells a small number is hidden too', () => {
  test.each<[string, Measure[], Observation[], (string | number)[]]>([
    [
      'what came, by the stock and what went',
      [count('in'), count('out'), count('open', { window: 'snapshot', inflowId: 'in', outflowId: 'out' })],
      [of('in', '11', 3), of('out', '11', 20), of('open', '10', 209), of('open', '11', 192)],
      ['hidden', 'hidden', 209, 192],
    ],
    [
      'what went, by the stock of the first day of each month',
      [count('in', { kpiId: 'l' }), count('out', { kpiId: 'l' }), count('open', { window: 'snapshot', inflowId: 'in', outflowId: 'out' })],
      [...byMonth('in', 4, 30, 30), ...byMonth('out', 4, 3, 10), ...byMonth('open', 4, 100, 127, 147)],
      ['hidden', 30, 'hidden', 10, 100, 127, 147],
    ],
    [
      'a month, by running totals of the same KPI',
      [count('month'), soFar('year')],
      [...byMonth('month', 4, 10, 3, 20), ...byMonth('year', 4, 10, 13, 33)],
      [10, 'hidden', 'hidden', 10, 'hidden', 33],
    ],
    ['a month, by a quarter of the same KPI', [count('month'), count('quarter', { window: 'quarter' })], [...byMonth('month', 4, 10, 3, 20), of('quarter', '04-06', 33)], ['hidden', 'hidden', 20, 33]],
    [
      'a month withheld by hand, by a quarter of the same KPI',
      [count('month'), count('quarter', { window: 'quarter' })],
      [of('month', '04', 10), of('month', '05', null), of('month', '06', 20), of('quarter', '04-06', 33)],
      ['hidden', 'hidden', 20, 33],
    ],
    [
      'a month, by a rolling year and eleven other months',
      [count('month'), count('year', { window: 'rolling_12_months' })],
      [...byMonth('month', 1, 10, 10, 3, 10, 10, 10, 10, 10, 10, 10, 10, 10), of('year', '12', 113)],
      ['hidden', 10, 'hidden', 10, 10, 10, 10, 10, 10, 10, 10, 10, 113],
    ],
    [
      'a month of a share, by its quarter',
      [share('x', { window: null })],
      [...byMonth('x', 1, [20, 40], [20, 40], [3, 40]), of('x', '01-03', [43, 120])],
      ['hidden', '20/40', 'hidden', '43/120'],
    ],
    [
      'a month, by a half-year less a quarter',
      [count('x')],
      [of('x', '01-03', 50), ...byMonth('x', 4, 3, 12, 30), of('x', '01-06', 95)],
      [50, 'hidden', 'hidden', 30, 95],
    ],
    [
      'a month, by a longer total over a shorter one',
      [count('x')],
      [of('x', '01', 20), of('x', '01-03', 50), ...byMonth('x', 4, 3, 12, 30), of('x', '01-06', 95)],
      [20, 50, 'hidden', 'hidden', 30, 95],
    ],
    [
      'a part of a month, by the months of the whole and its quarter',
      [count('all', { maySum: true }), count('early', { partOfId: 'all' }), count('late', { partOfId: 'all' })],
      [of('all', '04', 43), of('early', '04', 3), of('late', '04', 40, of2026), ...byMonth('all', 5, 20, 20), of('all', '04-06', 83)],
      ['hidden', 'hidden', 40, 'hidden', 20, 83],
    ],
    ['those in time and all of them, though nobody calls them parts', [count('in time'), count('late'), count('all')], [of('in time', '05', 40), of('late', '05', 3), of('all', '05', 43)], ['hidden', 'hidden', 43]],
    [
      'both numbers of a share, in another KPI',
      [share('x'), count('issued', { kpiId: 'l' }), count('in time', { kpiId: 'l' })],
      [of('x', '05', [97, 100]), of('issued', '05', 100), of('in time', '05', 97)],
      ['hidden', 'hidden', 'hidden'],
    ],
    [
      'both numbers of a share, in the context',
      [share('x'), count('issued', { kpiId: null }), count('in time', { kpiId: null })],
      [of('x', '05', [97, 100]), of('issued', '05', 100), of('in time', '05', 97)],
      ['hidden', 'hidden', 'hidden'],
    ],
    [
      'a number that is the same elsewhere, month after month',
      [share('x'), count('in time', { kpiId: null })],
      [...byMonth('x', 1, [50, 90], [60, 95], [70, 80], [97, 100]), ...byMonth('in time', 1, 50, 60, 70, 97)],
      ['50/90', '60/95', '70/80', 'hidden', 50, 60, 70, 'hidden'],
    ],
  ])('%s', (_, measures, rows, expected) => expect(read(programme(measures, rows))).toEqual(expected));

  test('what a document printed stays, and another value goes in its place', () => {
    const rows = [...byMonth('month', 4, 10, 3, 20), of('quarter', '04-06', 33)];
    const printed = rows.map((row, index) => (index === 0 || index === 2 ? { ...row, ...of2026 } : row));
    expect(read(programme([count('month'), count('quarter', { window: 'quarter' })], printed))).toEqual([10, 'hidden', 20, 'hidden']);
  });
});

describe('what tells nothing stays', () => {
  test.each<[string, Measure[], Observation[], (string | number)[]]>([
    ['a quarter that its months do not make', [count('month'), count('quarter', { window: 'quarter' })], [...byMonth('month', 4, 10, 3, 20), of('quarter', '04-06', 60)], [10, 'hidden', 20, 60]],
    ['children counted once a quarter', [count('x', { maySum: false })], [...byMonth('x', 4, 10, 3, 20), of('x', '04-06', 22)], [10, 'hidden', 20, 22]],
    ['counts that are no sum', [count('a'), count('b'), count('c')], [of('a', '05', 40), of('b', '05', 3), of('c', '05', 50)], [40, 'hidden', 50]],
    ['one number of a share elsewhere, once', [share('x'), count('y', { kpiId: 'l' })], [of('x', '05', [97, 100]), of('y', '05', 97)], ['hidden', 97]],
    [
      'both numbers once, where the series differ otherwise',
      [share('x'), count('y', { kpiId: 'l' }), count('z', { kpiId: 'l' })],
      [...byMonth('x', 4, [50, 90], [97, 100]), ...byMonth('y', 4, 10, 97), ...byMonth('z', 4, 80, 100)],
      ['50/90', 'hidden', 10, 97, 80, 100],
    ],
    ['nothing is small', [count('month'), soFar('year')], [...byMonth('month', 4, 10, 8, 20), ...byMonth('year', 4, 10, 18, 38)], [10, 8, 20, 10, 18, 38]],
  ])('%s', (_, measures, rows, expected) => expect(read(programme(measures, rows))).toEqual(expected));
});

describe('a value withdrawn by hand', () => {
  const at = (index: number) => ({ recordedAt: `2026-06-0${index}T09:00:00.000Z` });
  test.each<[string, Observation[], (string | number)[]]>([
    ['takes what was entered before it along', [of('x', '05', 3, at(1)), of('x', '05', null, at(2))], ['hidden', 'hidden']],
    ['also where another was entered since', [of('x', '05', 12, at(1)), of('x', '05', null, at(2)), of('x', '05', 14, at(3))], ['hidden', 'hidden', 14]],
    ['not what a document printed', [of('x', '05', 12, { ...at(1), ...of2026 }), of('x', '05', null, at(2))], [12, 'hidden']],
    ['not other periods', [of('x', '04', 3, at(1)), of('x', '05', null, at(2))], [3, 'hidden']],
  ])('%s, whatever it counts', (_, rows, expected) => expect(read(programme([count('x', { countsPeople: false })], rows))).toEqual(expected));
});

describe('whoever solves for what is hidden', () => {
  /** April to September 2026. */
  const MONTHS = ['04', '05', '06', '07', '08', '09'];
  /** Any row of a month may be missing but what went: its number would still stand below the line of its share. */
  const LEFT_OUT: readonly number[] = [0, 1, 2, 3, 5, 6];
  const few = fc.oneof({ weight: 1, arbitrary: fc.integer({ min: 0, max: 6 }) }, { weight: 2, arbitrary: fc.integer({ min: 7, max: 40 }) });
  const month = fc.record({ early: few, late: few, out: few, inTime: few, missing: fc.option(fc.constantFrom(...LEFT_OUT)), byHand: fc.option(fc.nat(6)) });
  const plans = fc.record({ months: fc.array(month, { minLength: 6, maxLength: 6 }), hasElsewhere: fc.boolean(), isSnapshotDated: fc.boolean() });

  type Numbers = Map<string, number>;
  type Model = typeof plans extends fc.Arbitrary<infer T> ? T : never;

  /** What is true, whether anybody records it or not, by name and month. */
  function truthOf({ months }: Model): Numbers {
    const truth: Numbers = new Map([['open 03', 400]]);
    let [open, year] = [400, 0];
    months.forEach(({ early, late, out, inTime }, index) => {
      const on = MONTHS[index] ?? '';
      const went = Math.max(out, inTime);
      open += early + late - went;
      year += early + late;
      for (const [name, number] of Object.entries({ early, late, all: early + late, out: went, inTime, left: went - inTime, open, year })) truth.set(`${name} ${on}`, number);
    });
    const first = truth.get('year 06') ?? 0;
    truth.set('all 04-06', first).set('all 07-09', year - first);
    return truth;
  }

  /** Terms that add up to nought; a leading minus takes away. */
  const IDENTITIES = [
    ...MONTHS.flatMap((on, index) => {
      const before = MONTHS[index - 1];
      return [
        [`all ${on}`, `-early ${on}`, `-late ${on}`],
        [`out ${on}`, `-inTime ${on}`, `-left ${on}`],
        [`open ${on}`, `-open ${before ?? '03'}`, `-all ${on}`, `out ${on}`],
        before ? [`year ${on}`, `-year ${before}`, `-all ${on}`] : [`year ${on}`, `-all ${on}`],
      ];
    }),
    ['all 04-06', '-all 04', '-all 05', '-all 06'],
    ['all 07-09', '-all 07', '-all 08', '-all 09'],
    ['year 06', '-all 04-06'],
    ['year 09', '-year 06', '-all 07-09'],
    ['all 04-06', '-year 05', '-all 06'],
  ].map((terms) => terms.map((term) => (term.startsWith('-') ? { name: term.slice(1), sign: -1 } : { name: term, sign: 1 })));

  /** By substitution, again and again: all but one of an identity tell that one; those that are together few tell of few. */
  function attack(read: Numbers, truth: Numbers): { known: Numbers; fewTogether: string[] } {
    const known = new Map(read);
    const fewTogether: string[] = [];
    for (let size = -1; size < known.size; ) {
      size = known.size;
      for (const terms of IDENTITIES) {
        const open = terms.filter(({ name }) => !known.has(name));
        const sum = terms.reduce((total, { name, sign }) => total + sign * (known.get(name) ?? 0), 0);
        const [one] = open;
        if (!one) continue;
        const left = -sum * one.sign;
        if (open.length === 1) known.set(one.name, left);
        else if (open.every(({ sign }) => sign === one.sign) && left > 0 && left < 5) fewTogether.push(open.map(({ name }) => `${name}: ${truth.get(name)}`).join(', '));
      }
    }
    return { known, fewTogether };
  }

  const measures = [
    count('all', { maySum: true }),
    count('early', { partOfId: 'all', kpiId: 'l' }),
    count('late', { partOfId: 'all', kpiId: 'l' }),
    soFar('year'),
    count('out', { kpiId: 'm' }),
    count('open', { kpiId: 'm', window: 'snapshot', inflowId: 'all', outflowId: 'out' }),
    share('share', { kpiId: 'm' }),
    count('out again', { kpiId: null }),
    count('inTime', { kpiId: null }),
  ];
  /** Which number each row tells. */
  const nameOf = (row: Observation): string => `${row.measureId.replace(' again', '')} ${row.periodText}`;

  function recorded(model: Model, truth: Numbers): Plan {
    const number = (name: string) => truth.get(name) ?? 0;
    const rows = model.months.flatMap(({ missing, byHand }, index) => {
      const on = MONTHS[index] ?? '';
      const stock = of('open', on, number(`open ${on}`));
      // Where one of both numbers is nought or not recorded, the other may be the same by chance.
      const isElsewhere = model.hasElsewhere && number(`inTime ${on}`) > 0 && missing === null && byHand === null;
      const own = [
        ...['all', 'early', 'late', 'year', 'out'].map((id) => of(id, on, number(`${id} ${on}`))),
        model.isSnapshotDated ? { ...stock, periodStart: stock.periodEnd } : stock,
        of('share', on, [number(`inTime ${on}`), number(`out ${on}`)]),
        ...(isElsewhere ? [of('out again', on, number(`out ${on}`)), of('inTime', on, number(`inTime ${on}`))] : []),
      ];
      return own.filter((_, place) => place !== missing).map((row, place) => (byHand === place ? { ...row, value: null, numerator: null, denominator: null, status: 'suppressed' as const } : row));
    });
    return programme(measures, [of('open', '03', 400), ...rows, ...['04-06', '07-09'].map((quarter) => of('all', quarter, number(`all ${quarter}`)))]);
  }

  function readIn(observations: readonly Observation[]): Numbers {
    const read: Numbers = new Map();
    for (const row of observations) {
      if (row.status === 'suppressed') continue;
      if (row.denominator === null) read.set(nameOf(row), row.value ?? 0);
      else {
        read.set(`out ${row.periodText}`, row.denominator);
        read.set(`inTime ${row.periodText}`, row.numerator ?? 0);
      }
    }
    return read;
  }

  test('finds none of the small numbers', () => {
    fc.assert(
      fc.property(plans, (model) => {
        const truth = truthOf(model);
        const given = recorded(model, truth);
        const before = JSON.stringify(given);
        const shown = forPublic(given);
        expect(JSON.stringify(given)).toBe(before);
        expect(forPublic(shown)).toBe(shown);
        const { known, fewTogether } = attack(readIn(shown.observations), truth);
        const secrets = shown.observations.flatMap((row) => (row.status !== 'suppressed' ? [] : row.measureId === 'share' ? [`left ${row.periodText}`, `inTime ${row.periodText}`, `out ${row.periodText}`] : [nameOf(row)]));
        const isSmall = (name: string) => (truth.get(name) ?? 0) > 0 && (truth.get(name) ?? 0) < 5;
        expect([secrets.filter((name) => known.has(name) && isSmall(name)), fewTogether]).toEqual([[], []]);
      }),
      { numRuns: 150 },
    );
  });
});
