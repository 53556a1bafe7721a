import type { Day } from '../day';
import type { Dependency, Risk, RiskAssessment } from '../plan-decisions';

/** Rows of dependencies and of the register for tests: complete, plain, and different only in what a test names. */
const recordedAt = '2026-01-01T09:00:00.000Z';
const typed = { sourceDocumentId: null, quote: null };

/** What waits and what it waits for, by id: a project's begins with "p". */
export function dependency(waits: string, needs: string, rest: Partial<Dependency> = {}): Dependency {
  const isProject = (id: string) => id.startsWith('p');
  return {
    id: `${waits}-needs-${needs}`,
    recordedAt,
    ...typed,
    milestoneId: isProject(waits) ? null : waits,
    projectId: isProject(waits) ? waits : null,
    needsMilestoneId: isProject(needs) ? null : needs,
    needsProjectId: isProject(needs) ? needs : null,
    note: null,
    ...rest,
  };
}

export function risk(number: number, rest: Partial<Risk> = {}): Risk {
  return {
    id: `r${number}`,
    recordedAt,
    ...typed,
    number,
    kind: 'risk',
    objectiveId: 'o1',
    projectId: null,
    title: `Risk ${number}`,
    description: null,
    ownerId: null,
    mitigation: null,
    dueOn: null,
    ...rest,
  };
}

/** Likely and grave, unless said otherwise. */
export function assessment(riskId: string, assessedOn: Day, rest: Partial<RiskAssessment> = {}): RiskAssessment {
  return { id: `${riskId}-${assessedOn}`, recordedAt, riskId, assessedOn, status: 'open', likelihood: 4, impact: 4, note: null, assessedBy: 'Head of SEND', ...rest };
}
