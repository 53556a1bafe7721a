import { Injectable } from '@nestjs/common';
import type { ProgrammeView } from '@waymark/domain';
import type { SignedIn } from '../auth/actor';
import type { PlanChange } from '../plans/plan-change';
import { PlanChanges } from '../plans/plan-changes';
import { PlansService } from '../plans/plans.service';
import { writeCommentary } from './commentary';
import { saveRebase } from './control-limits';
import type { RemoveKpiFactInput, SaveComparatorInput, SaveKpiInput, SaveMeasureInput, SaveRebaseInput, SaveTargetInput, WriteCommentaryInput } from './kpis.inputs';
import { removeFact, saveComparator, saveTarget } from './reference-values';
import { saveKpi } from './save-kpi';
import { saveMeasure } from './save-measure';

/** What KPIs mean, what they are held against, and what is said about them. */
@Injectable()
export class DefinitionsService {
  constructor(
    private readonly changes: PlanChanges,
    private readonly plans: PlansService,
  ) {}

  saveKpi(actor: SignedIn, input: SaveKpiInput): Promise<ProgrammeView> {
    return this.make(actor, input.slug, (change) => saveKpi(change, input));
  }

  saveMeasure(actor: SignedIn, input: SaveMeasureInput): Promise<ProgrammeView> {
    return this.make(actor, input.slug, (change) => saveMeasure(change, input));
  }

  saveTarget(actor: SignedIn, input: SaveTargetInput): Promise<ProgrammeView> {
    return this.make(actor, input.slug, (change) => saveTarget(change, input));
  }

  saveComparator(actor: SignedIn, input: SaveComparatorInput): Promise<ProgrammeView> {
    return this.make(actor, input.slug, (change) => saveComparator(change, input));
  }

  saveRebase(actor: SignedIn, input: SaveRebaseInput): Promise<ProgrammeView> {
    return this.make(actor, input.slug, (change) => saveRebase(change, input));
  }

  remove(actor: SignedIn, input: RemoveKpiFactInput): Promise<ProgrammeView> {
    return this.make(actor, input.slug, (change) => removeFact(change, input));
  }

  writeCommentary(actor: SignedIn, input: WriteCommentaryInput): Promise<ProgrammeView> {
    return this.make(actor, input.slug, (change) => writeCommentary(change, input));
  }

  private async make(actor: SignedIn, slug: string, work: (change: PlanChange) => Promise<void>): Promise<ProgrammeView> {
    await this.changes.make(actor, slug, work);
    return this.plans.programme(actor, slug, null);
  }
}
