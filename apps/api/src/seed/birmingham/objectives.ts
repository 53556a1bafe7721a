import type { Fact } from '../facts';
import { s1, type BirminghamDocument } from './documents';

export interface ObjectiveFact extends Fact<BirminghamDocument> {
  number: number;
  name: string;
  theme: string;
  heading: string;
  /** The projects as the plan's overview table lists them: 22, where the detailed tables have 31. */
  atAGlance: string[];
}

export interface AreaFact extends Fact<BirminghamDocument> {
  objective: number;
  name: string;
  aliases: string[];
}

const HEADING_1 = 'Objective 1 - System Leadership (SEND Strategy, Inter-agency Working, Local Offer)';
const HEADING_2 =
  'Objective 2 - Getting the basics right – identifying and assessing need (Coordination of Assessments, Quality of EHC Plans) / (Waiting times)';
const HEADING_3 = 'Objective 3 - Working Together Well (coproduction, parental engagement, parental satisfaction)';
const HEADING_4 =
  'Objective 4 - Pathways – meeting need and improving outcomes (academic progress, attendance and exclusions, employment)';

export const objectives: ObjectiveFact[] = [
  {
    number: 1,
    name: 'System Leadership',
    theme: 'System Leadership',
    heading: HEADING_1,
    source: s1(HEADING_1),
    atAGlance: [
      'Refresh the SEND Strategy',
      'Develop a Joint Working Protocol with Standard Operating Procedures across the partnership',
      'Develop and Implement a Learning and Development Strategy across the partnership',
      'Improve the Local Offer Website',
      'Improve Data Management',
    ],
  },
  {
    number: 2,
    name: 'Getting the basics right',
    theme: 'Getting the basics right – identifying and assessing need',
    heading: HEADING_2,
    source: s1(HEADING_2),
    atAGlance: [
      'Build a sustainable SENAR service',
      'Improve the EHNCA and Annual Review Processes',
      'Upgrade the Case Management System',
      'Agree a Quality Assurance Framework',
      'Improve waiting times for Therapies and Neuro-Developmental Pathways',
    ],
  },
  {
    number: 3,
    name: 'Working Together Well',
    theme: 'Working Together Well',
    heading: HEADING_3,
    source: s1(HEADING_3),
    atAGlance: [
      'Develop and implement a co-production and engagement framework and plan',
      'Set up a Voluntary Sector Partnership Group',
      'Develop and implement a communications strategy',
      'Launch Parent Portal as part of the SENAR Case management System Upgrade',
      'Agree and sign a Partnership Compact',
      'Review and Strengthen the role of SENDIASS',
    ],
  },
  {
    number: 4,
    name: 'Pathways',
    theme: 'Pathways – meeting need and improving outcomes',
    heading: HEADING_4,
    source: s1(HEADING_4),
    atAGlance: [
      'Develop an Inclusion Strategy',
      'Deliver the Developing Local Provision project',
      'Review the Children Out of School Process for CYPs with EHCPs',
      'Review the allocation of the HNB',
      '14-19 Review of Employment Pathways for YP with SEND',
      'Review of Internal Processes to ensure that CYPs pathways are correctly tracked',
    ],
  },
];

/**
 * The labels of the KPI tables: 13 of them, where the heading of objective 4 joins attendance and
 * exclusions. No document lists the areas or says which one made sufficient progress.
 */
export const areas: AreaFact[] = [
  { objective: 1, name: 'SEND Strategy', aliases: ['Strategy'], source: s1(HEADING_1) },
  {
    objective: 1,
    name: 'Inter-agency Working',
    aliases: ['Inter-agency working', 'Inter - Agency Working'],
    source: s1(HEADING_1),
  },
  { objective: 1, name: 'Local Offer', aliases: [], source: s1(HEADING_1) },
  { objective: 2, name: 'Coordination of Assessments', aliases: ['Coordination of Assessment'], source: s1(HEADING_2) },
  { objective: 2, name: 'Quality of EHC Plans', aliases: ['Quality of EHCPs'], source: s1(HEADING_2) },
  { objective: 2, name: 'Waiting Times', aliases: ['Waiting times'], source: s1(HEADING_2) },
  { objective: 3, name: 'Co-production', aliases: ['Co-Production', 'coproduction', 'Coproduction'], source: s1(HEADING_3) },
  { objective: 3, name: 'Parental Engagement', aliases: ['parental engagement'], source: s1(HEADING_3) },
  { objective: 3, name: 'Parental Satisfaction', aliases: ['parental satisfaction'], source: s1(HEADING_3) },
  { objective: 4, name: 'Academic Progress', aliases: ['academic progress'], source: s1(HEADING_4) },
  {
    objective: 4,
    name: 'Attendance',
    aliases: ['attendance and exclusions (joint in the Objective 4 heading)'],
    source: s1(HEADING_4),
  },
  {
    objective: 4,
    name: 'Exclusions',
    aliases: ['attendance and exclusions (joint in the Objective 4 heading)'],
    source: s1(HEADING_4),
  },
  { objective: 4, name: 'Employment', aliases: ['employment'], source: s1(HEADING_4) },
];
