import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  assess,
  changesAbout,
  changesBetween,
  dayInLondon,
  DomainError,
  responsesOwed,
  type Instant,
  type MilestoneView,
  type ProgrammeView,
} from '@waymark/domain';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { Clock } from '../clock';
import { loadPlans } from '../plans/load-plan';
import { ConfidenceDeclaration } from '../plans/objective.entity';
import { NO_SOURCE } from '../plans/plan-change';
import { PlanChanges } from '../plans/plan-changes';
import { PlansService } from '../plans/plans.service';
import { visibleProgramme } from '../plans/visible-programme';
import { checkMay } from '../plans/writable-programme';
import { answerReports } from './answer-reports';
import type { DeclareConfidenceInput, LookedAtObjectiveInput, RespondToUpdatesInput } from './sponsors.inputs';
import type { SponsoredObjective } from './sponsors.types';

/** What a sponsor meets, and what they say. */
@Injectable()
export class SponsorsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly changes: PlanChanges,
    private readonly plans: PlansService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError FORBIDDEN where they sponsor nothing in it. */
  async objectivesOf(actor: SignedIn, slug: string): Promise<SponsoredObjective[]> {
    const { programmeId } = await visibleProgramme(this.dataSource, slug, actor);
    const own: Sponsored[] = await this.dataSource.query(SPONSORED, [programmeId, actor.accountId]);
    if (own.length === 0) throw new DomainError('FORBIDDEN', 'You are the sponsor of no objective of this programme');
    const [now, ...before] = await this.programmeAt(slug, [null, ...own.map(sinceOf)]);
    return own.flatMap((row, index) => {
      const objective = now?.objectives.find(({ id }) => id === row.objectiveId);
      if (!now || !objective) return [];
      const { lookedAt, givenAt } = row;
      return {
        objective,
        lookedAt,
        since: sinceOf(row),
        changes: changesAbout(changesBetween(now, before[index] ?? null).items, objective.id),
        awaiting: responsesOwed(objective.projects.flatMap(({ milestones }) => milestones), givenAt),
        changeRequests: now.changeRequests.filter(({ state, project }) => state === 'submitted' && project.objectiveId === objective.id),
      };
    });
  }

  /** What a person has looked at is not part of the record. */
  async looked(actor: SignedIn, { slug, objectiveId }: LookedAtObjectiveInput): Promise<boolean> {
    const programme = await visibleProgramme(this.dataSource, slug, actor);
    checkMay(actor, 'objective:sign', programme, { objectiveId });
    await this.dataSource.query(LOOKED, [programme.programmeId, objectiveId, actor.accountId]);
    return true;
  }

  /** All are saved, or none. */
  async respond(actor: SignedIn, { slug, responses }: RespondToUpdatesInput): Promise<MilestoneView[]> {
    const ids = await this.changes.make(actor, slug, (change) => answerReports(change, responses));
    const { milestones } = await this.plans.programme(actor, slug, null);
    return ids.flatMap((milestoneId) => milestones.find(({ id }) => id === milestoneId) ?? []);
  }

  async declare(actor: SignedIn, { slug, objectiveId, confidence, ...typed }: DeclareConfidenceInput): Promise<ProgrammeView> {
    await this.changes.make(actor, slug, async (change) => {
      const { form, plan, today } = change;
      const objective = plan.objectives.find(({ id }) => id === objectiveId);
      if (!objective) throw new DomainError('NOT_FOUND', 'The plan has no such objective', 'objectiveId');
      change.checkMay('objective:sign', { objectiveId });
      const sentence = form.text(typed.sentence, { field: 'sentence', called: 'The sentence' });
      if (sentence === '') form.refuse('sentence', 'Say why, in a sentence.');
      form.check();
      await change.because(`Declared delivery confidence of objective ${objective.number}: ${confidence}`);
      const who = { declaredBy: change.roleFor('objective:sign', { objectiveId }), declaredOn: today };
      await change.write<ConfidenceDeclaration>(ConfidenceDeclaration, null, { objectiveId, confidence, sentence, ...who, ...NO_SOURCE });
    });
    return this.plans.programme(actor, slug, null);
  }

  /** The programme at several moments, in one round trip; `null`: now. */
  private async programmeAt(slug: string, moments: readonly (Instant | null)[]): Promise<(ProgrammeView | null)[]> {
    const now = this.clock.now();
    const today = dayInLondon(now);
    const loaded = await loadPlans(this.dataSource, moments.map((asAt) => ({ slug, asAt })), now);
    return loaded.map((each) => {
      if (!each) return null;
      const { plan, asAt } = each;
      // The database's clock may be a blink ahead of ours.
      const day = asAt && dayInLondon(asAt) < today ? dayInLondon(asAt) : today;
      return assess(plan, day, asAt ?? now);
    });
  }
}

/** An objective and its sponsor. */
interface Sponsored {
  objectiveId: string;
  /** When the role was given for it. */
  givenAt: Instant;
  lookedAt: Instant | null;
}

function sinceOf({ lookedAt, givenAt }: Sponsored): Instant {
  return lookedAt !== null && lookedAt > givenAt ? lookedAt : givenAt;
}

const SPONSORED = `
  SELECT s.objective_id AS "objectiveId", to_json(greatest(m.recorded_at, s.recorded_at)) AS "givenAt", to_json(l.looked_at) AS "lookedAt"
    FROM membership m
    JOIN membership_scope s ON s.programme_id = m.programme_id AND s.membership_id = m.id
    JOIN objective o ON o.programme_id = m.programme_id AND o.id = s.objective_id
    LEFT JOIN objective_look l ON l.objective_id = s.objective_id AND l.account_id = m.account_id
    WHERE m.programme_id = $1 AND m.account_id = $2 AND m.role = 'sponsor'
    ORDER BY o.number`;

/** By the clock of the record: what is written afterwards is newer. */
const LOOKED = `
  INSERT INTO objective_look (programme_id, objective_id, account_id, looked_at) VALUES ($1, $2, $3, now())
    ON CONFLICT (account_id, objective_id) DO UPDATE SET looked_at = now()`;
