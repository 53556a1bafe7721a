import fc from 'fast-check';
import { addDays, type Day } from '../day';
import type { Plan } from '../plan';
import { baseline, done, forecast, milestone, update } from '../testing/facts';
import { base, between, NOW, said, told, typed } from '../testing/two-days';
import { changesAbout } from '.';

const on = (days: number): Day => addDays(NOW, days);
const recent = '2026-06-25';
const ongoing = { milestones: [milestone({ projectId: 'p', isOngoing: true })], baselines: [] };

describe('changesBetween, milestones', () => {
  // The objective and the programme change colour with their one milestone: not what is asked here.
  const ofMilestone = (facts: Partial<Plan>, then: Partial<Plan> = {}) => told(changesAbout(between(facts, then).items, 'm'));
  it.each<[string, Partial<Plan>, string[]]>([
    ['completed, late', said(update(recent, done('2026-06-20'))), ['completed better completed 10 days late; was green, on time']],
    ['completed without a date', said(update(recent, { status: 'completed' })), ['completed better completed, date not stated; was green, on time']],
    ['cancelled', said(update(recent, { status: 'cancelled' })), ['cancelled unknown cancelled by decision; was green, on time']],
    [
      'expected later',
      said(update(recent, forecast('2026-07-11'))),
      ['forecast_moved worse now expected 11 July 2026, 31 days late; 31 days later than before (10 June 2026)'],
    ],
    [
      'expected in a month: a range',
      said(update(recent, forecast('2026-07-01', '2026-07-31'))),
      ['forecast_moved worse now expected July 2026, 21 to 51 days late; 21 to 51 days later than before (10 June 2026)'],
    ],
    [
      'nothing said again after a day in time',
      {},
      ['colour_changed worse fell silent: not assured, 20 days past its date, last reported 10 May 2026; was green'],
    ],
    [
      'said again, and no date that could still be met',
      said(update(recent, { narrative: 'Waiting for the supplier. More soon.' })),
      ['colour_changed worse now red, 20 days past its date, no new date; was green'],
    ],
    [
      'a promise moved by a decision, and the same forecast',
      {
        baselines: [
          ...base.baselines,
          baseline('2026-07-10', { version: 2, approvedOn: '2026-06-01', decision: 'Board decision 7', reason: 'The supplier withdrew.' }),
        ],
        ...said(update(recent)),
      },
      [
        'baseline_moved worse re-baselined from 10 June 2026 to 10 July 2026, 30 days later by Board decision 7: The supplier withdrew; ' +
          'against the first promise of 10 June 2026 it is 20 days past its date, no new date',
        'stated same reported on 25 June 2026: Work goes on.',
      ],
    ],
    [
      'completed after its promise was moved: both lengths',
      {
        baselines: [...base.baselines, baseline('2026-07-10', { version: 2, approvedOn: '2026-06-01' })],
        ...said(update(recent, done('2026-06-20'))),
      },
      [
        'completed better completed 20 days early, against the first promise 10 days late; was green, on time',
        'baseline_moved worse re-baselined from 10 June 2026 to 10 July 2026, 30 days later; ' +
          'against the first promise of 10 June 2026 it is 10 days late',
      ],
    ],
    [
      'renamed',
      { ...said(update(recent, forecast('2026-06-10'))), milestones: [milestone({ projectId: 'p', name: 'Live' })] },
      ['colour_changed worse now red, 20 days past its date, no new date; was green', 'reworded same name now "Live"; was "Milestone"'],
    ],
  ])('%s', (_, facts, words) => {
    expect(ofMilestone(facts)).toEqual(words);
  });

  it.each<[string, Partial<Plan>, Partial<Plan>, string[]]>([
    [
      'opened again',
      said(update(recent, { status: 'in_progress', ...forecast('2026-07-30') })),
      { statusUpdates: [update('2026-05-15', { id: 'u1', ...done('2026-05-15') })] },
      ['reopened worse open again, red, 50 days late; had been reported as completed'],
    ],
    [
      'done before, its day given at last',
      said(update(recent, done('2026-05-15'))),
      { statusUpdates: [update('2026-05-15', { id: 'u1', status: 'completed' })] },
      ['stated unknown completion is now dated 15 May 2026, 26 days early; was not dated'],
    ],
    [
      'done before and now',
      { statusUpdates: [update('2026-05-15', done('2026-05-15'))] },
      { statusUpdates: [update('2026-05-15', done('2026-05-15'))] },
      [],
    ],
    [
      'expected earlier',
      { ...said(update(recent, forecast('2026-07-01'))), baselines: [baseline('2026-08-20')] },
      { statusUpdates: [update('2026-05-10', forecast('2026-08-20'))], baselines: [baseline('2026-08-20')] },
      ['forecast_moved better now expected 1 July 2026, 50 days early; 50 days earlier than before (20 August 2026)'],
    ],
    [
      'a first forecast, on the promised day',
      { statusUpdates: [update(recent, forecast('2026-08-20'))], baselines: [baseline('2026-08-20')] },
      { statusUpdates: [], baselines: [baseline('2026-08-20')] },
      ['forecast_moved same first expected 20 August 2026, on time; no forecast had been given'],
    ],
    [
      'a forecast moved, then silence',
      { ...said(update('2026-05-20', forecast('2026-06-05'))) },
      {},
      [
        'forecast_moved better now expected 5 June 2026, 5 days early; 5 days earlier than before (10 June 2026)',
        'colour_changed worse fell silent: not assured, 20 days past its date, last reported 20 May 2026; was green',
      ],
    ],
    [
      'never a word',
      { statusUpdates: [], baselines: [baseline('2026-07-10')] },
      { statusUpdates: [], baselines: [baseline('2026-07-10')] },
      ['colour_changed worse not assured: due in 10 days, nothing reported; was not yet due'],
    ],
    [
      'heard from for the first time',
      { statusUpdates: [update(recent)] },
      { statusUpdates: [] },
      ['colour_changed same heard from for the first time: red, 20 days past its date, no new date; was not assured'],
    ],
    [
      'begun',
      { statusUpdates: [update(recent, { narrative: 'Team in place. Room found.' })], ...ongoing },
      { statusUpdates: [], ...ongoing },
      ['stated better under way on 25 June 2026: Team in place.'],
    ],
    [
      'reported and nothing moved',
      { ...said(update(recent, { ...forecast('2026-08-10'), narrative: 'On course.' })), baselines: [baseline('2026-08-10')] },
      { statusUpdates: [update('2026-05-10', forecast('2026-08-10'))], baselines: [baseline('2026-08-10')] },
      ['stated same reported on 25 June 2026: On course.'],
    ],
    [
      'confidence of the report fell',
      { ...said(update(recent, { ...forecast('2026-08-10'), confidence: 'amber' })), baselines: [baseline('2026-08-10')] },
      { statusUpdates: [update('2026-05-10', { ...forecast('2026-08-10'), confidence: 'green' })], baselines: [baseline('2026-08-10')] },
      ['confidence_declared worse confidence declared amber; was green'],
    ],
    [
      'a first confidence, green: no news',
      { ...said(update(recent, { ...forecast('2026-08-10'), confidence: 'green', narrative: 'On course.' })), baselines: [baseline('2026-08-10')] },
      { statusUpdates: [update('2026-05-10', forecast('2026-08-10'))], baselines: [baseline('2026-08-10')] },
      ['stated same reported on 25 June 2026: On course.'],
    ],
    [
      'a first confidence, red',
      { ...said(update(recent, { ...forecast('2026-08-10'), confidence: 'red' })), baselines: [baseline('2026-08-10')] },
      { statusUpdates: [update('2026-05-10', forecast('2026-08-10'))], baselines: [baseline('2026-08-10')] },
      ['confidence_declared unknown confidence declared red; was not declared'],
    ],
    [
      'a first promise',
      { baselines: [baseline('2026-08-20')], statusUpdates: [update('2026-05-10')] },
      { baselines: [], statusUpdates: [update('2026-05-10')] },
      ['baseline_moved unknown promised for the first time, for 20 August 2026'],
    ],
  ])('%s', (_, facts, then, words) => {
    expect(ofMilestone(facts, then)).toEqual(words);
  });

  it('gives the day and the words of the fact behind it, and none where only time did it', () => {
    const { recordedAt } = typed;
    const document = { id: 'd', recordedAt, ref: 'S1', title: 'Report', body: null, printedDate: null, recordedOn: recent, note: null };
    const statement = update(recent, { ...done('2026-06-20'), recordedAt: '2026-06-25T23:30:00.000Z', sourceDocumentId: 'd', quote: 'It is done.' });
    const [change] = changesAbout(between({ sourceDocuments: [document], ...said(statement) }).items, 'm');
    expect(change).toMatchObject({
      recordedOn: '2026-06-26',
      source: { document: { ref: 'S1' }, quote: 'It is done.' },
      before: 'green, on time',
      after: 'completed 10 days late',
    });
    expect(changesAbout(between({}).items, 'm')[0]).toMatchObject({ recordedOn: null, source: null });
    // Good news that lapses before anything is due.
    const lapsed = { statusUpdates: [update('2026-05-10', { status: 'not_started', ...forecast('2026-12-01') })], baselines: [baseline('2026-12-01')] };
    const [lapse] = changesAbout(between(lapsed, lapsed).items, 'm');
    expect(lapse).toMatchObject({ kind: 'colour_changed', direction: 'same', after: 'due 1 December 2026', recordedOn: null });
  });

  it('never calls a later forecast better', () => {
    const day = fc.integer({ min: -40, max: 200 });
    const moves = fc.tuple(day, fc.nat(60), fc.integer({ min: 1, max: 200 }), fc.nat(60), fc.integer({ min: -40, max: 0 }));
    fc.assert(
      fc.property(moves, ([start, length, later, more, statedOn]) => {
        const first = forecast(on(start), on(start + length));
        const second = forecast(on(start + later), on(start + length + later + more));
        const before = { statusUpdates: [update('2026-05-10', first)] };
        const changes = changesAbout(between({ statusUpdates: [...before.statusUpdates, update(on(statedOn), second)] }, before).items, 'm');
        expect(changes.some(({ kind, direction }) => kind === 'forecast_moved' && direction === 'worse')).toBe(true);
        expect(changes.filter(({ direction }) => direction === 'better')).toEqual([]);
      }),
    );
  });
});
