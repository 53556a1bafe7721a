import fc from 'fast-check';
import { assess } from './assess';
import { addDays } from './day';
import { milestoneTrendOf } from './milestone-trend';
import type { BaselineVersion, Milestone, StatusUpdate } from './plan';
import { baseline, done, forecast, milestone, objective, plan, project, update } from './testing/facts';

const TODAY = '2026-06-30';

function trend(baselines: BaselineVersion[], statusUpdates: StatusUpdate[] = [], rest: Partial<Milestone> = {}) {
  const facts = plan({ objectives: [objective(1)], projects: [project('p')], milestones: [milestone(rest)], baselines, statusUpdates });
  const [row] = assess(facts, TODAY, `${TODAY}T12:00:00.000Z`).milestones;
  if (!row) throw new Error('no milestone');
  return milestoneTrendOf(row);
}

const promise = baseline('2026-03-31');
const moved = baseline('2026-05-31', { version: 2, approvedOn: '2026-03-10', decision: 'Board decision 7', reason: 'Late.' });

describe('milestoneTrendOf', () => {
  it.each<[string, BaselineVersion[], StatusUpdate[], string[], string]>([
    ['nothing but a promise', [promise], [], ['promised'], 'Promised for 31 March 2026. Nothing was reported since.'],
    [
      'reports that keep to it',
      [promise],
      [update('2026-02-01', forecast('2026-03-31')), update('2026-03-01', forecast('2026-03-31'))],
      ['promised', 'reported', 'reported'],
      'Promised for 31 March 2026. Both reports with a date kept to it; last expected 31 March 2026, on time; last report on 1 March 2026.',
    ],
    [
      'slips and the end',
      [promise],
      [update('2026-02-01', forecast('2026-04-10')), update('2026-03-01', forecast('2026-04-20')), update('2026-05-01', done('2026-04-30'))],
      ['promised', 'reported', 'reported', 'achieved'],
      'Promised for 31 March 2026. Moved twice, always later; achieved 30 April 2026, 30 days late.',
    ],
    [
      'moves both ways',
      [promise],
      [update('2026-02-01', forecast('2026-04-10')), update('2026-03-01', forecast('2026-04-05')), update('2026-03-20', forecast('2026-08-20'))],
      ['promised', 'reported', 'reported', 'reported'],
      'Promised for 31 March 2026. Moved 3 times, 2 of them later; last expected 20 August 2026, 142 days late; last report on 20 March 2026.',
    ],
    [
      'a date that only becomes vaguer',
      [baseline('2026-03-15')],
      [update('2026-02-01', forecast('2026-03-01', '2026-03-31'))],
      ['promised', 'reported'],
      'Promised for 15 March 2026. 1 report with a date, none clearly later or earlier; last expected March 2026, at most 16 days late; last report on 1 February 2026.',
    ],
    [
      'silence between promise and end',
      [promise],
      [update('2026-05-01', done('2026-04-01', '2026-04-30'))],
      ['promised', 'achieved'],
      'Promised for 31 March 2026. Nothing was reported between the promise and 1 May 2026; achieved April 2026, 1 to 30 days late.',
    ],
    [
      'an end without a date',
      [promise],
      [update('2026-05-01', { status: 'completed' })],
      ['promised'],
      'Promised for 31 March 2026. Nothing was reported between the promise and 1 May 2026; reported as completed on 1 May 2026, without a date.',
    ],
    [
      'reports without a date',
      [promise],
      [update('2026-02-01'), update('2026-05-01')],
      ['promised', 'reported', 'reported'],
      'Promised for 31 March 2026. 2 reports, none with a date; last report on 1 May 2026.',
    ],
    [
      'a cancelled one',
      [promise],
      [update('2026-02-01', { status: 'cancelled' })],
      ['promised'],
      'Promised for 31 March 2026. Nothing was reported between the promise and 1 February 2026; reported as cancelled on 1 February 2026.',
    ],
    [
      'a moved promise',
      [promise, moved],
      [update('2026-03-01', forecast('2026-05-31')), update('2026-04-01', forecast('2026-05-31'))],
      ['promised', 'reported', 'rebaselined', 'reported'],
      'Promised for 31 March 2026. Re-baselined once, to 31 May 2026, 61 days later than first promised. Moved once, later; ' +
        'last expected 31 May 2026, 61 days late; last report on 1 April 2026.',
    ],
    [
      'a promise moved by a decision that is not in force yet',
      [promise, { ...moved, approvedOn: '2026-07-01' }],
      [],
      ['promised'],
      'Promised for 31 March 2026. Nothing was reported since.',
    ],
    [
      'a date already past when it was written down',
      [baseline('2025-12-31')],
      [],
      ['promised'],
      'Promised for 31 December 2025, already past when first written down. Nothing was reported since.',
    ],
    [
      'a forecast without a promise',
      [],
      [update('2026-02-01', forecast('2026-04-10'))],
      ['reported'],
      'No date was promised. 1 report with a date; last expected 10 April 2026; last report on 1 February 2026.',
    ],
    ['no date and no report', [], [], [], 'No date was ever promised, expected or achieved. Nothing was reported.'],
    ['no date and a report', [], [update('2026-02-01')], [], 'No date was ever promised, expected or achieved.'],
  ])('tells of %s', (_, baselines, updates, kinds, words) => {
    const { points, words: story } = trend(baselines, updates);
    expect(points.map(({ kind }) => kind)).toEqual(kinds);
    expect(story).toBe(words);
  });

  it('says each point against the first promise', () => {
    const { points } = trend(
      [promise, moved],
      [
        update('2026-02-01', forecast('2026-04-01', '2026-04-30')),
        update('2026-02-20', { id: 'u2' }),
        update('2026-05-05', { id: 'u3' }),
        update('2026-06-10', { id: 'u4', ...done('2026-06-01') }),
      ],
    );
    expect(points.map((point) => [point.saidOn, point.earliest, point.latest, point.isCarriedOver, point.words])).toEqual([
      ['2026-01-01', '2026-03-31', '2026-03-31', false, '1 January 2026: promised for 31 March 2026'],
      ['2026-02-01', '2026-04-01', '2026-04-30', false, '1 February 2026: expected April 2026, 1 to 30 days late'],
      ['2026-02-20', '2026-04-01', '2026-04-30', true, '20 February 2026: no new date given, April 2026 still stood, 1 to 30 days late'],
      ['2026-03-10', '2026-05-31', '2026-05-31', false, '10 March 2026: re-baselined to 31 May 2026, 61 days later than first promised (Board decision 7)'],
      ['2026-05-05', '2026-04-01', '2026-04-30', true, '5 May 2026: no new date given, April 2026 had passed'],
      ['2026-06-10', '2026-06-01', '2026-06-01', false, '10 June 2026: achieved 1 June 2026, 62 days late'],
    ]);
  });

  it('counts a draft’s promise from the day it was recorded, and what was said before it', () => {
    const draft = baseline('2026-03-31', { approvedOn: null, standing: 'draft', recordedAt: '2026-02-10T23:30:00.000Z' });
    const { points } = trend([draft], [update('2026-01-20', forecast('2026-04-10')), update('2026-01-10', { id: 'before' })]);
    expect(points.map(({ kind, saidOn }) => [kind, saidOn])).toEqual([
      ['reported', '2026-01-20'],
      ['promised', '2026-02-10'],
    ]);
  });

  it('follows the order of recording within a day', () => {
    const morning = update('2026-02-01', { id: 'u1', recordedAt: '2026-02-01T09:00:00.000Z', ...forecast('2026-04-10') });
    const evening = update('2026-02-01', { id: 'u2', recordedAt: '2026-02-01T17:00:00.000Z', ...forecast('2026-04-20') });
    expect(trend([promise], [evening, morning]).points.map(({ latest }) => latest)).toEqual(['2026-03-31', '2026-04-10', '2026-04-20']);
  });

  it('has nothing to follow where work is ongoing', () => {
    expect(trend([], [update('2026-02-01')], { isOngoing: true })).toEqual({ points: [], words: 'Ongoing work has no date to follow.' });
  });

  it('is in time order, whatever was said', () => {
    const said = fc.record({ on: fc.nat(150), late: fc.option(fc.integer({ min: -50, max: 200 })), isDone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), fc.nat(100), (all, approved) => {
        const updates = all.map(({ on, late, isDone }, index) => {
          const day = addDays('2026-01-01', on);
          const dated = late === null ? {} : (isDone ? done : forecast)(addDays(day, late));
          return update(day, { id: `u${index}`, ...dated });
        });
        const { points, words } = trend([promise, { ...moved, approvedOn: addDays('2026-01-02', approved) }], updates);
        const days = points.map(({ saidOn }) => saidOn);
        expect(days).toEqual([...days].sort());
        expect(points.every(({ earliest, latest }) => earliest <= latest)).toBe(true);
        expect(words).toMatch(/^Promised for 31 March 2026\. .*\.$/);
      }),
    );
  });
});
