import { graphql, type ResultOf } from '../../graphql';

const threadProjectFragment = graphql(`
  fragment ThreadProject on Project {
    id
    ref
    title
    schedule {
      colour
    }
  }
`);

const threadKpiFragment = graphql(`
  fragment ThreadKpi on Kpi {
    id
    ref
    name
    verdict
  }
`);

export const goldenThreadFragment = graphql(
  `
    fragment GoldenThread on Programme {
      threadObjectives: objectives {
        number
        name
        thread {
          words
          delivery
          impact
          alarm
        }
        areas {
          id
        }
      }
      goldenThread {
        words
        areas {
          area {
            id
            name
            aliases
            thread {
              words
              delivery
              impact
              alarm
            }
          }
          gaps
          words
          projects {
            standing
            project {
              ...ThreadProject
            }
          }
          kpis {
            standing
            kpi {
              ...ThreadKpi
            }
          }
        }
        projectsWithoutArea {
          ...ThreadProject
        }
        kpisWithoutArea {
          ...ThreadKpi
        }
      }
    }
  `,
  [threadProjectFragment, threadKpiFragment],
);

export type ThreadProgramme = ResultOf<typeof goldenThreadFragment>;
export type Thread = ThreadProgramme['goldenThread'];
export type ThreadProject = ResultOf<typeof threadProjectFragment>;
export type ThreadKpi = ResultOf<typeof threadKpiFragment>;

export interface ThreadRow {
  objectives: Pick<ThreadProgramme['threadObjectives'][number], 'number' | 'name'>[];
  row: Thread['areas'][number];
}

/** Each area with the objectives that answer for it. */
export function threadRows({ threadObjectives, goldenThread }: ThreadProgramme): ThreadRow[] {
  return goldenThread.areas.map((row) => ({
    row,
    objectives: threadObjectives.filter(({ areas }) => areas.some(({ id }) => id === row.area.id)),
  }));
}
