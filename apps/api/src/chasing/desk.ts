import {
  assess,
  boardCycle,
  cutOffInWords,
  dayInLondon,
  escalationInWords,
  ownersOf,
  responsesOwed,
  updatesOwed,
  waitsFor,
  type BoardCycle,
  type Holding,
  type Instant,
  type MilestoneView,
  type ProgrammeView,
} from '@waymark/domain';
import type { DataSource } from 'typeorm';
import { loadPlan } from '../plans/load-plan';
import { unknownProgramme } from '../plans/visible-programme';
import type { Desk, DeskOwner, DeskSponsor } from './chasing.types';
import { lastChases } from './last-chases';
import { readPeople, roleWordsOf, type People, type Person } from './people';

export interface DeskFacts {
  programme: ProgrammeView;
  people: People;
  cycle: BoardCycle;
  owed: MilestoneView[];
  /** What the next board will see as not assured if nobody reports until then. */
  notAssured: MilestoneView[];
}

export interface Owing {
  person: Person;
  owed: MilestoneView[];
}

export async function readDesk(dataSource: DataSource, slug: string, now: Instant, isDemo: boolean): Promise<DeskFacts> {
  const plan = await loadPlan(dataSource, slug);
  if (!plan) throw unknownProgramme(slug);
  const programme = assess(plan, dayInLondon(now), now);
  const cycle = boardCycle(programme.boardMeetings, programme.today);
  const atBoard = cycle.meeting ? assess(plan, cycle.meeting.heldOn, now) : programme;
  const silent = new Set(atBoard.milestones.filter(({ schedule }) => schedule.colour === 'not_assured').map(({ id }) => id));
  return {
    programme,
    people: await readPeople(dataSource, programme.id, isDemo),
    cycle,
    owed: updatesOwed(programme.milestones, cycle, programme.today, programme.tolerances).owed,
    notAssured: programme.milestones.filter(({ id }) => silent.has(id)),
  };
}

/** Who owes what, whoever owes most first. Who came after the cut-off answers for it all the same, and can be asked. */
export function owedBy({ owed, people: { holdings, persons } }: DeskFacts): Owing[] {
  const rows = new Map<string, Owing>();
  for (const milestone of owed) {
    for (const accountId of ownersOf(milestone, holdings)) {
      const person = persons.get(accountId);
      if (!person) continue;
      const row = rows.get(accountId) ?? { person, owed: [] };
      row.owed.push(milestone);
      rows.set(accountId, row);
    }
  }
  return [...rows.values()].sort((a, b) => b.owed.length - a.owed.length || a.person.name.localeCompare(b.person.name, 'en-GB'));
}

export async function deskOf(dataSource: DataSource, facts: DeskFacts, sendsMail: boolean): Promise<Desk> {
  const { programme, people, cycle, owed, notAssured } = facts;
  return {
    meeting: cycle.meeting,
    cutOff: cutOffInWords(cycle, programme.today),
    escalation: escalationInWords(cycle.meeting),
    today: programme.today,
    sendsMail,
    owners: await ownerRows(dataSource, facts, sendsMail),
    unowned: owed.filter((milestone) => ownersOf(milestone, people.holdings).length === 0),
    sponsors: await sponsorRows(dataSource, facts),
    withoutSponsor: programme.objectives.filter(({ id }) => !sponsorships(people.holdings).some(({ objectiveId }) => objectiveId === id)).map(({ number }) => number),
    changeRequests: programme.changeRequests.filter(({ state }) => waitsFor(state, programme.needsAgreement) !== null).sort((a, b) => a.number - b.number),
    notAssured,
  };
}

/** Whether somebody is told by e-mail too: the server sends any, they have an address, and want it. */
export function isMailed({ address, digest }: Pick<Owing['person'], 'address' | 'digest'>, sendsMail: boolean): boolean {
  return sendsMail && address !== null && digest !== 'none';
}

async function ownerRows(dataSource: DataSource, facts: DeskFacts, sendsMail: boolean): Promise<DeskOwner[]> {
  const { meeting } = facts.cycle;
  const words = await roleWordsOf(dataSource, facts.programme.id, 'project_manager');
  const chases = meeting ? await lastChases(dataSource, meeting) : new Map<string, never>();
  return owedBy(facts).map(({ person, owed }) => ({
    accountId: person.accountId,
    name: person.name,
    words: words.get(person.accountId) ?? '',
    owed,
    lastChase: chases.get(person.accountId) ?? null,
    isMailed: isMailed(person, sendsMail),
  }));
}

async function sponsorRows(dataSource: DataSource, { programme, people }: DeskFacts): Promise<DeskSponsor[]> {
  const looks: { accountId: string; lookedAt: Instant }[] = await dataSource.query(
    `SELECT account_id AS "accountId", to_json(max(looked_at)) AS "lookedAt" FROM objective_look WHERE programme_id = $1 GROUP BY account_id`,
    [programme.id],
  );
  const lookedAt = new Map(looks.map((look) => [look.accountId, look.lookedAt]));
  const rows = new Map<string, DeskSponsor>();
  for (const { accountId, objectiveId, since } of sponsorships(people.holdings)) {
    const objective = programme.objectives.find(({ id }) => id === objectiveId);
    if (!objective) continue;
    const row = rows.get(accountId) ?? { accountId, name: people.persons.get(accountId)?.name ?? '', objectives: [], lookedAt: lookedAt.get(accountId) ?? null, awaiting: 0 };
    row.objectives.push(objective.number);
    row.objectives.sort((a, b) => a - b);
    row.awaiting += responsesOwed(objective.projects.flatMap(({ milestones }) => milestones), since).length;
    rows.set(accountId, row);
  }
  return [...rows.values()];
}

function sponsorships(holdings: readonly Holding[]): Holding[] {
  return holdings.filter(({ role, objectiveId }) => role === 'sponsor' && objectiveId !== null);
}
