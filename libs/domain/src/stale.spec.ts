import { assess } from './assess';
import { addDays, type Day } from './day';
import type { Confidence, Plan } from './plan';
import { baseline, done, forecast, milestone, objective, plan, project, update } from './testing/facts';

const TODAY: Day = '2026-06-30';
const ago = (days: number) => addDays(TODAY, -days);
const declared = (days: number, confidence: Confidence = 'green') => ({
  id: 'd',
  recordedAt: `${ago(days)}T09:00:00.000Z`,
  sourceDocumentId: null,
  quote: null,
  objectiveId: 'o1',
  confidence,
  sentence: 'We are confident.',
  declaredBy: 'Sponsor',
  declaredOn: ago(days),
});
const at = (facts: Partial<Plan>) =>
  assess(plan({ objectives: [objective(1)], projects: [project('1.1', { id: 'p' })], milestones: [milestone({ projectId: 'p' })], ...facts }), TODAY, `${TODAY}T12:00:00.000Z`);

describe('an objective declared too long ago', () => {
  const onCourse = { baselines: [baseline(addDays(TODAY, 30))], statusUpdates: [update(ago(1), forecast(addDays(TODAY, 30)))] };
  const silent = { baselines: [baseline(ago(10))], statusUpdates: [] };
  const complete = { baselines: [baseline(ago(10))], statusUpdates: [update(ago(1), done(ago(10)))] };

  it.each<[string, Partial<Plan>, number, Confidence, boolean, string | null]>([
    ['on course, 35 days', onCourse, 35, 'green', false, null],
    ['on course, 36 days', onCourse, 36, 'green', true, 'Declared green 36 days ago: not assured'],
    ['silent, 35 days', silent, 35, 'green', false, 'Declared green, calculated not assured'],
    ['silent, 36 days', silent, 36, 'green', true, 'Declared green 36 days ago: not assured'],
    ['bad news too', onCourse, 41, 'red', true, 'Declared red 41 days ago: not assured'],
    ['all done', complete, 100, 'amber', true, null],
  ])('%s', (_, facts, days, confidence, isDeclarationStale, disagreement) => {
    expect(at({ ...facts, confidenceDeclarations: [declared(days, confidence)] }).objectives[0]).toMatchObject({ isDeclarationStale, disagreement });
  });

  it('goes by the limit of the programme, and nobody is stale who never declared', () => {
    const { tolerances } = plan();
    expect(at({ ...onCourse, tolerances: { ...tolerances, statementDays: 50 }, confidenceDeclarations: [declared(50)] }).objectives[0]?.isDeclarationStale).toBe(false);
    expect(at(onCourse).objectives[0]).toMatchObject({ declared: null, isDeclarationStale: false, disagreement: null });
  });
});

describe('a milestone whose last report is too old', () => {
  it.each<[number, Confidence | null, string]>([
    [35, 'green', 'green'],
    [36, null, 'not_assured'],
  ])('%i days: declared %s, calculated %s', (days, confidence, colour) => {
    const said = { baselines: [baseline(addDays(TODAY, 30))], statusUpdates: [update(ago(days), { confidence: 'green', ...forecast(addDays(TODAY, 30)) })] };
    const [view] = at(said).milestones;
    expect(view).toMatchObject({ confidence, schedule: { colour } });
    // What was said stays said.
    expect(view?.statements[0]?.confidence).toBe('green');
  });
});
