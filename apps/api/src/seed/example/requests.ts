import type { ChangeRequestKind, ChangeStepKind, ReasonCategory } from '@waymark/domain';
import type { Offset, PromiseFact } from './calendar';
import type { OfficerKey, Round } from './story';

/** What becomes of a milestone, by its name. */
export type ItemStory = { move: string; due: PromiseFact } | { add: string; due: PromiseFact } | { cancel: string };

export interface StepStory {
  step: ChangeStepKind;
  on: Offset;
  by: string;
  comment?: string;
  /** Of the meeting that decided, the round of reports before it; the step is taken on its day. */
  board?: Round;
  /** "Board decision 7" */
  decision?: string;
  evidence?: string;
}

export interface RequestStory {
  number: number;
  kind: ChangeRequestKind;
  project: string;
  title: string;
  category: ReasonCategory;
  reason: string;
  by: OfficerKey;
  on: Offset;
  items: ItemStory[];
  steps: StepStory[];
}

const CHAIR = 'Chair of the board';
const MANAGER = 'Programme manager';
const SPONSORS = { education: 'Director of Education', childrensServices: "Director of Children's Services" };

/** Everything that was asked of the board, in the order of asking: agreed, refused, withdrawn, and what still waits for somebody. */
export const requests: RequestStory[] = [
  {
    number: 1,
    kind: 'move',
    project: '2.3',
    title: 'Clean the records before the system goes live',
    category: 'data',
    reason: 'Old records must be cleaned before they are moved.',
    by: 'performance',
    on: -122,
    items: [{ move: 'System live', due: { day: 5 } }],
    steps: [
      { step: 'recommend', on: -118, by: SPONSORS.education },
      { step: 'approve', on: -114, by: CHAIR, board: 5, decision: 'Board decision 4' },
      { step: 'agree', on: -98, by: MANAGER, evidence: 'https://letters.example.org/system-live' },
    ],
  },
  {
    number: 2,
    kind: 'move',
    project: '1.4',
    title: 'Start again with the second supplier of the website',
    category: 'external',
    reason: 'The supplier was changed; families asked for a longer test.',
    by: 'engagement',
    on: -92,
    items: [{ move: 'New website live', due: { day: 35 } }],
    steps: [
      { step: 'recommend', on: -88, by: SPONSORS.childrensServices, comment: 'Better late and tested than on time and wrong.' },
      { step: 'approve', on: -83, by: CHAIR, board: 6, decision: 'Board decision 7' },
      { step: 'agree', on: -62, by: MANAGER, evidence: 'https://letters.example.org/new-website' },
    ],
  },
  {
    number: 3,
    kind: 'move',
    project: '2.6',
    title: 'Wait for the fourth service to recruit',
    category: 'recruitment',
    reason: 'The fourth service is short of staff and cannot send its advice in time.',
    by: 'healthOfficer',
    on: -63,
    items: [{ move: 'Timely advice from every service', due: { day: 30 } }],
    steps: [
      { step: 'recommend', on: -57, by: MANAGER },
      {
        step: 'reject',
        on: -52,
        by: CHAIR,
        board: 7,
        decision: 'Board decision 8',
        comment: 'Three of four services manage. Help the fourth instead of waiting for it, and come back with a plan for recovery.',
      },
    ],
  },
  {
    number: 4,
    kind: 'move',
    project: '3.2',
    title: 'More time to find the second coordinator',
    category: 'recruitment',
    reason: 'Only one of two posts was filled at the first interviews.',
    by: 'forum',
    on: -60,
    items: [{ move: 'Two coordinators in post', due: { day: -5 } }],
    steps: [{ step: 'withdraw', on: -55, by: 'Forum Coordinator', comment: 'The second coordinator has accepted and can start almost in time.' }],
  },
  {
    number: 5,
    kind: 'cancel',
    project: '4.3',
    title: 'Give up the two smaller bases',
    category: 'scope',
    reason: 'The approved plan for places asks for one larger base in place of two.',
    by: 'education',
    on: -40,
    items: [{ cancel: 'Two new resource bases open' }],
    steps: [
      { step: 'recommend', on: -27, by: MANAGER },
      { step: 'approve', on: -21, by: CHAIR, board: 8, decision: 'Board decision 9' },
    ],
  },
  {
    number: 6,
    kind: 'add',
    project: '4.3',
    title: 'Open one larger base',
    category: 'scope',
    reason: 'In place of two smaller bases.',
    by: 'education',
    on: -40,
    items: [{ add: 'One larger resource base opens', due: { day: 130 } }],
    steps: [
      { step: 'recommend', on: -27, by: MANAGER },
      { step: 'approve', on: -21, by: CHAIR, board: 8, decision: 'Board decision 9' },
    ],
  },
  {
    number: 7,
    kind: 'move',
    project: '1.5',
    title: 'Two more weeks for the dashboard',
    category: 'partner',
    reason: 'The data sharing agreement comes almost four weeks late; about two of them can be made good.',
    by: 'performance',
    on: -8,
    items: [{ move: 'Dashboard in monthly use', due: { day: 104 } }],
    steps: [{ step: 'recommend', on: -5, by: SPONSORS.childrensServices, comment: 'The agreement was the hard part; two weeks are fair.' }],
  },
  {
    number: 8,
    kind: 'move',
    project: '2.3',
    title: 'A second test before the system goes live',
    category: 'data',
    reason: 'The records cleaned so far failed the first test; nobody goes live before the second has passed.',
    by: 'performance',
    on: -1,
    items: [{ move: 'System live', due: { day: 70 } }],
    steps: [],
  },
];

export interface Approval {
  on: Offset;
  /** "Board decision 7" */
  name: string;
  reason: string;
  items: ItemStory[];
}

/** @throws Error where the board approved no such request. */
export function approvalOf(number: number): Approval {
  const request = requests.find((story) => story.number === number);
  const step = request?.steps.find((taken) => taken.step === 'approve');
  if (!request || !step?.decision) throw new Error(`The board of the example approved no change request ${number}`);
  return { on: step.on, name: step.decision, reason: request.reason, items: request.items };
}
