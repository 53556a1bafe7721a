import type { LinkStanding } from '@waymark/domain';
import type { Fact } from '../facts';
import { s1, type BirminghamDocument } from './documents';

export interface KpiFact extends Fact<BirminghamDocument> {
  ref: string;
  name: string;
  areas: { name: string; standing: LinkStanding }[];
  note?: string;
}

/** A row of the plan's KPI tables: the KPI, and the area cell as printed beside it. */
const row = (name: string, areaCell: string) => ({ name, source: s1(`${name} | ${areaCell}`) });
const beside = (...names: string[]) => names.map((name) => ({ name, standing: 'stated' as const }));
const perhaps = (name: string) => ({ name, standing: 'proposed' as const });

const ALL_OF_OBJECTIVE_3 = beside('Co-production', 'Parental Engagement', 'Parental Satisfaction');
const ALL_OF_OBJECTIVE_3_CELL = 'Coproduction Parental Engagement Parental Satisfaction';

/** All 36. The plan sets no target, no owner and no frequency for any of them. */
export const kpis: KpiFact[] = [
  {
    ref: 'K1.1',
    ...row('% of professionals in the partnership that understand the vision', 'SEND Strategy'),
    areas: beside('SEND Strategy'),
  },
  {
    ref: 'K1.2',
    ...row('% of pupils with EHCP educated in mainstream environment', 'SEND Strategy'),
    areas: beside('SEND Strategy'),
  },
  {
    ref: 'K1.3',
    ...row('% EHCNA advice received within 6 weeks', 'Inter - Agency Working'),
    areas: beside('Inter-agency Working'),
  },
  {
    ref: 'K1.4',
    ...row('Attendance monitoring at mandatory SEND training', 'Inter - Agency Working'),
    areas: beside('Inter-agency Working'),
  },
  {
    ref: 'K1.5',
    ...row('Satisfaction rates Local Offer Website through a dedicated survey', 'Local Offer'),
    areas: beside('Local Offer'),
  },
  { ref: 'K1.6', ...row('Local Offer Website Traffic monitoring', 'Local Offer'), areas: beside('Local Offer') },

  {
    ref: 'K2.1',
    ...row('%EHCPs issued within 20 weeks', 'Coordination of Assessment'),
    areas: beside('Coordination of Assessments'),
  },
  {
    ref: 'K2.2',
    ...row('Family Satisfaction with the EHCNA process', 'Coordination of Assessment'),
    areas: beside('Coordination of Assessments'),
  },
  {
    ref: 'K2.3',
    ...row('SENCO Satisfaction with the EHCNA process', 'Coordination of Assessment'),
    areas: beside('Coordination of Assessments'),
  },
  {
    ref: 'K2.4',
    ...row('% Annual Reviews actioned within 4 weeks of the meeting', 'Coordination of Assessment'),
    areas: beside('Coordination of Assessments'),
  },
  {
    ref: 'K2.5',
    ...row('% of EHCPs rated good and outstanding', 'Quality of EHCPs'),
    areas: beside('Quality of EHC Plans'),
  },
  {
    ref: 'K2.6',
    ...row(
      '% of CYP who complete their secondary phase transfer by the 15th of February',
      'Coordination of Assessment / Quality of EHCPs',
    ),
    areas: [...beside('Coordination of Assessments'), perhaps('Quality of EHC Plans')],
    note:
      'The KPI text wraps over two table rows: "Quality of EHCPs" sits beside the wrapped second line; ' +
      'it may belong to this KPI or be a layout slip.',
  },
  { ref: 'K2.7', ...row('% of EHCPs NEET', 'Quality of EHCPs'), areas: beside('Quality of EHC Plans') },
  {
    ref: 'K2.8',
    ...row('Average and longest wait for OT', 'Waiting Times'),
    areas: beside('Waiting Times'),
    note: 'Two measures under one KPI: average wait and longest wait.',
  },
  {
    ref: 'K2.9',
    ...row('Average and longest wait for SLT', 'Waiting Times'),
    areas: beside('Waiting Times'),
    note:
      'Two measures under one KPI: average wait and longest wait. The documents give four series, ' +
      'two of them for initial assessment and intervention only.',
  },
  {
    ref: 'K2.10',
    ...row('Average and longest wait for PT', 'Waiting Times'),
    areas: beside('Waiting Times'),
    note: 'Two measures under one KPI: average wait and longest wait.',
  },
  {
    ref: 'K2.11',
    ...row('Average and longest wait for ND', 'Waiting Times'),
    areas: beside('Waiting Times'),
    note: 'Two measures under one KPI: average wait and longest wait.',
  },

  { ref: 'K3.1', ...row('% of parental surveys returned', ALL_OF_OBJECTIVE_3_CELL), areas: ALL_OF_OBJECTIVE_3 },
  {
    ref: 'K3.2',
    ...row('% of parental satisfaction measured through the parental surveys', ALL_OF_OBJECTIVE_3_CELL),
    areas: ALL_OF_OBJECTIVE_3,
  },
  {
    ref: 'K3.3',
    ...row('% of education settings responding positive to surveys', 'Coproduction'),
    areas: beside('Co-production'),
  },
  {
    ref: 'K3.4',
    ...row('% of partner organisations responding positive to surveys', 'Coproduction'),
    areas: beside('Co-production'),
  },
  {
    ref: 'K3.5',
    ...row('Number of appeals lodged at SENDIST', 'Parental Satisfaction'),
    areas: beside('Parental Satisfaction'),
  },
  {
    ref: 'K3.6',
    ...row('Number of Complaints', 'Parental Satisfaction'),
    areas: beside('Parental Satisfaction'),
    note:
      'The KPI does not say which complaints: the documents count SENAR cases and all SEND complaints, ' +
      'two populations that are kept apart.',
  },
  {
    ref: 'K3.7',
    ...row('% of Complaints that were satisfactorily dealt with', 'Parental Satisfaction'),
    areas: beside('Parental Satisfaction'),
  },

  {
    ref: 'K4.1',
    ...row('Attainment and Progress data EHCPs', 'Academic Progress'),
    areas: beside('Academic Progress'),
  },
  {
    ref: 'K4.2',
    ...row('Attainment and Progress data SEN Support', 'Academic Progress'),
    areas: beside('Academic Progress'),
  },
  { ref: 'K4.3', ...row('Attendance for SEN Support and EHCPs', 'Attendance'), areas: beside('Attendance') },
  {
    ref: 'K4.4',
    ...row('% of the Unknows in the NEET category', 'Attendance / Exclusions'),
    areas: [...beside('Attendance'), perhaps('Exclusions')],
    note:
      'A row with an empty KPI cell and the area "Exclusions" follows; read as a continuation of this KPI, ' +
      'but it could be a missing KPI. "Unknows" is the source spelling.',
  },
  {
    ref: 'K4.5',
    ...row('% of Special Schools rated Good or Outstanding', 'Academic Progress'),
    areas: beside('Academic Progress'),
  },
  {
    ref: 'K4.6',
    ...row('% of Mainstream Schools rated Good or Outstanding', 'Academic Progress'),
    areas: beside('Academic Progress'),
  },
  {
    ref: 'K4.7',
    ...row('% of Early Years rated Good or Outstanding', 'Academic Progress'),
    areas: beside('Academic Progress'),
  },
  {
    ref: 'K4.8',
    ...row('% of CYP with EHCPs that attend settings rated Good or Outstanding', 'Academic Progress'),
    areas: beside('Academic Progress'),
  },
  { ref: 'K4.9', ...row('% of Take up of 2 Year Old Offer', 'Attendance'), areas: beside('Attendance') },
  {
    ref: 'K4.10',
    ...row('% of permanent exclusions and fixed term exclusions for EHCPs', 'Exclusions'),
    areas: beside('Exclusions'),
    note: 'Two measures under one KPI: permanent and fixed term.',
  },
  {
    ref: 'K4.11',
    ...row('% of permanent exclusions and fixed term exclusions for SEN Support', 'Exclusions'),
    areas: beside('Exclusions'),
    note: 'Two measures under one KPI: permanent and fixed term.',
  },
  {
    ref: 'K4.12',
    ...row('% young people with LD in paid employment or apprenticeship', 'Employment'),
    areas: beside('Employment'),
  },
];
