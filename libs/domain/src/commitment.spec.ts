import fc from 'fast-check';
import { ledger, slippage, slippageAgainst, slippageInWords } from './commitment';
import { addDays, daysBetween } from './day';
import { baseline, done, forecast, milestone, update } from './testing/facts';

const day = (text: string) => ({ earliest: text, latest: text });
const span = (earliest: string, latest: string) => ({ earliest, latest });

describe('slippage', () => {
  it.each([
    ['a day against a day', day('2022-08-30'), day('2023-03-21'), 203, 203, '203 days late'],
    ['one day', day('2022-08-30'), day('2022-08-31'), 1, 1, '1 day late'],
    ['the day itself', day('2022-08-30'), day('2022-08-30'), 0, 0, 'on time'],
    ['early', day('2022-03-31'), day('2022-03-11'), -20, -20, '20 days early'],
    ['a month against a day', day('2022-07-31'), span('2022-10-01', '2022-10-31'), 62, 92, '62 to 92 days late'],
    ['a day against a month', span('2022-01-01', '2022-01-31'), day('2022-04-30'), 89, 119, '89 to 119 days late'],
    ['a month, on its last day', span('2022-01-01', '2022-01-31'), day('2022-01-31'), 0, 30, 'on time'],
    ['a month, the day after', span('2022-01-01', '2022-01-31'), day('2022-02-01'), 1, 31, '1 to 31 days late'],
    ['a month in its own month', span('2022-10-01', '2022-10-31'), span('2022-10-01', '2022-10-31'), -30, 30, 'on time'],
    ['a month that may be late', day('2022-04-22'), span('2022-04-01', '2022-04-30'), -21, 8, 'at most 8 days late'],
    ['a month before', span('2022-05-01', '2022-05-31'), day('2022-04-21'), -40, -10, '10 to 40 days early'],
  ])('%s', (_, promised, other, least, most, words) => {
    expect(slippage(promised, other)).toEqual({ least, most });
    expect(slippageInWords(promised, other)).toBe(words);
  });

  const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2020-01-01', n));
  const spans = fc.tuple(days, fc.integer({ min: 0, max: 400 })).map(([start, length]) => span(start, addDays(start, length)));

  it('holds every lateness the two spans allow, and never says late when it may be on time', () => {
    fc.assert(
      fc.property(spans, spans, fc.nat(), fc.nat(), (promised, other, a, b) => {
        const promisedOn = addDays(promised.earliest, a % (daysBetween(promised.earliest, promised.latest) + 1));
        const reachedOn = addDays(other.earliest, b % (daysBetween(other.earliest, other.latest) + 1));
        const late = daysBetween(promisedOn, reachedOn);
        const { least, most } = slippage(promised, other);
        expect(late).toBeGreaterThanOrEqual(least);
        expect(late).toBeLessThanOrEqual(most);
        expect(/^\d[\d,]*( to \d[\d,]*)? days? late$/.test(slippageInWords(promised, other))).toBe(other.earliest > promised.latest);
      }),
    );
  });
});

describe('ledger', () => {
  const facts = (baselines = [baseline('2026-03-31')], updates = [] as ReturnType<typeof update>[], today = '2026-04-30') =>
    ledger(milestone(), baselines, updates, today);

  it('keeps the original and names the version in force', () => {
    const second = baseline('2026-05-31', { version: 2, approvedOn: '2026-04-10', decision: 'Board decision 7' });
    const { original, approved } = facts([second, baseline('2026-03-31')]);
    expect([original?.latest, approved?.latest]).toEqual(['2026-03-31', '2026-05-31']);
  });

  it('does not use a version before the day it was approved', () => {
    const second = baseline('2026-05-31', { version: 2, approvedOn: '2026-04-10' });
    expect(facts([baseline('2026-03-31'), second], [], '2026-04-09').approved?.version).toBe(1);
    expect(facts([baseline('2026-03-31'), second], [], '2026-04-10').approved?.version).toBe(2);
  });

  it('does not know today what is said tomorrow', () => {
    expect(facts(undefined, [update('2026-05-01')]).statements).toEqual([]);
    expect(facts(undefined, [update('2026-04-30')]).statements).toHaveLength(1);
  });

  it('lets a later statement correct an earlier one, and keeps a forecast until another is given', () => {
    const first = update('2026-02-01', forecast('2026-04-15'));
    const second = update('2026-03-01');
    const reopened = update('2026-04-02', { status: 'in_progress' });
    expect(facts(undefined, [second, first]).forecast?.latest).toBe('2026-04-15');
    expect(facts(undefined, [reopened, update('2026-04-01', done('2026-03-30'))])).toMatchObject({ status: 'in_progress', actual: null });
  });

  it('takes the one recorded last of two statements of the same day', () => {
    const wrong = update('2026-04-01', { ...done('2026-03-30'), recordedAt: '2026-04-01T10:00:00.000Z' });
    const right = update('2026-04-01', { status: 'in_progress', recordedAt: '2026-04-01T11:00:00.000Z' });
    expect(facts(undefined, [right, wrong]).status).toBe('in_progress');
  });
});

describe('a declared confidence', () => {
  it.each([
    ['no last day', null, 'green'],
    ['its last day', '2026-04-30', 'green'],
    ['the day after', '2026-04-29', null],
  ])('%s', (_, confidenceUntil, confidence) => {
    const said = update('2026-04-01', { confidence: 'green', confidenceUntil });
    const known = ledger(milestone(), [], [said], '2026-04-30');
    expect([known.confidence, known.statements[0]?.confidence]).toEqual([confidence, 'green']);
  });
});

describe('slippageAgainst', () => {
  const promised = baseline('2026-03-31');
  const at = (today: string, ...updates: ReturnType<typeof update>[]) =>
    slippageAgainst(promised, ledger(milestone(), [promised], updates, today), today);

  it('counts to the completion when done, whatever the day', () => {
    const finished = update('2026-04-20', done('2026-04-10'));
    expect(at('2026-04-20', finished)).toMatchObject({ least: 10, most: 10, isOpenEnded: false });
    expect(at('2027-04-20', finished)).toMatchObject({ least: 10 });
  });

  it('counts to the forecast until the forecast itself has passed, then to today', () => {
    const said = update('2026-03-01', forecast('2026-04-20'));
    expect(at('2026-04-20', said)).toMatchObject({ least: 20, isOpenEnded: false });
    expect(at('2026-04-21', said)).toMatchObject({ least: 21, isOpenEnded: true, words: '21 days past its date, no new date' });
  });

  it('has nothing to count on the last day, and one day the day after', () => {
    expect(at('2026-03-31')).toBeNull();
    expect(at('2026-04-01')).toMatchObject({ least: 1, words: '1 day past its date, no new date' });
  });

  it('counts from a draft that was approved after its date, but not for what was past when first written', () => {
    const draft = baseline('2026-03-31', { recordedAt: '2026-04-15T10:00:00.000Z', writtenAt: '2026-03-31T10:00:00.000Z' });
    const late = (original: typeof draft) => slippageAgainst(original, ledger(milestone(), [original], [], '2026-04-20'), '2026-04-20');
    expect(late(draft)).toMatchObject({ least: 20 });
    expect(late({ ...draft, writtenAt: '2026-04-01T10:00:00.000Z' })).toBeNull();
    expect(late({ ...draft, writtenAt: null })).toBeNull();
  });

  it('is unknown where the work was done and no date is stated', () => {
    expect(at('2026-06-01', update('2026-05-30', { status: 'completed' }))).toBeNull();
  });
});
