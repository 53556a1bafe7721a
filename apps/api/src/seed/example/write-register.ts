import type { Dependency } from '@waymark/domain';
import type { Calendar, Offset } from './calendar';
import { HELD_AFTER } from './cycle';
import type { Entry, Journal } from './journal';
import { id, milestoneId, NO_SOURCE, objectiveId, OFFICE, officerId, projectId } from './names';
import { milestoneAt } from './objectives';
import { dependencies, risks, type EndStory } from './register';
import { officers, ROUNDS, type Round } from './story';

/** The day on which dependencies were first asked for: after the first board. */
const MAPPED: Offset = -230;

export function writeDependencies(journal: Journal, calendar: Calendar): void {
  const entry: Entry = { on: calendar.at(MAPPED), actor: OFFICE, reason: 'Dependencies as the project managers named them' };
  dependencies.forEach(({ waits, needs, note }, index) => {
    const [own, other] = [endOf(waits), endOf(needs)];
    journal.record(entry, 'dependencies', {
      id: id(`dependency/${index + 1}`),
      ...own,
      needsMilestoneId: other.milestoneId,
      needsProjectId: other.projectId,
      note,
      ...NO_SOURCE,
    });
  });
}

function endOf({ project, milestone }: EndStory): Pick<Dependency, 'milestoneId' | 'projectId'> {
  if (milestone === undefined) return { milestoneId: null, projectId: projectId(project) };
  return { milestoneId: milestoneId(milestoneAt(project, milestone).key), projectId: null };
}

/** The register is gone through at each board; a risk is entered with its first assessment. */
export function writeRisks(journal: Journal, calendar: Calendar): void {
  const at = (board: Round): Entry => ({ on: calendar.at((ROUNDS[board - 1] ?? 0) + HELD_AFTER), actor: OFFICE, reason: `Register of risks, gone through at board ${board}` });
  risks.forEach(({ assessed, ...risk }, index) => {
    const number = index + 1;
    assessed.forEach(({ board, likelihood, impact, note, closed }, place) => {
      const entry = at(board);
      if (place === 0) {
        journal.record(entry, 'risks', {
          id: id(`risk/${number}`),
          number,
          kind: risk.kind,
          objectiveId: objectiveId(risk.objective),
          projectId: risk.project ? projectId(risk.project) : null,
          title: risk.title,
          description: risk.description,
          ownerId: risk.owner && officerId(risk.owner),
          mitigation: risk.mitigation,
          dueOn: risk.due === null ? null : calendar.at(risk.due),
          ...NO_SOURCE,
        });
      }
      journal.record(entry, 'riskAssessments', {
        id: id(`risk-assessment/${number}/${place + 1}`),
        riskId: id(`risk/${number}`),
        assessedOn: entry.on,
        status: closed ? 'closed' : 'open',
        likelihood: likelihood ?? null,
        impact,
        note: note ?? null,
        assessedBy: risk.owner ? officers[risk.owner].role : 'Programme manager',
      });
    });
  });
}
