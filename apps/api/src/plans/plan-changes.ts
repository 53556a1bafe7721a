import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { assess, dayInLondon, DomainError, Form } from '@waymark/domain';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { loadActor } from '../auth/load-actor';
import { Clock } from '../clock';
import { recordAs } from '../database/record-as';
import { SETTINGS, type Settings } from '../settings';
import { loadPlans } from './load-plan';
import { PlanChange } from './plan-change';
import { unknownProgramme } from './visible-programme';
import { writableProgramme } from './writable-programme';

/** Changes that are judged by the whole plan, one after the other. */
@Injectable()
export class PlanChanges {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Runs a change in a transaction that holds the programme. Who asks, and what the plan is, are read within it: what they
   * could do, and what they saw, when they asked may be over.
   */
  async make<T>(asker: SignedIn, slug: string, work: (change: PlanChange) => Promise<T>): Promise<T> {
    const programme = await writableProgramme(this.dataSource.manager, asker, slug);
    const recording = { actor: asker.name, account: asker.accountId, reason: '', programme: programme.programmeId };
    return recordAs(this.dataSource, recording, async (manager) => {
      const actor = await loadActor(manager, asker.accountId, this.settings.isDemo);
      if (!actor) throw new DomainError('UNAUTHENTICATED', 'Sign in to do this');
      const now = this.clock.now();
      const [loaded] = await loadPlans(manager, [{ slug, asAt: null }], now);
      if (!loaded) throw unknownProgramme(slug);
      return work(new PlanChange(manager, new Form(), programme, assess(loaded.plan, dayInLondon(now), now), actor));
    });
  }
}
