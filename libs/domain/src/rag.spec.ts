import fc from 'fast-check';
import { ledger } from './commitment';
import { addDays } from './day';
import type { BaselineVersion, Milestone, StatusUpdate } from './plan';
import { scheduleRag, type Colour } from './rag';
import { baseline, done, forecast, milestone, update } from './testing/facts';
import { DEFAULT_TOLERANCES } from './tolerances';

const TODAY = '2026-06-30';
const from = (days: number) => addDays(TODAY, days);

function rag(baselines: BaselineVersion[], updates: StatusUpdate[] = [], of: Partial<Milestone> = {}, tolerances = DEFAULT_TOLERANCES) {
  const row = milestone(of);
  return scheduleRag(row, ledger(row, baselines, updates, TODAY), TODAY, tolerances);
}

/** Said so many days ago. */
const said = (daysAgo: number, rest: Partial<StatusUpdate> = {}) => update(from(-daysAgo), rest);

describe('scheduleRag, both sides of every threshold', () => {
  const cases: [string, Colour, BaselineVersion[], StatusUpdate[], Partial<Milestone>?][] = [
    ['done late stays complete', 'complete', [baseline(from(-300))], [said(1, done(from(-97)))]],
    ['done long ago and silent since', 'complete', [baseline(from(-300))], [said(299, done(from(-300)))]],
    ['done without a date', 'complete', [baseline(from(-300))], [said(1, { status: 'completed' })]],
    ['cancelled by decision', 'cancelled', [baseline(from(-30))], [said(1, { status: 'cancelled' })]],
    ['past its date, never reported', 'not_assured', [baseline(from(-1))], []],
    ['due today, never reported', 'not_assured', [baseline(from(0))], []],
    ['past its date, said 36 days ago', 'not_assured', [baseline(from(-1))], [said(36, forecast(from(5)))]],
    ['past its date, said 35 days ago', 'green', [baseline(from(-1))], [said(35, forecast(from(5)))]],
    ['due in 42 days, silent', 'not_assured', [baseline(from(42))], []],
    ['due in 43 days, silent', 'not_yet_due', [baseline(from(43))], []],
    ['due in 42 days, said 35 days ago', 'green', [baseline(from(42))], [said(35, { status: 'not_started' })]],
    ['under way and silent for 36 days', 'not_assured', [baseline(from(100))], [said(36)]],
    ['under way and said 35 days ago', 'green', [baseline(from(100))], [said(35)]],
    ['not started, silent, far away', 'not_yet_due', [baseline(from(100))], [said(36, { status: 'not_started' })]],
    ['forecast 32 days late', 'red', [baseline(from(10))], [said(1, forecast(from(42)))]],
    ['forecast 31 days late', 'amber', [baseline(from(10))], [said(1, forecast(from(41)))]],
    ['forecast 8 days late', 'amber', [baseline(from(10))], [said(1, forecast(from(18)))]],
    ['forecast 7 days late', 'green', [baseline(from(10))], [said(1, forecast(from(17)))]],
    ['forecast early', 'green', [baseline(from(10))], [said(1, forecast(from(3)))]],
    ['past due, said yesterday, no forecast', 'red', [baseline(from(-1))], [said(1)]],
    ['past due, its forecast has passed too', 'red', [baseline(from(-20))], [said(10, forecast(from(-1)))]],
    ['past due by 32 days, forecast tomorrow', 'red', [baseline(from(-32))], [said(1, forecast(from(1)))]],
    ['past due by 30 days, forecast tomorrow', 'amber', [baseline(from(-30))], [said(1, forecast(from(1)))]],
    ['far away, an old forecast of slippage still stands', 'red', [baseline(from(60))], [said(90, { status: 'not_started', ...forecast(from(120)) })]],
    ['far away, an old forecast of no slippage assures nobody', 'not_yet_due', [baseline(from(60))], [said(90, { status: 'not_started', ...forecast(from(60)) })]],
    ['ongoing has no lateness', 'ongoing', [], [], { isOngoing: true }],
    ['no date at all', 'not_assured', [], []],
  ];

  it.each(cases)('%s: %s', (_, colour, baselines, updates, of = {}) => {
    expect(rag(baselines, updates, of).colour).toBe(colour);
  });

  it('counts from the last day of a month, and gives the range in words', () => {
    const may = baseline('2026-05-31', { earliest: '2026-05-01', precision: 'month' });
    expect(rag([may], [said(1, forecast('2026-07-15'))])).toMatchObject({ colour: 'red', words: '45 to 75 days late' });
    const june = baseline('2026-06-30', { earliest: '2026-06-01', precision: 'month' });
    expect(rag([june], [said(1)])).toMatchObject({ colour: 'green' });
  });

  it('colours a range by the least lateness it can have', () => {
    expect(rag([baseline(from(0))], [said(1, forecast(from(5), from(60)))]).colour).toBe('green');
  });

  it('says how long a silence is, and past the end of what', () => {
    expect(rag([baseline('2026-04-08')]).words).toBe('83 days past its date, nothing reported');
    const april = baseline('2026-04-30', { earliest: '2026-04-01', precision: 'month' });
    expect(rag([april]).words).toBe('61 days past the end of April 2026, nothing reported');
    expect(rag([baseline(from(-50))], [said(40)]).words).toBe('50 days past its date, last reported 21 May 2026');
  });

  it('shows a moved baseline against the original too', () => {
    const moved = [baseline('2026-03-01'), baseline('2026-08-01', { version: 2, approvedOn: '2026-04-01' })];
    const result = rag(moved, [said(3, forecast('2026-08-01'))]);
    expect(result).toMatchObject({ colour: 'green', againstOriginal: 'red', isRebaselined: true });
    expect(result.facts).toContain('First promised by 1 March 2026; the baseline has moved since.');
  });

  it.each([
    ['none set', null, true, 'ongoing, review due: no review date is set'],
    ['passed', '2026-06-29', true, 'ongoing, review due since 29 June 2026'],
    ['today', '2026-06-30', false, 'ongoing, next review 30 June 2026'],
    ['ahead', '2026-07-01', false, 'ongoing, next review 1 July 2026'],
  ])('ongoing, review %s', (_, reviewOn, isReviewDue, words) => {
    expect(rag([], [], { isOngoing: true, reviewOn })).toMatchObject({ colour: 'ongoing', isReviewDue, words });
  });

  it('takes its thresholds from the programme', () => {
    const late = [baseline(from(10))];
    const updates = [said(1, forecast(from(20)))];
    expect(rag(late, updates).colour).toBe('amber');
    expect(rag(late, updates, {}, { ...DEFAULT_TOLERANCES, greenDays: 10 }).colour).toBe('green');
    expect(rag(late, updates, {}, { ...DEFAULT_TOLERANCES, greenDays: 1, amberDays: 9 }).colour).toBe('red');
  });

  it('is never green when nobody has said anything within the limit, and never red for silence', () => {
    const offsets = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(offsets, fc.option(fc.integer({ min: 36, max: 900 })), fc.boolean(), (due, silentFor, underWay) => {
        const updates = silentFor === null ? [] : [said(silentFor, { status: underWay ? 'in_progress' : 'not_started' })];
        expect(['not_assured', 'not_yet_due']).toContain(rag([baseline(from(due))], updates).colour);
      }),
    );
  });

  it('never improves when the forecast gets later', () => {
    const rank: Colour[] = ['green', 'amber', 'red'];
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 200 }), fc.nat(200), fc.nat(200), (due, first, more) => {
        const at = (days: number) => rank.indexOf(rag([baseline(from(due))], [said(1, forecast(from(days)))]).colour);
        expect(at(first + more)).toBeGreaterThanOrEqual(at(first));
      }),
    );
  });
});
