import type { OfficerKind } from '@waymark/domain';
import type { Fact } from '../facts';
import { s1, type BirminghamDocument } from './documents';

export interface OrganisationFact extends Fact<BirminghamDocument> {
  name: string;
  abbreviation: string;
}

export interface OfficerFact extends Fact<BirminghamDocument> {
  role: string;
  kind: OfficerKind;
  /** Abbreviation of the organisation the cell names, if it names one. */
  organisation?: string;
}

/** Organisations that the plan's own tables name. */
export const organisations: OrganisationFact[] = [
  { name: 'Birmingham City Council', abbreviation: 'BCC', source: s1('Comms from BCC, CCG and BCT') },
  {
    name: 'Birmingham and Solihull CCG',
    abbreviation: 'CCG',
    source: s1(
      'Continue to monitor impact resulting from the formalised arrangement between BSoI CCG and Birmingham City Council.',
    ),
  },
  { name: "Birmingham Children's Trust", abbreviation: 'BCT', source: s1('Comms from BCC, CCG and BCT') },
  // The source never says what the letters stand for.
  {
    name: 'BCH (not expanded in the source)',
    abbreviation: 'BCH',
    source: s1('Director of Joint Commissioning (CCG)/ Divisional Director (BCH)'),
  },
  {
    name: 'Healios',
    abbreviation: 'Healios',
    source: s1(
      'Commission additional capacity from Healios (phase 3) for autism assessments – Healios will be able to see a further 850 children.',
    ),
  },
];

const JOINT_CELL = s1('AD SEND, Inclusion and Wellbeing/ Director of Nursing and Quality/ Director of Practice/ HR&OD Departments');
const HEALTH_CELL = s1('Director of Joint Commissioning (CCG)/ Divisional Director (BCH)');
const COMMS_CELL = s1('Comms from BCC, CCG and BCT');
const TRACKING_CELL = s1('Director of Education and Skills/ Chief Nurse/ Director of Commissioning and Corporate Parenting');

/** The roles in the plan's "responsible officer" cells. No person is named. */
export const officers = {
  commissioning: { role: 'AD Commissioning', kind: 'role', source: s1('AD Commissioning') },
  send: { role: 'AD SEND, Inclusion and Wellbeing', kind: 'role', source: JOINT_CELL },
  nursing: { role: 'Director of Nursing and Quality', kind: 'role', source: JOINT_CELL },
  practice: { role: 'Director of Practice', kind: 'role', source: JOINT_CELL },
  hr: { role: 'HR&OD Departments', kind: 'team', source: JOINT_CELL },
  education: { role: 'Director of Education and Skills', kind: 'role', source: s1('Director of Education and Skills') },
  transformation: {
    role: 'Transformation Director, Education and Skills',
    kind: 'role',
    source: s1('Transformation Director, Education and Skills'),
  },
  jointCommissioning: { role: 'Director of Joint Commissioning', kind: 'role', organisation: 'CCG', source: HEALTH_CELL },
  divisional: { role: 'Divisional Director', kind: 'role', organisation: 'BCH', source: HEALTH_CELL },
  coproduction: { role: 'Coproduction Officer', kind: 'role', source: s1('Coproduction Officer') },
  commsCouncil: { role: 'Comms', kind: 'team', organisation: 'BCC', source: COMMS_CELL },
  commsCcg: { role: 'Comms', kind: 'team', organisation: 'CCG', source: COMMS_CELL },
  commsTrust: { role: 'Comms', kind: 'team', organisation: 'BCT', source: COMMS_CELL },
  earlyYears: {
    role: 'AD Education and Early Years',
    kind: 'role',
    source: s1('AD SEND, Inclusion and Wellbeing/ AD Education and Early Years'),
  },
  employment: { role: 'AD Employment and Skills', kind: 'role', source: s1('AD Employment and Skills') },
  chiefNurse: { role: 'Chief Nurse', kind: 'role', source: TRACKING_CELL },
  corporateParenting: { role: 'Director of Commissioning and Corporate Parenting', kind: 'role', source: TRACKING_CELL },
} satisfies Record<string, OfficerFact>;

export type OfficerKey = keyof typeof officers;
