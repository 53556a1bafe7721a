import fc from 'fast-check';
import { ledger, slippageAgainst } from '../commitment';
import { addDays } from '../day';
import { CONFIDENCES, MILESTONE_STATUSES, REASON_CATEGORIES, type StatusUpdate } from '../plan';
import { scheduleRag } from '../rag';
import { baseline, done, forecast, milestone, update } from '../testing/facts';
import { EXPLAINED, WRITING_DAY as TODAY, factsOf, report } from '../testing/update-facts';
import { DEFAULT_TOLERANCES } from '../tolerances';
import { emptyDraft, type MilestoneFacts, type UpdateDraft } from './draft';
import { readUpdate } from './read-update';

const context = { today: TODAY, tolerances: DEFAULT_TOLERANCES };
const from = (days: number) => addDays(TODAY, days);
const read = (draft: Partial<UpdateDraft> = {}, facts: MilestoneFacts = factsOf()) => readUpdate(report(draft), facts, context);
const fields = (draft: Partial<UpdateDraft>, facts?: MilestoneFacts) => read(draft, facts).faults.map(({ field }) => field);
const recordedAt = '2022-01-01T09:00:00.000Z';
const promisedBy = (day: string) => ({ baselines: [baseline(day, { recordedAt })] });
const reasons = ['reasonCategory', 'reason', 'recovery'];

it('makes of a plain report the statement to save, with the date as read', () => {
  expect(read({ forecast: 'mid May 2022', confidence: 'amber', narrative: ' Two suppliers. ', ...EXPLAINED }).statement).toEqual({
    statedOn: TODAY,
    status: 'in_progress',
    forecastText: 'mid May 2022',
    forecastEarliest: '2022-05-11',
    forecastLatest: '2022-05-20',
    forecastPrecision: 'approximate',
    actualText: null,
    actualEarliest: null,
    actualLatest: null,
    actualPrecision: null,
    confidence: 'amber',
    narrative: 'Two suppliers.',
    readingNote: null,
    isNoChange: false,
    reasonCategory: 'data',
    reason: 'Cleansing takes longer.',
    recovery: 'Two analysts added.',
    confidenceReason: null,
    confidenceUntil: null,
    changeRequestId: null,
  });
});

it('shows what it read and what that will give', () => {
  expect(read({ forecast: 'mid May 2022' }).preview).toMatchObject({
    forecast: { words: 'about 11 to 20 May 2022' },
    reading: 'Read as 11 to 20 May 2022',
    schedule: { colour: 'amber', words: '11 to 20 days late' },
    slippageOriginal: { words: '11 to 20 days late' },
    slippageApproved: { words: '11 to 20 days late' },
    asks: { reason: true, confidenceReason: false, pastForecast: false, actual: false },
  });
});

it('comes after what was said earlier the same day', () => {
  const facts = factsOf([update(from(0), { ...forecast('2022-06-01'), recordedAt: `${TODAY}T10:00:00.000Z` })]);
  expect(read({ status: 'completed', actual: 'today' }, facts).preview.schedule).toMatchObject({ colour: 'complete', words: 'completed 46 days early' });
});

describe('which faults a report has', () => {
  const slipped = factsOf([update(from(-10), forecast('2022-04-10'))]);
  const finished = factsOf([update(from(-10), done(from(-12)))]);
  const cases: [string, Partial<UpdateDraft>, string[], MilestoneFacts?][] = [
    ['nothing at all', { narrative: '' }, ['narrative']],
    ['a sentence of 2,000 characters', { narrative: '😀'.repeat(2000) }, []],
    ['a sentence of 2,001', { narrative: '😀'.repeat(2001) }, ['narrative']],
    ['a null byte', { narrative: 'a\0' }, ['narrative']],
    ['a reason of 1,001 characters, asked or not', { reason: 'a'.repeat(1001) }, ['reason']],
    ['ongoing as a date', { forecast: 'ongoing' }, ['forecast']],
    // When it is expected.
    ['no date, the promise ahead', {}, [], factsOf([], promisedBy(from(0)))],
    ['no date, the promise gone by', EXPLAINED, ['forecast'], factsOf([], promisedBy(from(-1)))],
    ['no date, the last forecast stands', EXPLAINED, [], factsOf([update(from(-10), forecast(from(0)))], promisedBy(from(-1)))],
    ['no date, the last forecast stands and is late', {}, reasons, factsOf([update(from(-10), forecast('2022-05-08'))])],
    ['no date, the last forecast gone by', {}, ['forecast'], factsOf([update(from(-10), forecast(from(-1)))])],
    ['no date, and none was promised', {}, [], factsOf([], { baselines: [] })],
    ['expected today', { forecast: from(0) }, []],
    ['expected yesterday', { forecast: from(-1) }, ['forecast']],
    ['expected yesterday, and it is meant', { forecast: from(-1), isPastForecastMeant: true }, []],
    ['expected in this month', { forecast: 'March 2022' }, []],
    // Bad news.
    ['7 days late', { forecast: '2022-05-07' }, []],
    ['8 days late', { forecast: '2022-05-08' }, reasons],
    ['32 days late', { forecast: '2022-06-01' }, reasons],
    ['32 days late, explained', { forecast: '2022-06-01', ...EXPLAINED }, []],
    ['explained but for the recovery', { forecast: '2022-06-01', ...EXPLAINED, recovery: ' ' }, ['recovery']],
    ['declared red', { confidence: 'red' }, reasons],
    ['declared amber over green', { confidence: 'amber' }, []],
    ['as expected last time', { forecast: '2022-04-10' }, [], slipped],
    ['a day later than expected last time', { forecast: '2022-04-11' }, reasons, slipped],
    ['vaguer, both ways', { forecast: 'April 2022' }, [], slipped],
    ['later than a forecast that has gone by', { forecast: '2022-04-11' }, reasons, factsOf([update(from(-10), forecast(from(-1)))])],
    // Better than calculated.
    ['green over amber', { forecast: '2022-05-08', confidence: 'green', ...EXPLAINED }, ['confidenceReason', 'confidenceUntil']],
    ['amber over red', { forecast: '2022-06-01', confidence: 'amber', ...EXPLAINED }, ['confidenceReason', 'confidenceUntil']],
    ['amber over amber', { forecast: '2022-05-08', confidence: 'amber', ...EXPLAINED }, []],
    // Done.
    ['completed without a date', { status: 'completed' }, ['actual']],
    ['completed today', { status: 'completed', actual: from(0) }, []],
    ['completed tomorrow', { status: 'completed', actual: from(1) }, ['actual']],
    ['completed in a month not over', { status: 'completed', actual: 'March 2022' }, ['actual']],
    ['completed in a month gone by', { status: 'completed', actual: 'February 2022' }, []],
    ['completed long after its date, unexplained', { status: 'completed', actual: from(0), confidence: 'red' }, [], factsOf([], promisedBy(from(-90)))],
    ['completed and expected', { status: 'completed', actual: from(0), forecast: from(9) }, ['forecast']],
    ['a completion date of what goes on', { actual: from(0) }, ['status']],
    ['completed, corrected to another day', { status: 'completed', actual: from(-3) }, [], finished],
    ['not complete after all', {}, ['reasonCategory', 'reason'], finished],
    ['not complete after all, and why', { reasonCategory: 'other', reason: 'Signed off too early.' }, [], finished],
    // Decisions.
    ['cancelled', { status: 'cancelled' }, ['status']],
    ['cancelled, of what is late', { status: 'cancelled' }, ['status'], factsOf([update(from(-10), forecast('2022-06-01'))])],
    ['reopened after it was cancelled', {}, ['status'], factsOf([update(from(-10), { status: 'cancelled' })])],
    // Ongoing.
    ['ongoing work', {}, [], factsOf([], { isOngoing: true, baselines: [] })],
    ['ongoing work with a date expected', { forecast: from(9) }, ['forecast'], factsOf([], { isOngoing: true, baselines: [] })],
    ['ongoing work that has ended', { status: 'completed', actual: from(-1) }, [], factsOf([], { isOngoing: true, baselines: [] })],
  ];

  it.each(cases)('%s', (_, draft, expected, facts = factsOf()) => {
    // What a past date gives is bad news too; that is another case's matter.
    const draftOf = draft.isPastForecastMeant || (draft.forecast ?? '') === from(-1) ? { ...EXPLAINED, ...draft } : draft;
    expect(fields(draftOf, facts)).toEqual(expected);
    expect(read(draftOf, facts).statement === null).toBe(expected.length > 0);
  });
});

describe('a confidence better than calculated', () => {
  const late: Partial<UpdateDraft> = { forecast: '2022-05-08', confidence: 'green', confidenceReason: 'Staff start Monday.', ...EXPLAINED };
  it.each([
    ['today', from(0), '15 March 2022 is not after today. Give a later day.'],
    ['tomorrow', from(1), null],
    ['in 92 days', from(92), null],
    ['in 93 days', from(93), '16 June 2022 is 93 days ahead. Give a day at most 92 days ahead.'],
    ['in words', '14 April', null],
    ['a month', 'April', 'April 2022 is not one day. Give a day, for example 15 April 2022.'],
    ['none', '', 'Say until which day this counts, at most 92 days ahead.'],
  ])('counts until %s', (_, confidenceUntil, message) => {
    expect(read({ ...late, confidenceUntil }).faults).toEqual(message === null ? [] : [{ field: 'confidenceUntil', message }]);
  });

  it('keeps reason and day only where it is better', () => {
    const kept = { confidenceReason: 'Staff start Monday.', confidenceUntil: '2022-04-14' };
    expect(read({ ...late, confidenceUntil: '14 April' }).statement).toMatchObject({ confidence: 'green', ...kept });
    expect(read({ confidence: 'green', ...kept }).statement).toMatchObject({ confidence: 'green', confidenceReason: null, confidenceUntil: null });
    expect(read({ status: 'completed', actual: from(0), confidence: 'green' }).statement?.confidence).toBeNull();
    expect(read({}).statement?.confidence).toBeNull();
  });
});

describe('what a form must ask', () => {
  it.each<[string, Partial<UpdateDraft>, string[]]>([
    ['nothing more of good news', { forecast: from(9) }, []],
    ['why, of bad news', { forecast: '2022-05-08' }, ['reason']],
    ['why it is better', { forecast: '2022-05-08', confidence: 'green' }, ['reason', 'confidenceReason']],
    ['whether the past is meant, until it is changed', { forecast: from(-1), isPastForecastMeant: true }, ['pastForecast']],
    ['nothing more of what is expected today', { forecast: from(0) }, []],
    ['when it was completed', { status: 'completed' }, ['actual']],
  ])('%s', (_, draft, expected) => {
    const { asks } = read(draft).preview;
    expect(Object.entries(asks).flatMap(([name, isAsked]) => (isAsked ? [name] : []))).toEqual(expected);
  });
});

it('says what to do, in plain words', () => {
  const said = (draft: Partial<UpdateDraft>, facts?: MilestoneFacts) => read(draft, facts).faults.map(({ message }) => message);
  expect(said({ forecast: from(-1), ...EXPLAINED })).toEqual(['14 March 2022 has gone by. Give a date to come, or say that the past date is meant.']);
  expect(said(EXPLAINED, factsOf([], promisedBy(from(-1))))).toEqual([
    'The date promised, 14 March 2022, has gone by. Say when it is expected now, for example 14 April, or May 2022.',
  ]);
  expect(said({ status: 'completed', actual: 'March 2022' })).toEqual(['March 2022 is not over. Give a more exact date, today at the latest.']);
});

it('starts from the status as last said and carries nothing else over', () => {
  const last = update(from(-3), { status: 'in_progress', confidence: 'red', ...forecast(from(60)), reason: 'x', narrative: 'y' });
  expect(emptyDraft(factsOf([last]))).toEqual({ ...emptyDraft(factsOf()), status: 'in_progress' });
  expect(emptyDraft(factsOf()).status).toBe('not_started');
});

describe('of any draft', () => {
  const dates = fc.constantFrom('', 'mid May 2022', '14 April', from(5), from(45), from(80), from(-5), 'May');
  const wild = fc.oneof(dates, fc.string({ unit: 'binary' }));
  const draftOf = (date: fc.Arbitrary<string>, sentence: fc.Arbitrary<string>): fc.Arbitrary<UpdateDraft> =>
    fc.record({
      isNoChange: fc.boolean(),
      status: fc.constantFrom(...MILESTONE_STATUSES),
      forecast: date,
      actual: fc.oneof(fc.constant(''), date),
      confidence: fc.option(fc.constantFrom(...CONFIDENCES)),
      narrative: sentence,
      reasonCategory: fc.constantFrom(...REASON_CATEGORIES),
      reason: sentence,
      recovery: sentence,
      confidenceReason: sentence,
      confidenceUntil: fc.oneof(fc.constant(from(30)), date),
      isPastForecastMeant: fc.boolean(),
    });
  const days = fc.integer({ min: -80, max: 80 }).map(from);
  const past = fc.integer({ min: -80, max: 0 }).map(from);
  const histories: fc.Arbitrary<StatusUpdate[]> = fc.array(
    fc.record({ on: past, to: days, kind: fc.constantFrom('plain', 'forecast', 'done', 'green', 'explained'), id: fc.uuid() }).map(({ on, to, kind, id }) => ({
      ...update(on, { id }),
      ...(kind === 'forecast' || kind === 'explained' ? forecast(to, addDays(to, 5)) : {}),
      ...(kind === 'done' ? done(on) : {}),
      ...(kind === 'green' ? { confidence: 'green' as const } : {}),
      ...(kind === 'explained' ? { reasonCategory: 'data' as const, reason: 'r', recovery: 's' } : {}),
    })),
    { maxLength: 4 },
  );

  it('is read without throwing, whatever is typed', () => {
    fc.assert(
      fc.property(draftOf(wild, wild), histories, (draft, history) => {
        const { faults, statement } = readUpdate(draft, factsOf(history), context);
        expect(statement === null).toBe(faults.length > 0);
      }),
      { numRuns: 100 },
    );
  });

  it('gives when saved what was shown before', () => {
    let saved = 0;
    fc.assert(
      fc.property(draftOf(dates, fc.constant('So it stands.')), histories, days, fc.boolean(), (draft, history, promisedOn, isOngoing) => {
        const baselines = isOngoing ? [] : [baseline(promisedOn, { recordedAt })];
        const { preview, statement } = readUpdate(draft, factsOf(history, { baselines, isOngoing }), context);
        if (!statement) return;
        saved += 1;
        const row = update(TODAY, { ...statement, id: 'new', recordedAt: `${TODAY}T23:00:00.000Z` });
        const of = milestone({ isOngoing });
        const after = ledger(of, baselines, [...history, row], TODAY);
        expect(scheduleRag(of, after, TODAY, DEFAULT_TOLERANCES)).toEqual(preview.schedule);
        expect(slippageAgainst(after.approved, after, TODAY)).toEqual(preview.slippageApproved);
        expect(after.confidence).toBe(statement.confidence);
      }),
      { numRuns: 250 },
    );
    expect(saved).toBeGreaterThan(20);
  });
});
