import { changeRequest, milestone, project, promised, rag } from './records';
import { report } from './my-updates';

const owedOn = (ref: string, name: string, over: object = {}) =>
  milestone(name, { id: `milestone-${ref}`, project: project(ref, name), status: 'in_progress', ...promised('2022-04-22'), schedule: rag('green', 'on time'), ...over });

/** Three people owe four reports, and one more is nobody's, on 15 March 2022. */
export function deskRecords() {
  const assessment = owedOn('2.1', 'Assessment process co-produced', { statements: [report('2022-02-24')] });
  const quality = owedOn('2.5', 'Quality assurance framework agreed', { ...promised('2022-03-01'), schedule: rag('not_assured', '14 days past its date'), statements: [report('2022-01-27')] });
  const portal = owedOn('3.4', 'Parent portal opened', { schedule: rag('amber', '20 days late'), statements: [report('2022-02-20')] });
  const orphan = owedOn('4.2', 'Pathway agreed', { schedule: rag('not_assured', 'due in 38 days, nothing reported') });
  return { assessment, quality, portal, orphan };
}

export const deskOwner = (accountId: string, name: string, owed: unknown[], over: object = {}) => ({
  accountId,
  name,
  words: 'Project manager, objective 2',
  owed,
  lastChase: null as unknown,
  isMailed: true,
  ...over,
});

/** The programme manager's desk, two days before the cut-off. */
export function desk(over: object = {}) {
  const { assessment, quality, portal, orphan } = deskRecords();
  return {
    today: '2022-03-15',
    meeting: { heldOn: '2022-03-24', cutOffOn: '2022-03-17' } as unknown,
    cutOff: 'Cut-off: Thursday 17 March, in 2 days',
    escalation: 'Grace ends Monday 21 March; then the owner, the programme manager and the sponsor are told',
    sendsMail: true,
    owners: [
      deskOwner('tom', 'Tom Okafor', [assessment, quality]),
      deskOwner('rosa', 'Rosa Lind', [portal], {
        words: 'Project manager, project 3.4',
        lastChase: { at: '2022-03-14T09:14:00.000Z', words: 'In the tool; the e-mail was refused: no such mailbox', isRefused: true },
      }),
      deskOwner('sam', 'Sam Hill', [assessment], { isMailed: false }),
    ] as unknown[],
    unowned: [orphan] as unknown[],
    sponsors: [
      { accountId: 'jo', name: 'Jo Marsh', objectives: [1, 2], lookedAt: null as string | null, awaiting: 3 },
      { accountId: 'lee', name: 'Lee Wood', objectives: [3], lookedAt: '2022-03-10T08:00:00.000Z', awaiting: 0 },
    ] as unknown[],
    withoutSponsor: [4] as number[],
    changeRequests: [
      changeRequest(6, 'More time for the portal', { state: 'recommended' }),
      changeRequest(7, 'Split the pathway', { blockers: ['4.2 Pathway agreed was completed meanwhile.'] }),
    ] as unknown[],
    notAssured: [assessment, quality, orphan] as unknown[],
    ...over,
  };
}
