import { answersFor, can, DomainError, orNull, type MeasureView, type Subject } from '@waymark/domain';
import type { PlanChange } from '../plans/plan-change';
import { KpiCommentary } from './kpi-facts.entity';
import type { WriteCommentaryInput } from './kpis.inputs';
import { measureOf } from './measures-of';

type Part = Pick<Subject, 'objectiveId' | 'projectId'>;

/**
 * What the owner says about the value on the screen, appended. The same words again on the same day add nothing: they are sent
 * twice where an answer was lost. Of a value that was revised meanwhile they are said anew.
 * @throws DomainError FORBIDDEN, or CONFLICT where there is a newer value.
 */
export async function writeCommentary(change: PlanChange, input: WriteCommentaryInput): Promise<void> {
  const { form, today } = change;
  const measure = measureOf(change, input.measureId);
  const part = partOf(change, measure);
  const words = form.text(input.words, { field: 'words', called: 'The commentary' });
  if (words === '') form.refuse('words', 'Say in a sentence what the board should know about this value.');
  const action = orNull(form.text(input.action, { field: 'action', called: 'What is done about it' }));
  form.check();
  const about = measure.latest ?? measure.series.at(-1) ?? null;
  if ((about?.id ?? null) !== (input.observationId ?? null)) throw newer(about);
  const said = { measureId: measure.id, aboutEnd: about?.periodEnd ?? null, words, action, writtenBy: change.roleFor('kpi:comment', part), writtenOn: today };
  if (measure.commentaries.some((row) => isSame(row, said) && (!about || answersFor(row, about)))) return;
  await change.because(`Commented on ${measure.name}${about ? ` of ${about.periodWords}` : ''}`);
  await change.write<KpiCommentary>(KpiCommentary, null, said);
}

/** By its objective, or by one of its projects: what allows it. */
function partOf(change: PlanChange, { kpiId }: MeasureView): Part {
  const kpi = change.plan.kpis.find(({ id }) => id === kpiId);
  const objective: Part = kpi?.objectiveId ? { objectiveId: kpi.objectiveId } : {};
  const projects = (kpi?.projects ?? []).map(({ project }): Part => ({ objectiveId: project.objectiveId, projectId: project.id }));
  const { programmeId, isOpen } = change.programme;
  const allowed = [objective, ...projects].find((part) => can(change.actor, 'kpi:comment', { programmeId, isOpen, ...part }));
  if (!allowed) change.checkMay('kpi:comment', objective);
  return allowed ?? objective;
}

function newer(about: MeasureView['latest']): DomainError {
  const what = about ? `The value is now ${about.valueWords} for ${about.periodWords}.` : 'There is no value any more.';
  return new DomainError('CONFLICT', `${what} Nothing of yours was saved: look at it again.`, 'observationId');
}

function isSame(row: Said, said: Said): boolean {
  return (['aboutEnd', 'words', 'action', 'writtenBy', 'writtenOn'] as const).every((field) => row[field] === said[field]);
}

type Said = Pick<KpiCommentary, 'aboutEnd' | 'words' | 'action' | 'writtenBy' | 'writtenOn'>;
