import fc from 'fast-check';
import { addMonths, monthEnd } from '../day';
import { MEASURE_KINDS, MEASURE_WINDOWS, OBSERVATION_STATUSES, YEAR_TYPES } from '../plan-kpis';
import { ENTRIES_LIMIT, checkEntries } from './check-entries';
import type { EntryMeasure, ObservationEntry } from './entry';
import { periodOf } from './period';

const TODAY = '2022-03-15';
type Standing = EntryMeasure['series'][number];

function stands(month: string, rest: Partial<Standing> = {}): Standing {
  const [periodStart, periodEnd] = [`${month}-01`, monthEnd(`${month}-01`)];
  const none = { numerator: null, denominator: null, respondents: null, qualifier: null, note: null };
  return { id: `o-${month}`, periodStart, periodEnd, periodText: month, precision: 'month', status: 'actual', value: 60, ...none, ...rest };
}

const measure = (rest: Partial<EntryMeasure> = {}): EntryMeasure => ({ id: 'm', name: 'Closed in time', unit: '%', kind: 'share', window: 'month', yearType: null, series: [], ...rest });
const count = (rest: Partial<EntryMeasure> = {}) => measure({ unit: 'complaints', kind: 'count', ...rest });
const entry = (rest: Partial<ObservationEntry> = {}): ObservationEntry => ({
  measureId: 'm',
  period: 'Feb 2022',
  value: '',
  numerator: '',
  denominator: '',
  respondents: '',
  status: null,
  note: '',
  seenId: null,
  ...rest,
});
const check = (rest: Partial<ObservationEntry>, of: EntryMeasure = measure()) => checkEntries([entry(rest)], [of], TODAY);
const faults = (rest: Partial<ObservationEntry>, of?: EntryMeasure) => check(rest, of).faults.map(({ field, severity, message }) => `${field} ${severity}: ${message}`);

it('makes of counts the value to record, and says what will change', () => {
  const was = stands('2022-02', { value: 37.7, numerator: 20, denominator: 53 });
  expect(check({ numerator: '8', denominator: '13', note: ' Late forms. ', seenId: was.id }, measure({ series: [was] }))).toEqual({
    read: [
      {
        index: 0,
        measureId: 'm',
        periodStart: '2022-02-01',
        periodEnd: '2022-02-28',
        precision: 'month',
        periodText: 'February 2022',
        status: 'actual',
        value: 800 / 13,
        numerator: 8,
        denominator: 13,
        respondents: null,
        qualifier: null,
        note: 'Late forms.',
      },
    ],
    faults: [],
    overtaken: [],
    changes: [{ index: 0, kind: 'revision', before: '37.7% (20 of 53)', after: '61.5% (8 of 13)', words: 'February 2022: 61.5% (8 of 13), was 37.7% (20 of 53)' }],
  });
});

it.each<[string, Partial<ObservationEntry>, EntryMeasure, object]>([
  ['the published percentage beside its counts', { value: '62%', numerator: '8', denominator: '13' }, measure(), { value: 62, numerator: 8 }],
  ['a share without counts', { value: '62.5' }, measure(), { value: 62.5, numerator: null }],
  ['a ratio to a target', { numerator: '27,932', denominator: '16,000' }, measure({ kind: 'ratio' }), { value: 174.575 }],
  ['a ratio above 100%', { value: '174.6%' }, measure({ kind: 'ratio' }), { value: 174.6 }],
  ['100%', { value: '100%' }, measure(), { value: 100 }],
  ['nought of some', { numerator: '0', denominator: '13' }, measure(), { value: 0 }],
  ['a count', { value: '1,234' }, count(), { value: 1234, status: 'actual' }],
  ['an average', { value: '21.5' }, measure({ unit: 'weeks', kind: 'average' }), { value: 21.5 }],
  ['an amount below nought', { value: '(£1,200)' }, measure({ unit: 'GBP', kind: 'amount' }), { value: -1200 }],
  ['pounds by their sign', { value: '£1,200' }, measure({ unit: '£ per pupil', kind: 'average' }), { value: 1200 }],
  ['what fell, where neither people nor shares are counted', { value: '-1.5' }, measure({ unit: 'points', kind: null }), { value: -1.5 }],
  ['days early on average', { value: '-3' }, measure({ unit: 'days', kind: 'average' }), { value: -3 }],
  ['percentage points down', { value: '-3' }, measure({ unit: '% (percentage points)', kind: null }), { value: -3 }],
  ['more than a number', { value: '>100' }, count(), { value: 100, status: 'actual', qualifier: 'over' }],
  ['less than a number as held back', { value: '<5' }, count(), { value: null, status: 'suppressed', qualifier: '<5' }],
  ['a share whose rest is held back', { value: '>95' }, measure(), { value: null, status: 'suppressed', qualifier: '>95' }],
  ['an estimate as it is stored', { value: 'estimated 12' }, count(), { value: 12, qualifier: 'estimated' }],
  ['who answered', { value: '71%', respondents: '320' }, measure(), { value: 71, respondents: 320 }],
  ['no value, by its cell', { value: 'n/a' }, measure(), { value: null, status: 'not_available' }],
  ['no value, by its status', { status: 'to_be_supplied' }, measure(), { value: null, status: 'to_be_supplied' }],
  ['a suppressed count of a known whole', { numerator: '<5', denominator: '40' }, measure(), { value: null, numerator: null, denominator: 40, status: 'suppressed', qualifier: '<5' }],
  ['a mark', { value: '12 [p]' }, count(), { value: 12, status: 'provisional' }],
  ['a promise for a month to come', { period: 'Dec 2022', value: 'to follow' }, count(), { status: 'to_be_supplied' }],
  ['a projection', { period: 'Dec 2022', value: '12', status: 'projected' }, count(), { status: 'projected' }],
  ['a month under way', { period: 'Mar 2022', value: '5', status: 'part_period' }, count(), { status: 'part_period', periodEnd: '2022-03-31' }],
  ['part of a month', { period: '1 to 11 February 2022', value: '5', status: 'part_period' }, count(), { periodEnd: '2022-02-11', precision: 'range' }],
  ['a snapshot by its month', { period: 'Feb 2022', value: '5' }, count({ window: 'snapshot' }), { periodStart: '2022-02-28', precision: 'day', periodText: '28 February 2022' }],
  ['a snapshot of today', { period: '15 March 2022', value: '5' }, count({ window: 'snapshot' }), { periodStart: TODAY }],
  ['a snapshot as its series is written', { period: '28 February 2022', value: '5' }, count({ window: 'snapshot', series: [stands('2022-01', { value: 5 })] }), { periodStart: '2022-02-01', precision: 'month' }],
  ['12 months by the last of them', { period: '12 months to February 2022', value: '62%' }, measure({ window: 'rolling_12_months' }), { periodStart: '2022-02-01', precision: 'month' }],
  ['a quarter so far in its year', { period: 'Q3 2021/22', value: '5' }, count({ window: 'cumulative_year', yearType: 'financial' }), { precision: 'quarter' }],
  ['a financial year', { period: '2020/21', value: '5' }, count({ window: 'year' }), { precision: 'financial-year' }],
])('records %s', (_, typed, of, read) => {
  const result = check(typed, of);
  expect(result.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result.read[0]).toMatchObject(read);
});

it.each<[string, Partial<ObservationEntry>, EntryMeasure, string]>([
  ['an unknown KPI', { measureId: 'x', value: '5' }, measure(), 'measureId error: This KPI is not in the programme'],
  ['an unreadable period', { period: 'soon', value: '5' }, measure(), 'period error: “soon” cannot be read as a period.'],
  ['a quarter for a month', { period: 'Q1 2021/22', value: '5' }, count(), 'period error: April to June 2021 is longer than the one month that a value of this KPI covers. Give each month on its own, for example June 2021.'],
  ['a month for a quarter', { period: 'Feb 2022', value: '5' }, count({ window: 'quarter' }), 'status error: February 2022 is shorter than the one quarter that a value of this KPI covers. Choose “part of the period”'],
  ['three months across quarters', { period: 'Nov 2021 to Jan 2022', value: '5' }, count({ window: 'quarter' }), 'period error: November 2021 to January 2022 is not within one quarter'],
  ['another kind of year', { period: '2021', value: '5' }, count({ window: 'year', yearType: 'financial' }), 'period error: 2021 is not one financial year, and a value of this KPI covers one. Give 2021/22.'],
  ['a stretch for a snapshot', { period: '1 to 11 February 2022', value: '5' }, count({ window: 'snapshot' }), 'period error: 1 to 11 February 2022 is a stretch of time, and this KPI is counted on a day. Give the day, for example 11 February 2022.'],
  ['over the end of a year', { period: 'Jan to Jun 2021', value: '5' }, count({ window: 'cumulative_year', yearType: 'financial' }), 'period error: January to June 2021 runs over the end of a financial year'],
  ['the future', { period: 'Apr 2022', value: '5' }, count(), 'period error: April 2022 is still to come. Choose “projected” if the number is expected'],
  ['an open month', { period: 'Mar 2022', value: '5' }, count(), 'status error: March 2022 ends on 31 March 2022. Until then choose “part of the period”, “provisional” or “projected”.'],
  ['a month of a snapshot to come', { period: 'Mar 2022', value: '5' }, count({ window: 'snapshot' }), 'period error: 31 March 2022 is still to come.'],
  ['a numerator alone', { numerator: '8' }, measure(), 'denominator error: Of how many the 8 are is missing.'],
  ['a denominator alone', { denominator: '13' }, measure(), 'numerator error: How many of the 13 is missing.'],
  ['some of none', { numerator: '3', denominator: '0' }, measure(), 'denominator error: 3 of 0 cannot be.'],
  ['more than all', { numerator: '27,932', denominator: '16,000' }, measure(), 'numerator error: 27,932 of 16,000 is more than all of them, and this KPI is a share.'],
  ['101%', { value: '101%' }, measure(), 'value error: 101% cannot be: a share lies between 0 and 100%.'],
  ['below nought', { value: '-1%' }, measure(), 'value error: -1% cannot be'],
  ['a negative count', { value: '(12)' }, count(), 'value error: “(12)” is below nought, and a count cannot be.'],
  ['a negative count of no kind', { value: '-5' }, count({ kind: null, unit: 'cases' }), 'value error: “-5” is below nought, and a count cannot be.'],
  ['fewer children than none', { value: '-5' }, count({ kind: null, unit: 'children waiting over 18 weeks' }), 'value error: “-5” is below nought, and a count cannot be.'],
  ['a negative percentage of no kind', { value: '-50%' }, measure({ kind: null }), 'value error: “-50%” is below nought, and a percentage cannot be. Type 0 or more.'],
  ['a negative ratio', { value: '-50%' }, measure({ kind: 'ratio' }), 'value error: “-50%” is below nought, and a percentage cannot be.'],
  ['a negative ratio of things', { value: '-2' }, measure({ kind: 'ratio', unit: 'cases per post' }), 'value error: “-2” is below nought, and a ratio cannot be.'],
  ['more than a number as a count of a share', { numerator: '>100', denominator: '140' }, measure(), 'numerator error: “>100” is not exact. Type the count alone'],
  ['money for how many', { numerator: '£62', denominator: '130' }, measure(), 'numerator error: “£62” is an amount of money, and this cell is for a count.'],
  ['half a case', { value: '12.5' }, count(), 'value error: “12.5” is not a whole number'],
  ['thousands with a dot', { value: '1.234' }, count(), 'If it is in thousands, write 1,234.'],
  ['a numerator with decimals', { numerator: '8.5', denominator: '13' }, measure(), 'numerator error: “8.5” is not a whole number'],
  ['a percentage as a count', { value: '62%' }, count(), 'value error: “62%” is a percentage, and this KPI is in complaints.'],
  ['a percentage for how many', { numerator: '62%', denominator: '13' }, measure(), 'numerator error: “62%” is a percentage, and this cell is for a count.'],
  ['money where weeks are counted', { value: '£12' }, measure({ unit: 'weeks', kind: 'average' }), 'value error: “£12” is an amount of money, and this KPI is in weeks.'],
  ['counts of a count', { numerator: '8' }, count(), 'numerator error: This KPI is one number'],
  ['nobody who answered', { value: '71%', respondents: '0' }, measure(), 'respondents error: “0” is not a number of people who answered.'],
  ['part of a person', { value: '71%', respondents: '3.5' }, measure(), 'respondents error: “3.5”'],
  ['a number without its status', { value: '12', status: 'not_available' }, count(), 'value error: “12” stands beside “not available”. Take the number out'],
  ['a suppressed count given away', { value: '10%', numerator: '<5', denominator: '40' }, measure(), 'value error: “10%” stands beside “suppressed”, which would give away what is held back.'],
  ['two reasons', { value: 'n/a', numerator: 'tbc' }, measure(), 'numerator error: “tbc” and “n/a” are two different reasons'],
  ['a reason beside another status', { value: 'n/a', status: 'actual' }, measure(), 'value error: “n/a” means not available, and “actual” is chosen.'],
  ['no number for a status that has one', { status: 'actual' }, count(), 'value error: There is no value. Type it'],
  ['only who answered', { respondents: '320' }, measure(), 'value error: There is no value. Type it'],
  ['nothing at all', {}, count(), 'value error: Nothing is given.'],
  ['a value taken away', { seenId: 'o-2022-02' }, count({ series: [stands('2022-02')] }), 'value error: A value is never deleted. To take it back, choose a status such as “not available”.'],
  ['what somebody else entered', { value: '44' }, count({ series: [stands('2022-02', { value: 45 })] }), 'value error: Somebody has entered 45 complaints for February 2022 since you opened the grid.'],
  ['what is no longer there', { value: '44', seenId: 'o' }, count(), 'value error: The value that you saw for February 2022 is no longer there.'],
  ['a long note', { value: '44', note: 'x'.repeat(2001) }, count(), 'note error: The note has 2,001 characters. Shorten it to 2,000 at most.'],
  ['what is no number', { value: '12/10/2021' }, count(), 'value error: “12/10/2021” is a date'],
])('refuses %s at its cell', (_, typed, of, message) => {
  expect(faults(typed, of).filter((fault) => fault.includes(' error: '))).toEqual([expect.stringContaining(message)]);
  expect(check(typed, of)).toMatchObject({ read: [null], changes: [] });
});

const usual = ['2021-11', '2021-12', '2022-01'];
it.each<[string, Partial<ObservationEntry>, EntryMeasure, string[]]>([
  ['counts and value apart', { value: '62.5%', numerator: '8', denominator: '13' }, measure(), ['value warning: 8 of 13 is 61.5%, and 62.5% is typed. The typed one is kept as published; the KPI goes by the counts.']],
  ['a value rounded to none', { value: '62%', numerator: '8', denominator: '13' }, measure(), []],
  ['a value cut, not rounded', { value: '61%', numerator: '8', denominator: '13' }, measure(), ['value warning: 8 of 13 is 61.5%, and 61% is typed. The typed one is kept as published; the KPI goes by the counts.']],
  ['nothing of nothing', { value: '0%', numerator: '0', denominator: '0' }, measure(), ['denominator warning: 0 of 0 is no percentage: it is recorded as cannot be measured, and the 0% is left out.']],
  ['above 100%, kind unknown', { value: '101%' }, measure({ kind: null }), ['value warning: 101% is more than all of them. Nobody has said whether this KPI is a share, which cannot be above 100%, or a ratio.']],
  ['a fraction', { value: '0.62' }, measure({ series: usual.map((month) => stands(month)) }), ['value warning: 0.62%: did you mean 62%? The other values are above 1%.']],
  ['a fraction among fractions', { value: '0.62' }, measure({ series: usual.map((month) => stands(month, { value: 0.4 })) }), []],
  ['51 points more', { value: '100' }, measure({ series: [stands('2022-01', { value: 49 })] }), ['value warning: 100% looks unlike the value before, 49%: more than 50 percentage points away. Look again.']],
  ['50 points more', { value: '100' }, measure({ series: [stands('2022-01', { value: 50 })] }), []],
  ['ten times the usual', { value: '450' }, count({ series: usual.map((month) => stands(month, { value: 45 })) }), ['value warning: 450 complaints looks unlike the other values: usual is 45 complaints. Look again.']],
  ['nine times the usual', { value: '449' }, count({ series: usual.map((month) => stands(month, { value: 45 })) }), []],
  ['nought where few is usual', { value: '0' }, count({ series: usual.map((month) => stands(month, { value: 2 })) }), []],
  ['a month as a spreadsheet keeps it', { period: '01/02/2022', value: '5' }, count(), ['period warning: “01/02/2022” is read as February 2022, as spreadsheets keep a month.']],
])('warns of %s and records it', (_, typed, of, warnings) => {
  expect(faults(typed, of)).toEqual(warnings);
  expect(check(typed, of).read[0]).not.toBeNull();
});

it.each<[string, Partial<ObservationEntry>, Partial<Standing>]>([
  ['the same value', { value: '62%' }, { value: 62, note: 'As the deck says.' }],
  ['the same counts beside what was published', { numerator: '152', denominator: '377' }, { value: 51, numerator: 152, denominator: 377 }],
  ['a rounded value beside the same counts', { value: '37.7', numerator: '20', denominator: '53' }, { value: 2000 / 53, numerator: 20, denominator: 53 }],
  ['no value for the same reason', { value: 'n/a' }, { value: null, status: 'not_available' }],
])('takes %s for no change, whoever entered it', (_, typed, was) => {
  const result = check(typed, measure({ series: [stands('2022-02', was)] }));
  expect(result.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result.changes).toMatchObject([{ kind: 'same', words: expect.stringMatching(/, as before$/) }]);
});

it('refuses two values of one period at both, however it is written', () => {
  const { faults: found, read } = checkEntries([entry({ value: '5' }), entry({ value: '6', period: 'Jan 2022' }), entry({ value: '7', period: '2022-02' })], [count()], TODAY);
  const message = '“Closed in time” has two values for February 2022, entries 1 and 3. Keep one of them.';
  expect(found).toEqual([0, 2].map((index) => ({ index, field: 'period', severity: 'error', message })));
  expect(read.map((row) => row?.value ?? null)).toEqual([null, 6, null]);
});

it('takes two stretches that end on one day for one period where values are known by their end', () => {
  const { read } = checkEntries([entry({ value: '5' }), entry({ value: '6', period: '2021-04-01 to 2022-02-28' })], [count({ window: 'cumulative_year' })], TODAY);
  expect(read).toEqual([null, null]);
});

it('revises the value of the same last day, whatever stretch it was written with', () => {
  const was = stands('2022-02', { value: 40 });
  const { read, changes } = check({ value: '41', period: '2021-04-01 to 2022-02-28', seenId: was.id }, count({ window: 'cumulative_year', series: [was] }));
  expect(read).toMatchObject([{ periodStart: '2022-02-01', precision: 'month' }]);
  expect(changes).toMatchObject([{ kind: 'revision', words: 'February 2022: 41 complaints, was 40 complaints' }]);
});

it('tells faults by entry, then by field', () => {
  const { faults: found } = checkEntries([entry({ value: 'a', period: 'b', note: 'x'.repeat(2001) }), entry({ numerator: 'a', value: 'b' })], [measure()], TODAY);
  expect(found.map(({ index, field }) => `${index} ${field}`)).toEqual(['0 period', '0 value', '0 note', '1 value', '1 numerator']);
});

it('takes as many values as the limit says, and goes through each series once', () => {
  let readings = 0;
  const counted = <T extends object>(series: T): T => new Proxy(series, { get: (rows, key) => ((readings += key === Symbol.iterator ? 1 : 0), Reflect.get(rows, key)) });
  const seriesOf = (id: number) => counted(Array.from({ length: 100 }, (_, at) => stands(addMonths('2012-01-01', at).slice(0, 7), { id: `${id}/${at}` })));
  const measures = Array.from({ length: 100 }, (_, id) => measure({ id: `m${id}`, series: seriesOf(id) }));
  const entries = Array.from({ length: ENTRIES_LIMIT }, (_, index) => {
    const [id, at] = [Math.floor(index / 100), index % 100];
    return entry({ measureId: `m${id}`, seenId: `${id}/${at}`, period: addMonths('2012-01-01', at).slice(0, 7).split('-').reverse().join('/'), value: '61.5%', numerator: '8', denominator: '13' });
  });
  const { changes, faults: found } = checkEntries(entries, measures, TODAY);
  expect([changes.length, found.length, readings]).toEqual([ENTRIES_LIMIT, 0, measures.length]);
  expect(checkEntries([...entries, entry()], measures, TODAY)).toMatchObject({ faults: [{ index: ENTRIES_LIMIT, message: 'These are 10,001 values. Save 10,000 at most at a time.' }], changes: [] });
});

it('never throws, records no number that is none, and refuses with a whole sentence, whatever is typed', () => {
  const text = fc.oneof(fc.constantFrom('', '8', '13', '0', '62%', 'n/a', '<5', 'Feb 2022', '2021/22', '2022-02-01 to 2022-02-11', 'Q1 2022', '1 to 3 May 2021', '9'.repeat(400)), fc.string({ unit: 'binary', maxLength: 12 }));
  const typed = fc.record({ measureId: fc.constantFrom('m', 'n', '__proto__'), period: text, value: text, numerator: text, denominator: text, respondents: text, note: text, status: fc.option(fc.constantFrom(...OBSERVATION_STATUSES)), seenId: fc.constant(null) });
  const of = fc.record({ kind: fc.option(fc.constantFrom(...MEASURE_KINDS)), window: fc.option(fc.constantFrom(...MEASURE_WINDOWS)), yearType: fc.option(fc.constantFrom(...YEAR_TYPES)), unit: fc.constantFrom('%', 'GBP', 'weeks') });
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 5 }), of, (entries, rest) => {
      const { read, faults: found } = checkEntries(entries, [measure(rest)], TODAY);
      expect(read).toHaveLength(entries.length);
      read.forEach((row, index) => expect(row === null).toBe(found.some((fault) => fault.index === index && fault.severity === 'error')));
      for (const row of read) {
        if (!row) continue;
        for (const figure of [row.value, row.numerator, row.denominator, row.respondents]) expect(figure === null || Number.isFinite(figure)).toBe(true);
        expect(row.value !== null).toBe(['actual', 'provisional', 'projected', 'part_period'].includes(row.status));
        expect(periodOf(row.periodStart, row.periodEnd).start <= row.periodEnd).toBe(true);
      }
      for (const { message } of found) expect(message).toMatch(/^\S.*\.$/s);
    }),
  );
});
