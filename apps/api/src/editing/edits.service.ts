import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Form, type ProgrammeView } from '@waymark/domain';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { Clock } from '../clock';
import { recordAs } from '../database/record-as';
import { PlansService } from '../plans/plans.service';
import { checkMay, writableProgramme } from '../plans/writable-programme';
import { saveArea } from './areas';
import { saveBoardMeeting } from './board-meetings';
import { editCover, editTolerances } from './cover';
import { Edit } from './edit';
import type { EditCoverInput, EditInput, EditTolerancesInput, RemoveRecordInput, UndoChangeInput } from './edits.inputs';
import type {
  SaveAreaInput,
  SaveBoardMeetingInput,
  SaveKpiLinksInput,
  SaveObjectiveInput,
  SaveOfficerInput,
  SaveProjectInput,
} from './structure.inputs';
import { saveKpiLinks } from './links';
import { saveObjective } from './objectives';
import { saveOfficer } from './officers';
import { saveProject } from './projects';
import { removeRecord } from './remove-record';
import { undoChange } from './undo-change';

/** Edits of a plan by its programme manager: each is one change to the record, with who, when and why. */
@Injectable()
export class EditsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: PlansService,
    private readonly clock: Clock,
  ) {}

  editCover(actor: SignedIn, input: EditCoverInput): Promise<ProgrammeView> {
    return this.edit(actor, input, "Edited the plan's cover", (edit) => editCover(edit, input));
  }

  editTolerances(actor: SignedIn, input: EditTolerancesInput): Promise<ProgrammeView> {
    return this.edit(actor, input, 'Edited the tolerances', (edit) => editTolerances(edit, input));
  }

  saveObjective(actor: SignedIn, input: SaveObjectiveInput): Promise<ProgrammeView> {
    return this.edit(actor, input, input.id ? 'Edited the objective' : 'Added an objective', (edit) => saveObjective(edit, input));
  }

  saveArea(actor: SignedIn, input: SaveAreaInput): Promise<ProgrammeView> {
    return this.edit(actor, input, input.id ? 'Edited the area' : 'Added an area', (edit) => saveArea(edit, input));
  }

  saveOfficer(actor: SignedIn, input: SaveOfficerInput): Promise<ProgrammeView> {
    return this.edit(actor, input, input.id ? 'Edited the officer' : 'Added an officer', (edit) => saveOfficer(edit, input));
  }

  saveProject(actor: SignedIn, input: SaveProjectInput): Promise<ProgrammeView> {
    return this.edit(actor, input, input.id ? 'Edited the project' : 'Added a project', (edit) => saveProject(edit, input));
  }

  saveKpiLinks(actor: SignedIn, input: SaveKpiLinksInput): Promise<ProgrammeView> {
    return this.edit(actor, input, "Edited the KPI's links", (edit) => saveKpiLinks(edit, input));
  }

  saveBoardMeeting(actor: SignedIn, input: SaveBoardMeetingInput): Promise<ProgrammeView> {
    return this.edit(actor, input, input.id ? 'Edited the board meeting' : 'Added a board meeting', (edit) => saveBoardMeeting(edit, input));
  }

  removeRecord(actor: SignedIn, input: RemoveRecordInput): Promise<ProgrammeView> {
    return this.edit(actor, input, null, (edit) => removeRecord(edit, input.kind, input.id));
  }

  undoChange(actor: SignedIn, input: UndoChangeInput): Promise<ProgrammeView> {
    return this.edit(actor, input, null, (edit) => undoChange(edit, input));
  }

  /** @param otherwise the reason where none is given; `null`: it must be. */
  private async edit(
    actor: SignedIn,
    { slug, reason }: EditInput,
    otherwise: string | null,
    work: (edit: Edit) => Promise<void>,
  ): Promise<ProgrammeView> {
    const programme = await writableProgramme(this.dataSource.manager, actor, slug);
    checkMay(actor, 'plan:edit', programme);
    const form = new Form();
    const recording = { actor: actor.name, account: actor.accountId, reason: form.reason(reason, otherwise), programme: programme.programmeId };
    await recordAs(this.dataSource, recording, (manager) => work(new Edit(manager, form, programme, this.clock.today())));
    return this.plans.programme(actor, slug, null);
  }
}
