import {
  actualOf,
  DomainError,
  DomainFaults,
  forecastOf,
  type BaselineVersion as Baseline,
  type MilestoneFacts,
  type StatementFact,
  type StatusUpdate as Statement,
  type Tolerances as Thresholds,
} from '@waymark/domain';
import { In, type EntityManager } from 'typeorm';
import { BaselineVersion } from '../milestones/baseline-version.entity';
import { Milestone } from '../milestones/milestone.entity';
import { StatusUpdate } from '../milestones/status-update.entity';
import { Tolerances } from '../plans/programme.entity';
import { Project } from '../plans/project.entity';
import type { WritableProgramme } from '../plans/writable-programme';
import type { UpdateInput } from './updates.inputs';

/** A milestone as its next report needs it. */
export interface ReportedMilestone extends MilestoneFacts {
  projectId: string;
  objectiveId: string;
  /** Those of its statements that are saved, whole. */
  saved: StatusUpdate[];
}

/**
 * The milestones that are reported on, read within the transaction that holds the programme: nobody changes them meanwhile.
 * @throws DomainError NOT_FOUND at each report whose milestone the programme does not have.
 */
export async function milestonesReportedOn(
  manager: EntityManager,
  { programmeId }: WritableProgramme,
  updates: readonly UpdateInput[],
): Promise<Map<string, ReportedMilestone>> {
  const ids = updates.map(({ milestoneId }) => milestoneId);
  const own = { programmeId, milestoneId: In(ids) };
  const rows = await manager.findBy(Milestone, { programmeId, id: In(ids) });
  const unknown = updates.flatMap(({ milestoneId }, index) =>
    rows.some(({ id }) => id === milestoneId) ? [] : [{ field: `updates.${index}.milestoneId`, message: 'The plan has no such milestone' }],
  );
  if (unknown.length > 0) throw new DomainFaults('NOT_FOUND', unknown);
  const projects = await manager.findBy(Project, { programmeId, id: In(rows.map(({ projectId }) => projectId)) });
  const baselines = await manager.find(BaselineVersion, { where: own, order: { version: 'ASC' } });
  const saved = await manager.find(StatusUpdate, { where: own, order: { statedOn: 'DESC', recordedAt: 'DESC' } });
  const objectiveOf = new Map(projects.map(({ id, objectiveId }) => [id, objectiveId]));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        isOngoing: row.isOngoing,
        reviewOn: row.reviewOn,
        projectId: row.projectId,
        objectiveId: objectiveOf.get(row.projectId) ?? '',
        baselines: baselines.filter(({ milestoneId }) => milestoneId === row.id).map((baseline) => ({
          ...baseline,
          recordedAt: instant(baseline),
          writtenAt: baseline.writtenAt && new Date(baseline.writtenAt).toISOString(),
        })),
        statements: saved.filter(({ milestoneId }) => milestoneId === row.id).map(factOf),
        saved: saved.filter(({ milestoneId }) => milestoneId === row.id),
      },
    ]),
  );
}

/** @throws DomainError CONFLICT at each report whose id is another's, whoever's: nothing is told of it. */
export async function checkIdsAreFree(manager: EntityManager, updates: readonly UpdateInput[], milestones: ReadonlyMap<string, ReportedMilestone>): Promise<void> {
  const taken = await manager.find(StatusUpdate, { select: { id: true }, where: { id: In(updates.map(({ id }) => id)) } });
  const faults = updates.flatMap(({ id, milestoneId }, index) => {
    const isOthers = taken.some((row) => row.id === id) && !milestones.get(milestoneId)?.saved.some((row) => row.id === id);
    return isOthers ? [{ field: `updates.${index}`, message: 'This report cannot be saved under its number. Report again.' }] : [];
  });
  if (faults.length > 0) throw new DomainFaults('CONFLICT', faults);
}

export async function tolerancesOf(manager: EntityManager, { programmeId }: WritableProgramme): Promise<Thresholds> {
  const row = await manager.findOneBy(Tolerances, { programmeId });
  if (!row) throw new DomainError('NOT_FOUND', 'The programme has no tolerances');
  return row;
}

function factOf(row: Statement): StatementFact {
  return { ...row, recordedAt: instant(row), forecast: forecastOf(row), actual: actualOf(row) };
}

/** TypeORM gives a moment as a Date. */
function instant({ recordedAt }: Pick<Statement | Baseline, 'recordedAt'>): string {
  return new Date(recordedAt).toISOString();
}
