import { assess, dayInLondon, type Instant, type ProgrammeView } from '@waymark/domain';
import type { DataSource } from 'typeorm';
import { loadPlans } from '../plans/load-plan';
import { readPeople, type People } from './people';

export interface ReadProgramme {
  programme: ProgrammeView;
  people: People;
}

/** Reads each programme once, however many letters are written about it. */
export function programmeReader(dataSource: DataSource, now: Instant, isDemo: boolean): (slug: string) => Promise<ReadProgramme | null> {
  const read = new Map<string, Promise<ReadProgramme | null>>();
  return (slug) => {
    const known = read.get(slug) ?? readProgramme(dataSource, slug, now, isDemo);
    read.set(slug, known);
    return known;
  };
}

async function readProgramme(dataSource: DataSource, slug: string, now: Instant, isDemo: boolean): Promise<ReadProgramme | null> {
  const [loaded] = await loadPlans(dataSource, [{ slug, asAt: null }], now, 'deciding');
  if (!loaded) return null;
  const programme = assess(loaded.plan, dayInLondon(now), now);
  return { programme, people: await readPeople(dataSource, programme.id, isDemo) };
}
