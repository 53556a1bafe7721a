import { graphql, type ResultOf } from '../../graphql';

/** What every page of a programme needs for its head: names, standing, the days to choose, the objectives to go to. */
export const programmeFrameFragment = graphql(`
  fragment ProgrammeFrame on Programme {
    slug
    name
    planName
    localArea
    kind
    planStanding
    planStandingNote
    isExample
    isHistorical
    startsOn
    today
    recordedDays {
      day
      documents
    }
    objectives {
      number
      name
    }
  }
`);

export type FramedProgramme = ResultOf<typeof programmeFrameFragment>;

/** "Birmingham SEND Improvement Programme": the area first, unless the name already says it. */
export function programmeTitle({ localArea, name }: Pick<FramedProgramme, 'localArea' | 'name'>): string {
  const area = localArea.replace(/\s*\(.*\)$/, '');
  return name.toLowerCase().includes(area.toLowerCase()) ? name : `${area} ${name}`;
}
