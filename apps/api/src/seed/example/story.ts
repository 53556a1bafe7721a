import type { Confidence, MilestoneStatus, PointRole, ReasonCategory } from '@waymark/domain';
import type { Offset, PromiseFact } from './calendar';

/** The day the plan was approved and its record begins. */
export const START: Offset = -270;
export const FIRST_DECISION = 'Board decision 1';
export const START_REASON = `${FIRST_DECISION}: the plan as approved`;

/** The board's monthly rounds of reports, first to last. Silence after round 7 is older than 35 days. */
export const ROUNDS = [-250, -219, -188, -157, -126, -95, -64, -33, -2] as const;
export type Round = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** What was said of a milestone in one round. */
export interface Said {
  round: Round;
  status: MilestoneStatus;
  narrative: string;
  forecast?: PromiseFact;
  actual?: PromiseFact;
  confidence?: Confidence;
  /** Why it slips, and what is done about it. */
  because?: { category: ReasonCategory; reason: string; recovery: string };
  /** Why the owner declares better than the dates give, and how long that counts. */
  although?: { reason: string; until: Offset };
}

/** What shows it, added in a round. */
export type EvidenceFact = { round: Round; title: string } & ({ url: string } | { words: string; whose: string });

export interface MilestoneStory {
  name: string;
  role?: PointRole;
  /** What was promised; an ongoing milestone promises nothing but a review. */
  due?: PromiseFact;
  /** Ongoing: when it is next reviewed, or `null` when nobody has set a day. */
  reviewOn?: Offset | null;
  /** A new approved baseline, added to the plan, or cancelled: the number of the change request that the board approved. */
  moved?: number;
  added?: number;
  cancelled?: number;
  evidence?: EvidenceFact[];
  said: Said[];
}

export interface ProjectStory {
  ref: string;
  title: string;
  /** The new name, from a day on. */
  renamed?: { on: Offset; title: string; reason: string };
  subActions?: string[];
  officers: OfficerKey[];
  /** Areas by name, KPIs by ref. */
  areas: string[];
  kpis: string[];
  milestones: MilestoneStory[];
}

/** The roles of the made-up plan. */
export const officers = {
  childrensServices: { role: "Director of Children's Services", organisation: 'council', holder: 'Helen Marsh' },
  education: { role: 'Director of Education', organisation: 'council', holder: 'David Okafor' },
  engagement: { role: 'Head of Family Engagement', organisation: 'council', holder: 'Ruth Lindqvist' },
  assessment: { role: 'Head of Assessment and Planning', organisation: 'council', holder: 'Amara Osei' },
  performance: { role: 'Head of Data and Performance', organisation: 'council', holder: 'Tomasz Wilk' },
  inclusion: { role: 'Head of Inclusion', organisation: 'council', holder: 'Grace Pennington' },
  skills: { role: 'Head of Employment and Skills', organisation: 'council', holder: 'Imran Shah' },
  healthOfficer: { role: 'Designated Clinical Officer', organisation: 'health', holder: 'Dr Leila Haddad' },
  therapies: { role: 'Head of Therapies', organisation: 'health', holder: 'Colin Byrne' },
  forum: { role: 'Forum Coordinator', organisation: 'forum', holder: null },
} as const;
export type OfficerKey = keyof typeof officers;

export const organisations = {
  council: { name: 'Exampleshire Council (made up)', abbreviation: 'EC' },
  health: { name: 'Exampleshire Integrated Care Board (made up)', abbreviation: 'EICB' },
  forum: { name: 'Exampleshire Family Voice (made up)', abbreviation: 'EFV' },
} as const;

export interface ObjectiveStory {
  number: number;
  name: string;
  theme: string;
  sponsor: OfficerKey | null;
  benefits: string[];
  areas: string[];
  declared: { round: Round; confidence: Confidence; sentence: string }[];
  projects: ProjectStory[];
}
