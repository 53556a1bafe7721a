import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { ProgrammeView } from '@waymark/domain';
import { CurrentActor, type SignedIn } from '../auth/actor';
import { Allow } from '../auth/allow';
import { Programme } from '../plans/programme.entity';
import { EditCoverInput, EditTolerancesInput, RemoveRecordInput, UndoChangeInput } from './edits.inputs';
import { SaveAreaInput, SaveBoardMeetingInput, SaveKpiLinksInput, SaveObjectiveInput, SaveOfficerInput, SaveProjectInput } from './structure.inputs';
import { EditsService } from './edits.service';

/** Every edit answers with the programme as it stands then, so that the client's picture of it is whole. */
@Resolver()
export class EditsResolver {
  constructor(private readonly edits: EditsService) {}

  @Allow('plan:edit')
  @Mutation(() => Programme, { description: "The plan's cover" })
  editCover(@CurrentActor() actor: SignedIn, @Args('input') input: EditCoverInput): Promise<ProgrammeView> {
    return this.edits.editCover(actor, input);
  }

  @Allow('plan:edit')
  @Mutation(() => Programme)
  editTolerances(@CurrentActor() actor: SignedIn, @Args('input') input: EditTolerancesInput): Promise<ProgrammeView> {
    return this.edits.editTolerances(actor, input);
  }

  @Allow('plan:edit')
  @Mutation(() => Programme)
  saveObjective(@CurrentActor() actor: SignedIn, @Args('input') input: SaveObjectiveInput): Promise<ProgrammeView> {
    return this.edits.saveObjective(actor, input);
  }

  @Allow('plan:edit')
  @Mutation(() => Programme)
  saveArea(@CurrentActor() actor: SignedIn, @Args('input') input: SaveAreaInput): Promise<ProgrammeView> {
    return this.edits.saveArea(actor, input);
  }

  @Allow('plan:edit')
  @Mutation(() => Programme, { description: 'A role that answers for projects, and who holds it' })
  saveOfficer(@CurrentActor() actor: SignedIn, @Args('input') input: SaveOfficerInput): Promise<ProgrammeView> {
    return this.edits.saveOfficer(actor, input);
  }

  @Allow('plan:edit')
  @Mutation(() => Programme, { description: 'A project with its links; baselines of a saved one move by decision only' })
  saveProject(@CurrentActor() actor: SignedIn, @Args('input') input: SaveProjectInput): Promise<ProgrammeView> {
    return this.edits.saveProject(actor, input);
  }

  @Allow('plan:edit')
  @Mutation(() => Programme)
  saveKpiLinks(@CurrentActor() actor: SignedIn, @Args('input') input: SaveKpiLinksInput): Promise<ProgrammeView> {
    return this.edits.saveKpiLinks(actor, input);
  }

  @Allow('plan:edit')
  @Mutation(() => Programme)
  saveBoardMeeting(@CurrentActor() actor: SignedIn, @Args('input') input: SaveBoardMeetingInput): Promise<ProgrammeView> {
    return this.edits.saveBoardMeeting(actor, input);
  }

  @Allow('plan:edit')
  @Mutation(() => Programme, { description: 'With a reason; its history stays, and the removal can be undone' })
  removeRecord(@CurrentActor() actor: SignedIn, @Args('input') input: RemoveRecordInput): Promise<ProgrammeView> {
    return this.edits.removeRecord(actor, input);
  }

  @Allow('plan:edit')
  @Mutation(() => Programme, { description: 'Puts back what a change replaced, as a new change' })
  undoChange(@CurrentActor() actor: SignedIn, @Args('input') input: UndoChangeInput): Promise<ProgrammeView> {
    return this.edits.undoChange(actor, input);
  }
}
