import { Injectable } from '@nestjs/common';
import {
  addDays,
  assess,
  can,
  checkAsAt,
  checkComparedWith,
  dayInLondon,
  DomainError,
  endOfDayInLondon,
  readAsAt,
  recordedDaysOf,
  type Actor,
  type AsAt,
  type Plan,
  type ProgrammeView,
} from '@waymark/domain';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { Clock } from '../clock';
import { cursorAfter, readPage, type Page } from '../graphql/page';
import { lastFactOf, loadPlans, type LoadedPlan, type WantedPlan } from './load-plan';
import type { StatementsRead } from './plan-sql';
import { Programme } from './programme.entity';
import { shownTo } from './public-reader';
import { checkSlug, ownProgrammes, unknownProgramme } from './visible-programme';

/** Whoever holds no role in a programme is shown what the public may see of it, in whatever is derived. */
@Injectable()
export class PlansService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The programmes that somebody may read, in their order, each as it opens; two round trips however many there are. */
  async programmes(actor: Actor, first: number, after: string | null, statements: StatementsRead = 'all'): Promise<Page<ProgrammeView>> {
    const { start, end } = readPage(first, after);
    const [rows, total] = await this.dataSource.getRepository(Programme).findAndCount({
      select: { slug: true },
      where: [{ isOpen: true }, { id: In(ownProgrammes(actor)) }],
      order: { position: 'ASC', slug: 'ASC' },
      skip: start,
      take: first,
    });
    const loaded = await loadPlans(
      this.dataSource,
      rows.map(({ slug }) => ({ slug, asAt: null })),
      this.clock.now(),
      statements,
    );
    const items = loaded.flatMap((row) => (row ? [this.assessAsOpened(shownTo(actor, row.plan)(row.plan))] : []));
    return { items, total, nextCursor: cursorAfter(end, total) };
  }

  /**
   * One programme, judged as at a day or moment; without one, as it opens. Whether somebody may read it is decided by
   * what it is now, for every moment of its record.
   * @param statements `deciding` where no list of a milestone's statements is shown.
   * @throws DomainError NOT_FOUND, also where the actor may not read it, or BAD_USER_INPUT for a date with nothing to see.
   */
  async programme(actor: Actor, slug: string, asAt: string | null, statements: StatementsRead = 'all'): Promise<ProgrammeView> {
    checkSlug(slug);
    const chosen = asAt === null ? null : readAsAt(asAt, 'asAt');
    const wanted = [{ slug, asAt: null }, ...(chosen ? [{ slug, asAt: chosen.instant }] : [])];
    const [current, then] = await loadPlans(this.dataSource, wanted, this.clock.now(), statements);
    const plan = this.found(actor, current ?? then, slug);
    const shown = shownTo(actor, plan);
    return this.assessChosen(shown(plan), then ? shown(then.plan) : null, chosen);
  }

  /**
   * A programme and the same as recorded earlier, in one round trip.
   * @param interval how many days to look back when no day is chosen to compare with.
   */
  async programmeAndBefore(
    actor: Actor,
    slug: string,
    asAt: string | null,
    comparedWith: string | null,
    interval: number,
    statements: StatementsRead = 'all',
  ): Promise<{ now: ProgrammeView; before: ProgrammeView | null }> {
    checkSlug(slug);
    const chosen = asAt === null ? null : readAsAt(asAt, 'asAt');
    const compared = comparedWith === null ? null : readAsAt(comparedWith, 'comparedWith');
    const earlier: WantedPlan = compared
      ? { slug, asAt: compared.instant }
      : chosen
        ? { slug, asAt: endOfDayInLondon(addDays(chosen.today, -interval)) }
        : { slug, asAt: null, daysBeforeOpening: interval };
    const [current, before, then] = await loadPlans(
      this.dataSource,
      [{ slug, asAt: null }, earlier, ...(chosen ? [{ slug, asAt: chosen.instant }] : [])],
      this.clock.now(),
      statements,
    );
    const plan = this.found(actor, current ?? then, slug);
    const shown = shownTo(actor, plan);
    const now = this.assessChosen(shown(plan), then ? shown(then.plan) : null, chosen);
    if (compared) checkComparedWith(compared, plan.programme.startsOn, now.today, 'comparedWith');
    return { now, before: before?.asAt ? assess(shown(before.plan), dayInLondon(before.asAt), before.asAt) : null };
  }

  private found(actor: Actor, loaded: LoadedPlan | null | undefined, slug: string): Plan {
    if (loaded && can(actor, 'programme:read', { programmeId: loaded.plan.programme.id, isOpen: loaded.isOpen })) return loaded.plan;
    throw unknownProgramme(slug);
  }

  private assessChosen(current: Plan, then: Plan | null, chosen: AsAt | null): ProgrammeView {
    if (!chosen) return this.assessAsOpened(current);
    checkAsAt(chosen, current.programme.startsOn, this.clock.today(), 'asAt');
    if (!then) throw new DomainError('BAD_USER_INPUT', 'Nothing was recorded by then: choose a later day', 'asAt');
    const recordedDays = recordedDaysOf(current);
    // The picker offers every recorded day, also those after the one being looked at.
    return { ...assess(then, chosen.today, chosen.instant), recordedDays, lastRecordedOn: recordedDays[0]?.day ?? chosen.today };
  }

  /** A live programme opens today; a closed record as at its last fact. */
  private assessAsOpened(plan: Plan): ProgrammeView {
    const now = this.clock.now();
    if (!plan.programme.isHistorical) return assess(plan, dayInLondon(now), now);
    const today = dayInLondon(lastFactOf(plan));
    return assess(plan, today, endOfDayInLondon(today));
  }
}
