import { assessment, dependency, dependencyEnd, officer, risk, source } from './records';

type Objective = { id: string; number: number; name: string; projects: { id?: string; ref: string; title?: string }[] };

/** A register of three risks and an issue over the first two objectives of a plan. */
export function register(objectives: readonly Objective[]) {
  const [first, second] = objectives as [Objective, Objective];
  const owner = officer('Head of SEND', { id: 'head', holder: 'J. Ross' });
  return [
    risk(4, 'Educational psychologists leave faster than they are found', {
      id: 'r4',
      objective: second,
      project: second.projects[0],
      owner,
      description: 'Neighbouring areas pay more. Assessments wait, and children with them.',
      mitigation: 'Locum contract with two agencies; pay scale to the committee',
      dueOn: '2022-03-01',
      isOverdue: true,
      likelihood: 4,
      impact: 5,
      score: 20,
      level: 'high',
      trend: 'rising',
      trendWords: 'Risen from 12 to 20 since 3 March 2022',
      assessments: [
        assessment('2022-03-20', { id: 'a2', likelihood: 4, impact: 5, note: 'Two more have given notice.' }),
        assessment('2022-03-03', { id: 'a1', likelihood: 3, impact: 4 }),
      ],
      source: source('recruitment of educational psychologists remains a challenge'),
    }),
    risk(5, 'The parent portal has been down for a week', {
      id: 'r5',
      ref: 'I5',
      kind: 'issue',
      objective: second,
      likelihood: null,
      impact: 3,
      score: 15,
      level: 'high',
      trendWords: 'New on 18 March 2022, at 15',
      assessments: [assessment('2022-03-18', { likelihood: null, impact: 3 })],
    }),
    risk(2, 'The strategy is not adopted by all partners', {
      id: 'r2',
      objective: first,
      owner,
      mitigation: 'Chief executives sign in April',
      dueOn: '2022-04-30',
      likelihood: 2,
      impact: 3,
      score: 6,
      trend: 'falling',
      trendWords: 'Fallen from 9 to 6 since 1 February 2022',
      assessments: [assessment('2022-03-10', { likelihood: 2, impact: 3 }), assessment('2022-02-01', { likelihood: 3, impact: 3 })],
    }),
    risk(1, 'Schools do not return the survey', {
      id: 'r1',
      objective: first,
      owner,
      mitigation: 'Reminder sent',
      status: 'closed',
      likelihood: 1,
      impact: 2,
      score: 2,
      level: 'low',
      trend: 'falling',
      trendWords: 'Closed on 1 March 2022, at 2',
      assessments: [assessment('2022-03-01', { status: 'closed', likelihood: 1, impact: 2, note: 'All have returned it.' }), assessment('2022-01-10', { likelihood: 3, impact: 2 })],
    }),
  ];
}

/** A milestone that waits for the case management system and holds up the pathway. */
export function links(self: { id: string; label: string }) {
  const own = dependencyEnd('milestone', self.label, { record: { kind: 'milestone', id: self.id, label: self.label, ref: self.id }, expected: '2022-07-12', colour: 'amber', words: 'due 30 June 2022, forecast 12 July 2022' });
  const system = dependencyEnd('project', '2.4 Case management system', { expected: '2022-05-31', colour: 'green', words: 'last due 31 May 2022' });
  const pathway = dependencyEnd('milestone', '2.5 Pathway goes live', { latest: '2022-06-30', expected: '2022-06-30', colour: 'not_yet_due', words: 'due 30 June 2022' });
  return {
    needs: [dependency(own, system, { id: 'd1', note: 'The referral form is part of it.', source: source('linked to the 0-16 pathway') })],
    neededBy: [dependency(pathway, own, { id: 'd2', clash: 'due 12 days before what it needs is expected' })],
    knockOn: [{ record: pathway.record, needs: own.record, days: 12, words: `due by 30 June 2022, 12 days before ${self.label} would be there` }],
  };
}
