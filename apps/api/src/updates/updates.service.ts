import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { boardCycle, can, cutOffInWords, dayInWords, DomainError, updatesOwed, type MilestoneView, type ProgrammeView } from '@waymark/domain';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { BoardMeeting } from '../boards/board-meeting.entity';
import { Clock } from '../clock';
import { recordAs } from '../database/record-as';
import { StatusUpdate } from '../milestones/status-update.entity';
import { PlansService } from '../plans/plans.service';
import { writableProgramme, type WritableProgramme } from '../plans/writable-programme';
import { readReports } from './read-reports';
import { checkIdsAreFree, milestonesReportedOn, tolerancesOf } from './reported-milestones';
import type { SaveUpdatesInput } from './updates.inputs';
import type { MyUpdates, SavedUpdates } from './updates.types';

@Injectable()
export class UpdatesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: PlansService,
    private readonly clock: Clock,
  ) {}

  /**
   * The milestones that somebody answers for, by what is due for the next board.
   * @throws DomainError FORBIDDEN where they answer for none.
   */
  async owedBy(actor: SignedIn, slug: string): Promise<MyUpdates> {
    const programme = await this.plans.programme(actor, slug, null, 'all');
    const own = programme.milestones.filter((milestone) => mayReportOn(actor, programme, milestone));
    if (own.length === 0) throw new DomainError('FORBIDDEN', 'You answer for no milestone of this programme');
    const { today, tolerances, boardMeetings } = programme;
    const cycle = boardCycle(boardMeetings, today);
    return { programme, meeting: cycle.meeting, cutOff: cutOffInWords(cycle, today), ...updatesOwed(own, cycle, today, tolerances) };
  }

  /**
   * Reports on milestones: all are saved or none. A report saved before under the same id, word for word, is left as it is.
   * @throws DomainError with the faults of every report at its field, or CONFLICT for those that somebody else reported on meanwhile.
   */
  async save(actor: SignedIn, { slug, updates }: SaveUpdatesInput): Promise<SavedUpdates> {
    const programme = await writableProgramme(this.dataSource.manager, actor, slug);
    const today = this.clock.today();
    const recording = { actor: actor.name, account: actor.accountId, reason: await this.occasion(programme, today), programme: programme.programmeId };
    await recordAs(this.dataSource, recording, async (manager) => {
      const milestones = await milestonesReportedOn(manager, programme, updates);
      await checkIdsAreFree(manager, updates, milestones);
      const reports = readReports(actor, programme, milestones, updates, { today, tolerances: await tolerancesOf(manager, programme) });
      if (reports.length > 0) await manager.insert(StatusUpdate, reports);
    });
    const after = await this.plans.programme(actor, slug, null, 'all');
    return { milestones: updates.flatMap(({ milestoneId }) => after.milestones.find(({ id }) => id === milestoneId) ?? []) };
  }

  /** What the history gives as the reason of a report. */
  private async occasion({ programmeId }: WritableProgramme, today: string): Promise<string> {
    const { meeting } = boardCycle(await this.dataSource.manager.findBy(BoardMeeting, { programmeId }), today);
    return meeting ? `Report for the board of ${dayInWords(meeting.heldOn)}` : 'Report';
  }
}

function mayReportOn(actor: SignedIn, { id, isOpen }: ProgrammeView, { projectId, project }: MilestoneView): boolean {
  return can(actor, 'milestone:update', { programmeId: id, isOpen, projectId, objectiveId: project.objectiveId });
}
