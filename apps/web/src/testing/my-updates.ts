import { birmingham } from './birmingham';
import { baseline, milestone, project, promised, rag, span, statement } from './records';

/** What a statement carries since people give them here. */
export const report = (statedOn: string, over: object = {}) =>
  statement(statedOn, {
    statedBy: 'Project manager, objective 2',
    isNoChange: false,
    confidence: 'green',
    confidenceReason: null,
    confidenceUntil: null,
    reasonCategory: null,
    reason: null,
    recovery: null,
    ...over,
  });

const owed = (ref: string, name: string, over: object = {}) =>
  milestone(name, { id: `milestone-${ref}`, status: 'in_progress', project: project(ref, name), evidence: [] as unknown[], ...over });

/** The milestones of objective 2 as somebody owes them on 15 March 2022, before the board of 24 March. */
export function owedMilestones() {
  const first = report('2022-02-24', { id: 'statement-2.1', forecast: span('2022-03-31'), narrative: 'On track.' });
  const moved = [
    baseline('2022-01-31'),
    baseline('2022-03-01', { version: 2, standing: 'approved', approvedOn: '2022-02-24', decision: 'decision 7', approver: 'board', reason: 'Supplier delay' }),
  ];
  return [
    owed('2.1', 'Assessment process co-produced', {
      ...promised('2022-03-31'),
      forecast: span('2022-03-31'),
      confidence: 'green',
      schedule: rag('green', 'on time'),
      statements: [first],
    }),
    owed('2.2', 'Phase transfer process co-produced', {
      ...promised('2022-03-31'),
      forecast: span('2022-03-31'),
      confidence: 'green',
      schedule: rag('green', 'on time'),
      statements: [report('2022-02-24', { id: 'statement-2.2', forecast: span('2022-03-31'), narrative: 'Drafted with the Parent Carer Forum.' })],
    }),
    owed('2.3', 'Case management system upgraded', {
      ...promised('2022-04-22'),
      forecast: span('2022-04-22'),
      confidence: 'green',
      schedule: rag('green', 'on time'),
      statements: [report('2022-02-24', { id: 'statement-2.3', forecast: span('2022-04-22'), narrative: 'Training delivered.' })],
    }),
    owed('2.5', 'Quality assurance framework agreed', {
      original: moved[0],
      approved: moved[1],
      baselines: moved,
      schedule: rag('not_assured', '14 days past its date, last reported 27 January 2022', { isRebaselined: true }),
      statements: [report('2022-01-27', { id: 'statement-2.5', narrative: 'Consultation has begun.', confidence: null })],
    }),
  ];
}

/** The answer to `myUpdates`, with nothing reported yet. */
export function myUpdates(over: object = {}) {
  return {
    programme: {
      ...birmingham(),
      today: '2022-03-15',
      tolerances: { greenDays: 7, amberDays: 31, statementDays: 35, horizonDays: 42, notAssuredShare: 0.5, redShare: 0.25 },
    },
    meeting: { heldOn: '2022-03-24', cutOffOn: '2022-03-17' } as unknown,
    cutOff: 'Cut-off: Thursday 17 March, in 2 days',
    owed: owedMilestones() as unknown[],
    reported: [] as unknown[],
    later: [owed('2.9', 'Annual review of the offer published', { ...promised('2022-09-30'), status: 'not_started' })] as unknown[],
    ...over,
  };
}
