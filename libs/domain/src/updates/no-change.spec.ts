import { addDays } from '../day';
import type { StatusUpdate } from '../plan';
import { baseline, done, forecast, update } from '../testing/facts';
import { EXPLAINED, WRITING_DAY as TODAY, factsOf, report } from '../testing/update-facts';
import { DEFAULT_TOLERANCES } from '../tolerances';
import type { MilestoneFacts, UpdateDraft } from './draft';
import { noChangeDraft } from './no-change';
import { readUpdate } from './read-update';

const from = (days: number) => addDays(TODAY, days);
const promisedBy = (day: string) => ({ baselines: [baseline(day, { recordedAt: '2022-01-01T09:00:00.000Z' })] });
const said = (rest: Partial<StatusUpdate> = {}) => update('2022-02-24', rest);
const read = (facts: MilestoneFacts, rest: Partial<UpdateDraft> = {}) =>
  readUpdate({ ...noChangeDraft(facts, TODAY), ...rest }, facts, { today: TODAY, tolerances: DEFAULT_TOLERANCES });
const explained = { reasonCategory: 'data', reason: 'Cleansing.', recovery: 'Analysts.' } as const;

it('repeats in full what was said, as a statement of today', () => {
  const last = said({ ...forecast('2022-05-11', '2022-05-20'), ...explained, confidence: 'green', confidenceReason: 'Sure.', confidenceUntil: '2022-04-01' });
  expect(read(factsOf([last])).statement).toMatchObject({
    isNoChange: true,
    statedOn: TODAY,
    status: 'in_progress',
    forecastText: 'x',
    forecastEarliest: '2022-05-11',
    forecastLatest: '2022-05-20',
    ...explained,
    confidence: 'green',
    confidenceReason: 'Sure.',
    confidenceUntil: '2022-04-01',
    narrative: 'No change since 24 February 2022.',
  });
});

it('takes the facts and not what the draft says of them', () => {
  const facts = factsOf([said(forecast('2022-04-20'))]);
  const tampered = report({ isNoChange: true, status: 'completed', actual: 'today', forecast: '2030', confidence: 'red', narrative: 'As before.' });
  expect(read(facts, tampered).statement).toMatchObject({ status: 'in_progress', forecastLatest: '2022-04-20', actualText: null, confidence: null, narrative: 'As before.' });
});

it('shows beforehand what would be said again', () => {
  const facts = factsOf([said({ confidence: 'amber' }), update('2022-02-01', forecast('2022-04-20'))]);
  expect(noChangeDraft(facts, TODAY)).toMatchObject({ isNoChange: true, status: 'in_progress', forecast: '20 April 2022', confidence: 'amber', narrative: '' });
});

describe('refused, and why', () => {
  const lapsed = { confidence: 'green', confidenceReason: 'Sure.' } as const;
  const amber = forecast('2022-05-08');
  const cases: [string, MilestoneFacts, string | null, Partial<UpdateDraft>?][] = [
    ['nothing was ever said', factsOf(), 'Nothing has been reported yet. Say how it stands.'],
    ['completed', factsOf([said(done('2022-02-20'))]), 'It is reported as completed: there is nothing left to report.'],
    ['cancelled', factsOf([said({ status: 'cancelled' })]), 'It was cancelled by decision: there is nothing left to report.'],
    ['expected today', factsOf([said(forecast(from(0)))]), null],
    ['expected yesterday', factsOf([said(forecast(from(-1)))]), 'The date last expected, 14 March 2022, has gone by. Say when it is expected now.'],
    ['promised for today', factsOf([said()], promisedBy(from(0))), null],
    ['promised for yesterday', factsOf([said()], promisedBy(from(-1))), 'The date promised, 14 March 2022, has gone by. Say when it is expected now.'],
    ['promised for yesterday, expected tomorrow', factsOf([said(forecast(from(1)))], promisedBy(from(-1))), null],
    ['7 days late, never explained', factsOf([said(forecast('2022-05-07'))]), null],
    ['8 days late, never explained', factsOf([said(amber)]), 'It is red or slips, and nobody has said why. Give the reason and what is done to recover.'],
    ['8 days late, explained now', factsOf([said(amber)]), null, EXPLAINED],
    ['8 days late, explained in the report before', factsOf([said(), update('2022-02-01', { ...amber, ...explained })]), null],
    ['declared red, never explained', factsOf([said({ confidence: 'red' })]), 'It is red or slips, and nobody has said why. Give the reason and what is done to recover.'],
    ['declared green over amber, no reason', factsOf([said({ ...amber, ...explained, confidence: 'green' })]), 'It is declared green although the dates give amber. Say why, and until which day.'],
    ['declared green over amber, until today', factsOf([said({ ...amber, ...explained, ...lapsed, confidenceUntil: from(0) })]), null],
    ['declared green over amber, until yesterday', factsOf([said({ ...amber, ...explained, ...lapsed, confidenceUntil: from(-1) })]), null],
    ['ongoing', factsOf([said(forecast(from(-1)))], { isOngoing: true, baselines: [] }), null],
  ];

  it.each(cases)('%s', (_, facts, message, draft = {}) => {
    expect(read(facts, draft).faults).toEqual(message === null ? [] : [{ field: 'isNoChange', message }]);
  });

  it('asks for the explanation that is missing, and takes it whole', () => {
    const facts = factsOf([said(amber)]);
    expect(read(facts).preview.asks).toEqual({ reason: true, confidenceReason: false, pastForecast: false, actual: false });
    expect(read(facts, { reason: 'Cleansing.' }).faults.map(({ field }) => field)).toEqual(['reasonCategory', 'recovery']);
    expect(read(facts, EXPLAINED).statement).toMatchObject(EXPLAINED);
    expect(read(factsOf([said({ ...amber, ...explained })])).preview.asks.reason).toBe(false);
  });

  it('does not repeat a confidence that has lapsed', () => {
    const until = (day: string) => read(factsOf([said({ ...amber, ...explained, ...lapsed, confidenceUntil: day })])).statement?.confidence;
    expect([until(from(0)), until(from(-1))]).toEqual(['green', null]);
  });

  it('does not repeat a date of ongoing work', () => {
    expect(read(factsOf([said(forecast(from(9)))], { isOngoing: true, baselines: [] })).statement?.forecastLatest).toBeNull();
  });

  it('does not repeat an old explanation where none is needed', () => {
    const facts = factsOf([said(forecast('2022-04-20')), update('2022-02-01', { ...amber, ...explained })]);
    expect(read(facts).statement).toMatchObject({ reason: null, recovery: null });
  });

  it('reads the sentence like any other', () => {
    expect(read(factsOf([said()]), { narrative: 'a'.repeat(2001) }).faults).toEqual([
      { field: 'narrative', message: 'The sentence has 2,001 characters. Shorten it to 2,000 at most.' },
    ]);
  });
});
