import type { RiskKind } from '@waymark/domain';
import type { Offset } from './calendar';
import type { OfficerKey, Round } from './story';

/** A milestone by its project and name, or a whole project. */
export type EndStory = { project: string; milestone?: string };

export interface DependencyStory {
  waits: EndStory;
  needs: EndStory;
  note: string;
}

/** What waits for what. The case system holds up the portal, and through it a promise of another objective. */
export const dependencies: DependencyStory[] = [
  {
    waits: { project: '2.3', milestone: 'Parent portal live' },
    needs: { project: '2.3', milestone: 'System live' },
    note: 'The portal shows what is in the new system.',
  },
  {
    waits: { project: '3.3', milestone: 'Named contact for every family' },
    needs: { project: '2.3', milestone: 'Parent portal live' },
    note: 'Families find their contact in the portal.',
  },
  {
    waits: { project: '1.5', milestone: 'Dashboard in monthly use' },
    needs: { project: '1.5', milestone: 'Data sharing agreement signed' },
    note: 'No figures are shared before it is signed.',
  },
  {
    waits: { project: '1.5', milestone: 'Dashboard in monthly use' },
    needs: { project: '2.3', milestone: 'System live' },
    note: 'The figures on assessments come from the new system.',
  },
  {
    waits: { project: '4.4', milestone: 'First placements start' },
    needs: { project: '4.5', milestone: 'Pathway agreed with colleges' },
    note: 'Colleges teach the other days of the week.',
  },
  {
    waits: { project: '4.5' },
    needs: { project: '4.1' },
    note: 'Schools that signed the standard try the pathway first.',
  },
];

/** How likely (not for an issue) and how grave, said at a board's meeting. */
export interface AssessmentStory {
  board: Round;
  likelihood?: number;
  impact: number;
  note?: string;
  closed?: true;
}

export interface RiskStory {
  kind: RiskKind;
  objective: number;
  project?: string;
  title: string;
  description: string;
  owner: OfficerKey | null;
  mitigation: string;
  due: Offset | null;
  assessed: AssessmentStory[];
}

/** The register, in the order of its numbers. */
export const risks: RiskStory[] = [
  {
    kind: 'risk',
    objective: 2,
    project: '2.3',
    title: 'The old records cannot be cleaned in time',
    description: 'One record in five has no plan date. Uncleaned records would stop the new system from going live.',
    owner: 'performance',
    mitigation: 'Three people clean records full time; the supplier adds four.',
    due: 40,
    assessed: [
      { board: 1, likelihood: 2, impact: 4 },
      { board: 5, likelihood: 3, impact: 4, note: 'The date of the system has been moved for it.' },
      { board: 8, likelihood: 4, impact: 5, note: 'The first test failed.' },
    ],
  },
  {
    kind: 'risk',
    objective: 2,
    project: '2.2',
    title: 'Too few caseworkers to issue plans in time',
    description: 'Few people apply for posts with a year of experience asked for.',
    owner: 'assessment',
    mitigation: 'Posts are open to newcomers, with an induction of eight weeks.',
    due: 20,
    assessed: [
      { board: 1, likelihood: 4, impact: 4 },
      { board: 5, likelihood: 3, impact: 4 },
      { board: 7, likelihood: 2, impact: 3, note: 'All 24 posts are filled; the induction is under way.' },
    ],
  },
  {
    kind: 'risk',
    objective: 2,
    project: '2.6',
    title: 'The fourth service stays short of staff',
    description: 'Without its advice one plan in four cannot be issued in time.',
    owner: 'healthOfficer',
    mitigation: 'A neighbouring service lends two people.',
    due: -30,
    assessed: [
      { board: 4, likelihood: 3, impact: 3 },
      { board: 7, likelihood: 3, impact: 4, note: 'The board has refused to wait for it.' },
    ],
  },
  {
    kind: 'risk',
    objective: 1,
    project: '1.4',
    title: 'The supplier of the website withdraws',
    description: 'The first supplier lost two of its four developers.',
    owner: 'engagement',
    mitigation: 'The second bidder keeps its offer open for three months.',
    due: null,
    assessed: [
      { board: 4, likelihood: 2, impact: 4 },
      { board: 6, likelihood: 5, impact: 4, note: 'It has withdrawn; the second bidder is asked.' },
      { board: 8, likelihood: 1, impact: 4, note: 'Closed: the second supplier has a test site open to families.', closed: true },
    ],
  },
  {
    kind: 'issue',
    objective: 4,
    project: '4.2',
    title: 'The early help panel has nobody from health',
    description: 'The panel cannot decide on support without health, and its first meetings were called off.',
    owner: 'inclusion',
    mitigation: 'The integrated care board names two people.',
    due: 15,
    assessed: [
      { board: 6, impact: 3 },
      { board: 8, impact: 4, note: 'Nobody has been named yet.' },
    ],
  },
  {
    kind: 'risk',
    objective: 4,
    project: '4.3',
    title: 'The larger base is not ready for the school year',
    description: 'Planning permission can take half a year; children would travel out of the area until then.',
    owner: null,
    mitigation: 'Two classrooms are kept free at the nearest school.',
    due: 100,
    assessed: [{ board: 8, likelihood: 4, impact: 4 }],
  },
  {
    kind: 'risk',
    objective: 3,
    title: 'Families see no difference and stop taking part',
    description: 'Everything promised is done, and fewer families than a year ago say that they feel listened to.',
    owner: 'engagement',
    mitigation: 'The forum asks two hundred families what would make a difference.',
    due: 45,
    assessed: [
      { board: 3, likelihood: 2, impact: 3 },
      { board: 7, likelihood: 3, impact: 4 },
    ],
  },
  {
    kind: 'risk',
    objective: 1,
    project: '1.2',
    title: 'Savings of next year reach the joint budget',
    description: 'Either partner may be told to save before the joint budget is agreed.',
    owner: 'childrensServices',
    mitigation: 'Both chief finance officers report what they expect before each board.',
    due: null,
    assessed: [
      { board: 6, likelihood: 2, impact: 4 },
      { board: 8, likelihood: 2, impact: 4 },
    ],
  },
];
