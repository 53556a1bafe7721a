import { graphql, type ResultOf } from '../../graphql';

/** What shows how a milestone goes, and the parts of the plan that say who may add to it. */
export const milestoneEvidenceFragment = graphql(`
  fragment MilestoneEvidence on Milestone {
    id
    evidence {
      id
      kind
      title
      url
      fileName
      mediaType
      sizeBytes
      words
      whose
      saidOn
      addedBy
      addedOn
    }
    evidenceProject: project {
      id
      objective {
        id
      }
    }
  }
`);

export type MilestoneEvidence = ResultOf<typeof milestoneEvidenceFragment>;
export type Evidence = MilestoneEvidence['evidence'][number];
