import { birmingham } from './birmingham';
import { owedMilestones, report } from './my-updates';
import { change, changeRequest, late, milestone, project, promised, rag, recordRef, span } from './records';

/** What awaits the sponsor of objective 2: one late, two on time. */
export function awaitingReports() {
  const [first, second] = owedMilestones();
  return [
    { ...first, evidence: [{ id: 'e1' }] },
    { ...second },
    milestone('Case management system upgraded', {
      id: 'late',
      ...promised('2022-04-22'),
      status: 'in_progress',
      project: project('2.3', 'Upgrade SENAR Case Management System'),
      forecast: span('2022-07-22'),
      schedule: rag('red', '91 days late'),
      slippageOriginal: late(91),
      slippageApproved: late(91),
      statements: [
        report('2022-03-14', {
          id: 'statement-late',
          forecast: span('2022-07-22'),
          narrative: 'The supplier has moved the date again.',
          confidence: 'red',
          reasonCategory: 'partner',
          reason: 'The supplier lost two developers',
          recovery: 'Weekly call with the supplier’s director',
        }),
      ],
    }),
  ];
}

/** The answer to `myObjectives` for the sponsor of objective 2, who looked on 12 March 2022. */
export function sponsored(over: object = {}) {
  const objective = birmingham().objectives[1]!;
  return {
    objective,
    lookedAt: '2022-03-12T10:00:00.000Z' as string | null,
    since: '2022-03-12T10:00:00.000Z',
    changes: [
      change('forecast_moved', 'now expected 22 July 2022', { record: recordRef('project', '2.3 Upgrade SENAR Case Management System', '2.3'), objective: 2, direction: 'worse', before: '30 June 2022', after: '22 July 2022', recordedOn: '2022-03-14' }),
    ] as unknown[],
    awaiting: awaitingReports() as unknown[],
    changeRequests: [changeRequest(7, 'Quality assurance framework to September', { project: project('2.5', 'Quality assurance') })] as unknown[],
    ...over,
  };
}
