import type { Fact } from '../facts';
import { s1, type BirminghamDocument } from './documents';
import type { OfficerKey } from './officers';

export interface ProjectFact extends Fact<BirminghamDocument> {
  ref: string;
  title: string;
  subActions?: string[];
  officersText: string;
  officers: OfficerKey[];
  byWhenText: string;
  /** Where the cell holds several points: the words of each, in the cell's order. */
  points?: string[];
  /** The sub-heading of objective 2 it stands under. */
  under?: 'Coordination of Assessments, Quality of EHC Plans' | 'Waiting times';
  note?: string;
}

/** A row of the plan: project, responsible officers, by when. `printed` where the first cell says more than the title. */
const row = (title: string, officersText: string, byWhenText: string, printed = title) => ({
  title,
  officersText,
  byWhenText,
  source: s1(`${printed} | ${officersText} | ${byWhenText}`),
});

const BASICS = { under: 'Coordination of Assessments, Quality of EHC Plans' } as const;
const WAITS = { under: 'Waiting times' } as const;

const SEND = 'AD SEND, Inclusion and Wellbeing';
const SEND_NURSING_PRACTICE = 'AD SEND, Inclusion and Wellbeing/ Director of Nursing and Quality/ Director of Practice';
const HEALTH = 'Director of Joint Commissioning (CCG)/ Divisional Director (BCH)';
const BOTH_ADS = 'AD SEND, Inclusion and Wellbeing/ AD Education and Early Years';

/** All 31 projects of the detailed tables, their cells verbatim. */
export const projects: ProjectFact[] = [
  {
    ref: '1.1',
    ...row('Develop a new SEND Strategy', 'AD Commissioning', '30 Aug 2022'),
    officers: ['commissioning'],
  },
  {
    ref: '1.2',
    ...row(
      'Develop a Joint Working Protocol with Standard Operating Procedures across the partnership',
      SEND_NURSING_PRACTICE,
      '1 Mar 2022',
    ),
    officers: ['send', 'nursing', 'practice'],
  },
  {
    ref: '1.3',
    ...row(
      'Develop and Implement a Learning and Development Strategy across the partnership',
      `${SEND_NURSING_PRACTICE}/ HR&OD Departments`,
      '1 September 2022',
    ),
    officers: ['send', 'nursing', 'practice', 'hr'],
  },
  {
    ref: '1.4',
    ...row('Develop a Workforce Strategy', 'Director of Education and Skills', '1 April 2022'),
    officers: ['education'],
    note: 'Not in the at-a-glance list.',
  },
  {
    ref: '1.5',
    ...row(
      'Improve the Local Offer Website',
      'AD SEND, Inclusion and Wellbeing/ Director of Nursing and Quality',
      '<ul><li>31 December 2022</li><li>(ensuring compliance with COP15)</li><li>1 September 2022</li></ul>',
    ),
    officers: ['send', 'nursing'],
    points: ['31 December 2022', '1 September 2022'],
    note:
      'Two dates in one cell, the second earlier than the first; the bracketed note sits between them, ' +
      'so which date it qualifies is not certain.',
  },
  {
    ref: '1.6',
    ...row(
      'Review of Data Management and Introduction of New Data Management and Performance Policy',
      'Transformation Director, Education and Skills',
      '31 Mar 2022',
    ),
    officers: ['transformation'],
  },

  {
    ref: '2.1',
    ...BASICS,
    ...row(
      'Improve EHCNA process',
      SEND,
      '31 Mar 2022',
      'Improve EHCNA process by looking at: - Coproducing the 20 week process - Coproducing the templates and letters',
    ),
    subActions: ['Coproducing the 20 week process', 'Coproducing the templates and letters'],
    officers: ['send'],
  },
  {
    ref: '2.2',
    ...BASICS,
    ...row(
      'Improve Annual Review process',
      SEND,
      '31 Mar 2022',
      'Improve Annual Review process | Coproduce the general annual review process | Coproduce the phase transfer processes',
    ),
    subActions: ['Coproduce the general annual review process', 'Coproduce the phase transfer processes'],
    officers: ['send'],
  },
  {
    ref: '2.3',
    ...BASICS,
    ...row(
      'Upgrade SENAR Case Management System',
      SEND,
      '22 Apr 2022',
      'Upgrade SENAR Case Management System | Update the system | Launch the schools portal | ' +
        'Deliver training to staff and partners | Complete data cleansing activity',
    ),
    subActions: [
      'Update the system',
      'Launch the schools portal',
      'Deliver training to staff and partners',
      'Complete data cleansing activity',
    ],
    officers: ['send'],
  },
  {
    ref: '2.4',
    ...BASICS,
    ...row(
      'Build a sustainable SENAR service capable of delivering good outcomes for CYP with SEND, in accordance to the CFA14 and COP15.',
      SEND,
      '31 May 2022',
    ),
    officers: ['send'],
  },
  {
    ref: '2.5',
    ...BASICS,
    ...row('Agree a Quality Assurance Framework', SEND_NURSING_PRACTICE, '1 Mar 2022'),
    officers: ['send', 'nursing', 'practice'],
  },
  {
    ref: '2.6',
    ...WAITS,
    ...row(
      'Develop recovery trajectory planning to support the robust management of wating lists (for all therapy services)',
      HEALTH,
      'Ongoing',
    ),
    officers: ['jointCommissioning', 'divisional'],
    note: '"wating" is the source spelling.',
  },
  {
    ref: '2.7',
    ...WAITS,
    ...row('Continue to improve the process for monitoring and managing waiting lists', HEALTH, 'Ongoing'),
    officers: ['jointCommissioning', 'divisional'],
  },
  {
    ref: '2.8',
    ...WAITS,
    ...row(
      'Speech, Language and Communication Needs (SLCN) transformation to the Balanced System',
      `${HEALTH}/ ${SEND}`,
      'Phased transformation commencing Sept 2021 – March 2024',
      'Speech, Language and Communication Needs (SLCN) transformation to the Balanced System | ' +
        'reduce waiting times and embed a system wide approach to SLCN, developing an integrated approach to ' +
        'continuous monitoring of wait times during the transition period.',
    ),
    subActions: [
      'reduce waiting times and embed a system wide approach to SLCN, developing an integrated approach to ' +
        'continuous monitoring of wait times during the transition period.',
    ],
    officers: ['jointCommissioning', 'divisional', 'send'],
    points: ['Phased transformation commencing Sept 2021', 'March 2024'],
  },
  {
    ref: '2.9',
    ...WAITS,
    ...row(
      'Joint Commissioning arrangement for SLCN',
      `Director of Joint Commissioning (CCG) / ${SEND}`,
      'ongoing',
      'Joint Commissioning arrangement for SLCN | Continue to monitor impact resulting from the formalised ' +
        'arrangement between BSoI CCG and Birmingham City Council.',
    ),
    subActions: [
      'Continue to monitor impact resulting from the formalised arrangement between BSoI CCG and Birmingham City Council.',
    ],
    officers: ['jointCommissioning', 'send'],
    note: '"BSoI CCG" is the source spelling.',
  },
  {
    ref: '2.10',
    ...WAITS,
    ...row(
      'Increase capacity to support autism assessments (over 7year olds)',
      HEALTH,
      'November 2021',
      'Increase capacity to support autism assessments (over 7year olds) | Commission additional capacity from ' +
        'Healios (phase 3) for autism assessments – Healios will be able to see a further 850 children.',
    ),
    subActions: [
      'Commission additional capacity from Healios (phase 3) for autism assessments – ' +
        'Healios will be able to see a further 850 children.',
    ],
    officers: ['jointCommissioning', 'divisional'],
  },
  {
    ref: '2.11',
    ...WAITS,
    ...row(
      'Improve the ASD assessment process and wait times to ensure children under 7yrs old are assessed in a timely manner',
      HEALTH,
      'Jan 2022 (linked to 0-16 pathway below)',
      'Improve the ASD assessment process and wait times to ensure children under 7yrs old are assessed in a timely ' +
        'manner | development of a new timetable for under 7- year-old waits (ASD assessments).',
    ),
    subActions: ['development of a new timetable for under 7- year-old waits (ASD assessments).'],
    officers: ['jointCommissioning', 'divisional'],
    note: '"0-16 pathway below" is project 2.13, itself due January 2022.',
  },
  {
    ref: '2.12',
    ...WAITS,
    ...row(
      'Improve timeliness of ADHD assessments',
      HEALTH,
      'New process commenced Oct 2020 ongoing',
      'Improve timeliness of ADHD assessments | continue to monitor implementation of a new tool and upskilling of ' +
        'staff (CDC and ND staff) to support utilisation of the tool in order to speed up the assessment process for ' +
        'ADHD and reduce waiting lists.',
    ),
    subActions: [
      'continue to monitor implementation of a new tool and upskilling of staff (CDC and ND staff) to support ' +
        'utilisation of the tool in order to speed up the assessment process for ADHD and reduce waiting lists.',
    ],
    officers: ['jointCommissioning', 'divisional'],
    points: ['New process commenced Oct 2020'],
  },
  {
    ref: '2.13',
    ...WAITS,
    ...row(
      'Development of a 0-16year old ND pathway',
      HEALTH,
      'Implementation Jan 2022',
      'Development of a 0-16year old ND pathway | including recruitment strategy in line with national staff shortage ' +
        'issues e.g., clinical psychology and working on an exit plan for Healios.',
    ),
    subActions: [
      'including recruitment strategy in line with national staff shortage issues e.g., clinical psychology and ' +
        'working on an exit plan for Healios.',
    ],
    officers: ['jointCommissioning', 'divisional'],
  },

  {
    ref: '3.1',
    ...row('Design a co-production and engagement framework and plan', 'Coproduction Officer', '31 Dec 2021'),
    officers: ['coproduction'],
  },
  {
    ref: '3.2',
    ...row('Set up a Voluntary Sector Partnership Group', 'Director of Education and Skills', '31 Dec 2021'),
    officers: ['education'],
  },
  {
    ref: '3.3',
    ...row('Design and implement a communications strategy', 'Comms from BCC, CCG and BCT', '1 Feb 2022'),
    officers: ['commsCouncil', 'commsCcg', 'commsTrust'],
  },
  {
    ref: '3.4',
    ...row(
      'Launch Parent Portal as part of the SENAR Case management System Upgrade',
      'Transformation Director, Education and Skills',
      '1 Feb 2022',
    ),
    officers: ['transformation'],
    note: 'The upgrade it is part of is project 2.3, due 22 April 2022.',
  },
  {
    ref: '3.5',
    ...row('Agree and sign a Partnership Compact', 'Coproduction Officer', '31 Dec 2021'),
    officers: ['coproduction'],
  },
  {
    ref: '3.6',
    ...row('Review and Strengthen the role of SENDIASS', 'Director of Education and Skills', '31 Mar 2022'),
    officers: ['education'],
  },

  { ref: '4.1', ...row('Develop an Inclusion Strategy', BOTH_ADS, '1 Sept 2022'), officers: ['send', 'earlyYears'] },
  {
    ref: '4.2',
    ...row(
      'Deliver the Developing Local Provision project',
      SEND,
      '1 Sept 2021 – Start 31 Jul 2022 – Review First Year 31 Jul 2023 – Review Second Year',
    ),
    officers: ['send'],
    points: ['1 Sept 2021 – Start', '31 Jul 2022 – Review First Year', '31 Jul 2023 – Review Second Year'],
  },
  {
    ref: '4.3',
    ...row('Review the Children Out of School Process for CYPs with EHCPs', BOTH_ADS, '1 May 2022'),
    officers: ['send', 'earlyYears'],
  },
  { ref: '4.4', ...row('Review the allocation of the HNB', SEND, '31 Dec 2021'), officers: ['send'] },
  {
    ref: '4.5',
    ...row('14-19 Review of Employment Pathways for YP with SEND', 'AD Employment and Skills', '1 Sept 2022'),
    officers: ['employment'],
  },
  {
    ref: '4.6',
    ...row(
      'Review of Internal Processes to ensure that CYPs pathways are correctly tracked',
      'Director of Education and Skills/ Chief Nurse/ Director of Commissioning and Corporate Parenting',
      '31 Dec 2021',
    ),
    officers: ['education', 'chiefNurse', 'corporateParenting'],
  },
];
