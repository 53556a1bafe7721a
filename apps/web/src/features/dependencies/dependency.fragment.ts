import { graphql, type ResultOf } from '../../graphql';
import { recordRefFragment } from '../records/record-link';
import { sourceFragment } from '../sources/source-quote';

export const dependencyEndFragment = graphql(
  `
    fragment DependencyEndFields on DependencyEnd {
      record {
        ...RecordRefFields
      }
      expected
      isClosed
      colour
      words
    }
  `,
  [recordRefFragment],
);

export const dependencyFragment = graphql(
  `
    fragment DependencyFields on Dependency {
      id
      note
      clash
      dependent {
        ...DependencyEndFields
      }
      needs {
        ...DependencyEndFields
      }
      source {
        ...SourceFields
      }
    }
  `,
  [dependencyEndFragment, sourceFragment],
);

export type Dependency = ResultOf<typeof dependencyFragment>;
export type DependencyEnd = ResultOf<typeof dependencyEndFragment>;

/** Of a project: what all of it waits for, and what waits for it. */
export const projectDependenciesFragment = graphql(
  `
    fragment ProjectDependencies on Project {
      id
      dependencyObjective: objective {
        id
      }
      needs {
        ...DependencyFields
      }
      neededBy {
        ...DependencyFields
      }
    }
  `,
  [dependencyFragment],
);

/** Of a milestone; its project may wait as a whole. */
export const milestoneDependenciesFragment = graphql(
  `
    fragment MilestoneDependencies on Milestone {
      id
      dependencyProject: project {
        id
        ref
        needs {
          ...DependencyFields
        }
        neededBy {
          ...DependencyFields
        }
        objective {
          id
        }
      }
      needs {
        ...DependencyFields
      }
      neededBy {
        ...DependencyFields
      }
      knockOn {
        record {
          ...RecordRefFields
        }
        words
      }
    }
  `,
  [recordRefFragment, dependencyFragment],
);

export type ProjectDependenciesData = ResultOf<typeof projectDependenciesFragment>;
export type MilestoneDependenciesData = ResultOf<typeof milestoneDependenciesFragment>;
export type KnockOn = MilestoneDependenciesData['knockOn'][number];
