import { graphql, type ResultOf } from '../../graphql';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';

export const historyEntryFragment = graphql(`
  fragment HistoryEntryFields on HistoryEntry {
    recordedAt
    record {
      kind
      id
      name
      objective
    }
    actor
    reason
    operation
    changes {
      field
      label
      before
      after
    }
    isUndoable
  }
`);

export type HistoryEntry = ResultOf<typeof historyEntryFragment>;
export type FieldChange = HistoryEntry['changes'][number];

/** Ids and refs of what is in the plan now: what is gone has no page. */
const presentFragment = graphql(`
  fragment PresentRecords on Programme {
    id
    presentObjectives: objectives {
      id
      number
      projects {
        id
        ref
        milestones {
          id
        }
      }
      kpis {
        id
        ref
      }
    }
    presentAreas: areas {
      id
    }
  }
`);

export type PresentRecords = ResultOf<typeof presentFragment>;


/** The programme's history; of one record, only what frames it. */
export const historyQuery = graphql(
  `
    query ProgrammeHistory($slug: String!, $asAt: AsAt, $isOfRecord: Boolean!, $actor: String, $objective: Int, $kind: RecordKind, $from: Day, $to: Day) {
      programme(slug: $slug, asAt: $asAt) {
        ...ProgrammeFrame
      }
      current: programme(slug: $slug) {
        ...PresentRecords
      }
      programmeHistory(slug: $slug, actor: $actor, objective: $objective, kind: $kind, from: $from, to: $to, first: 100) @skip(if: $isOfRecord) {
        items {
          ...HistoryEntryFields
        }
        total
        nextCursor
        actors
      }
    }
  `,
  [programmeFrameFragment, presentFragment, historyEntryFragment],
);

export const moreHistoryQuery = graphql(
  `
    query MoreHistory($slug: String!, $actor: String, $objective: Int, $kind: RecordKind, $from: Day, $to: Day, $after: String!) {
      programmeHistory(slug: $slug, actor: $actor, objective: $objective, kind: $kind, from: $from, to: $to, first: 100, after: $after) {
        items {
          ...HistoryEntryFields
        }
        total
        nextCursor
      }
    }
  `,
  [historyEntryFragment],
);

export const recordHistoryQuery = graphql(
  `
    query RecordHistory($slug: String!, $asAt: AsAt, $recordKind: RecordKind!, $recordId: ID!) {
      programme(slug: $slug, asAt: $asAt) {
        ...ProgrammeFrame
      }
      current: programme(slug: $slug) {
        ...PresentRecords
      }
      history(slug: $slug, kind: $recordKind, id: $recordId, first: 100) {
        items {
          ...HistoryEntryFields
        }
        total
        nextCursor
      }
    }
  `,
  [programmeFrameFragment, presentFragment, historyEntryFragment],
);

export const moreRecordHistoryQuery = graphql(
  `
    query MoreRecordHistory($slug: String!, $recordKind: RecordKind!, $recordId: ID!, $after: String!) {
      history(slug: $slug, kind: $recordKind, id: $recordId, first: 100, after: $after) {
        items {
          ...HistoryEntryFields
        }
        total
        nextCursor
      }
    }
  `,
  [historyEntryFragment],
);
