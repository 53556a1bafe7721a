import type { ChangedMilestone, Precision } from '@waymark/domain';
import { graphql, type ResultOf } from '../../graphql';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { recordRefFragment } from '../records/record-address';

const askedMilestoneFragment = graphql(`
  fragment AskedMilestone on Milestone {
    id
    name
    status
    isOngoing
    original {
      id
      version
      text
      earliest
      latest
      precision
      words
    }
    approved {
      id
      version
      text
      earliest
      latest
      precision
      words
    }
    forecast {
      words
    }
    changeRequests {
      number
      title
    }
  }
`);

const askedEndFragment = graphql(
  `
    fragment AskedEnd on DependencyEnd {
      record {
        ...RecordRefFields
      }
      projectId
      latest
      isClosed
    }
  `,
  [recordRefFragment],
);

/** The plan as far as a change of it is asked by: its promises, and what waits for what. */
export const askForChangeQuery = graphql(
  `
    query AskForChange($slug: String!, $asAt: AsAt) {
      programme(slug: $slug, asAt: $asAt) {
        ...ProgrammeFrame
        needsAgreement
        dependencies {
          id
          dependent {
            ...AskedEnd
          }
          needs {
            ...AskedEnd
          }
        }
        plannedObjectives: objectives {
          id
          number
          name
          projects {
            id
            ref
            title
            milestones {
              ...AskedMilestone
            }
          }
        }
      }
    }
  `,
  [programmeFrameFragment, askedMilestoneFragment, askedEndFragment],
);

export type AskedPlan = ResultOf<typeof askForChangeQuery>['programme'];
export type AskedProject = AskedPlan['plannedObjectives'][number]['projects'][number];
export type AskedMilestone = ResultOf<typeof askedMilestoneFragment>;

type WirePoint = NonNullable<AskedMilestone['approved']>;
export type AskedBaseline = NonNullable<ChangedMilestone['approved']> & { version: number; words: string };
export type KnownMilestone = Omit<AskedMilestone, 'original' | 'approved'> & { original: AskedBaseline | null; approved: AskedBaseline | null };

/** Milestones as the rules take them: GraphQL's enums have no hyphen. */
export function knownMilestones({ milestones }: AskedProject): KnownMilestone[] {
  return milestones.map((milestone) => ({ ...milestone, original: baselineOf(milestone.original), approved: baselineOf(milestone.approved) }));
}

function baselineOf(point: WirePoint | null): AskedBaseline | null {
  return point && { ...point, precision: precisionOf(point) };
}

function precisionOf({ precision }: Pick<WirePoint, 'precision'>): Precision {
  if (precision === 'academic_year') return 'academic-year';
  return precision === 'financial_year' ? 'financial-year' : precision;
}
