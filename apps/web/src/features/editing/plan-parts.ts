/** The parts of a plan that can be edited, in the order in which they are listed. */
export const PLAN_PARTS = [
  { part: 'cover', name: 'Cover' },
  { part: 'objectives', name: 'Objectives' },
  { part: 'areas', name: 'Areas of weakness' },
  { part: 'projects', name: 'Projects' },
  { part: 'officers', name: 'Roles and people' },
  { part: 'kpis', name: 'KPI links' },
  { part: 'meetings', name: 'Board meetings' },
  { part: 'tolerances', name: 'Tolerances' },
  { part: 'rules', name: 'Rules' },
] as const;

export type PlanPart = (typeof PLAN_PARTS)[number]['part'];

export function isPlanPart(text: string | undefined): text is PlanPart {
  return PLAN_PARTS.some(({ part }) => part === text);
}

/** In the address: a record that is yet to be made. */
export const NEW = 'new';
