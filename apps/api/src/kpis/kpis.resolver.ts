import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { EntryCheck as Checked, ProgrammeView } from '@waymark/domain';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { Programme } from '../plans/programme.entity';
import { DefinitionsService } from './definitions.service';
import { RemoveKpiFactInput, SaveComparatorInput, SaveKpiInput, SaveMeasureInput, SaveRebaseInput, SaveTargetInput, WriteCommentaryInput } from './kpis.inputs';
import { EnterObservationsInput, EntryCheck, EntrySaved } from './observations.inputs';
import { ObservationsService, type GivenObservations, type SavedEntries } from './observations.service';

@Resolver()
export class KpisResolver {
  constructor(
    private readonly observations: ObservationsService,
    private readonly definitions: DefinitionsService,
  ) {}

  @Allow('kpi:enter')
  @Query(() => EntryCheck, { description: 'What saving these values would do; nothing is written' })
  checkObservations(@CurrentActor() actor: SignedIn, @Args('input', { type: () => EnterObservationsInput }) input: GivenObservations): Promise<Pick<Checked, 'faults' | 'changes'>> {
    return this.observations.check(actor, input);
  }

  @Allow('kpi:enter')
  @Mutation(() => EntrySaved, { description: 'Records values, all or none; fields of a refusal are named "entries.3.value"' })
  enterObservations(@CurrentActor() actor: SignedIn, @Args('input', { type: () => EnterObservationsInput }) input: GivenObservations): Promise<SavedEntries> {
    return this.observations.enter(actor, input);
  }

  @Allow('kpi:define')
  @Mutation(() => Programme)
  saveKpi(@CurrentActor() actor: SignedIn, @Args('input') input: SaveKpiInput): Promise<ProgrammeView> {
    return this.definitions.saveKpi(actor, input);
  }

  @Allow('kpi:define')
  @Mutation(() => Programme)
  saveMeasure(@CurrentActor() actor: SignedIn, @Args('input') input: SaveMeasureInput): Promise<ProgrammeView> {
    return this.definitions.saveMeasure(actor, input);
  }

  @Allow('kpi:define')
  @Mutation(() => Programme)
  saveTarget(@CurrentActor() actor: SignedIn, @Args('input') input: SaveTargetInput): Promise<ProgrammeView> {
    return this.definitions.saveTarget(actor, input);
  }

  @Allow('kpi:define')
  @Mutation(() => Programme)
  saveComparator(@CurrentActor() actor: SignedIn, @Args('input') input: SaveComparatorInput): Promise<ProgrammeView> {
    return this.definitions.saveComparator(actor, input);
  }

  @Allow('kpi:define')
  @Mutation(() => Programme, { description: 'A new stretch of the control chart, with its reason; the old limits stay visible' })
  saveRebase(@CurrentActor() actor: SignedIn, @Args('input') input: SaveRebaseInput): Promise<ProgrammeView> {
    return this.definitions.saveRebase(actor, input);
  }

  @Allow('kpi:define')
  @Mutation(() => Programme, { description: 'Takes a target, comparator or rebase back; the history keeps it' })
  removeKpiFact(@CurrentActor() actor: SignedIn, @Args('input') input: RemoveKpiFactInput): Promise<ProgrammeView> {
    return this.definitions.remove(actor, input);
  }

  @Allow('kpi:comment')
  @Mutation(() => Programme)
  writeCommentary(@CurrentActor() actor: SignedIn, @Args('input') input: WriteCommentaryInput): Promise<ProgrammeView> {
    return this.definitions.writeCommentary(actor, input);
  }
}
