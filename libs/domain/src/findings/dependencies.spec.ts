import { assess } from '../assess';
import type { Plan, Project } from '../plan';
import { baseline, done, milestone, project, update } from '../testing/facts';
import { changeIn } from '../testing/faults';
import { HEALTHY_DAY, healthyPlan } from '../testing/healthy-plan';
import { contentWords } from './dependencies';

const found = (plan: Plan) => assess(plan, HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`).findings;
const rules = (plan: Plan) => found(plan).map(({ rule }) => rule);

/** A healthy plan with a part, due 1 February 2027, and a system upgrade, due 22 April 2027. */
function withPart(part: Partial<Project>, others: { title?: string; due?: string } = {}): Plan {
  const plan = healthyPlan();
  return {
    ...plan,
    projects: [
      ...plan.projects,
      project('whole', { ref: '2.9', objectiveId: 'o2', title: others.title ?? 'Upgrade SENAR Case Management System', position: 900 }),
      project('part', { ref: '2.8', objectiveId: 'o2', position: 800, ...part }),
    ],
    milestones: [...plan.milestones, milestone({ id: 'mw', projectId: 'whole', name: 'Done' }), milestone({ id: 'mp', projectId: 'part', name: 'Done' })],
    baselines: [...plan.baselines, baseline(others.due ?? '2027-04-22', { milestoneId: 'mw' }), baseline('2027-02-01', { milestoneId: 'mp' })],
    statusUpdates: [...plan.statusUpdates, ...['mw', 'mp'].map((id) => update('2026-06-15', { id: `s-${id}`, milestoneId: id }))],
  };
}

describe('a project due before the thing it is part of', () => {
  test('a portal 80 days before its system', () => {
    const [finding] = found(withPart({ title: 'Launch Parent Portal as part of the SENAR Case management System Upgrade' }));
    expect(finding).toMatchObject({
      id: 'due_before_its_whole:part:whole',
      severity: 'misleads',
      objectives: [2],
      title: '2.8 Launch Parent Portal as part of the SENAR Case management System Upgrade is due 80 days before 2.9 Upgrade SENAR Case Management System',
      explanation: 'It says “part of the SENAR Case management System Upgrade”. Unless it can stand alone, one of the two dates is wrong.',
      arithmetic: ['2.8 is due 1 February 2027; 2.9 is due 22 April 2027.', '1 February 2027 to 22 April 2027 is 80 days.'],
    });
  });

  test.each<[string, Partial<Project>]>([
    ['by ref', { subActions: ['Deliver as part of project 2.9'] }],
    ['by ref with a letter', { note: 'Depends on P2.9.' }],
    ['in the by-when', { byWhenText: '1 February 2027 (dependent on the upgrade of the case management system for SENAR)' }],
    ['said twice, told once', { title: 'Portal as part of the SENAR case management system upgrade', note: 'Depends on 2.9.' }],
  ])('found: %s', (_, part) => expect(rules(withPart(part))).toEqual(['due_before_its_whole']));

  test.each<[string, Partial<Project>]>([
    ['nothing said', { title: 'Launch Parent Portal' }],
    ['linked, which gives no order', { byWhenText: '1 February 2027 (linked to the SENAR case management system upgrade)' }],
    ['not part of it', { note: 'Not part of the SENAR case management system upgrade.' }],
    ['no longer depends on it', { note: 'It no longer depends on 2.9.' }],
    ['part of something that is no project', { title: 'Recruit as part of the new structure' }],
    ['part of something of which one word fits', { title: 'Train staff as part of the system' }],
    ['part of another thing with its name in front', { title: 'Meet as part of the SENAR case management system upgrade board' }],
    ['a number that is no ref', { note: 'Subject to 2.9% growth.' }],
    ['a part of itself', { title: 'Open the new advice service', note: 'Part of project 2.8.' }],
  ])('not: %s', (_, part) => expect(rules(withPart(part))).toEqual([]));

  const part = { note: 'Depends on project 2.9.' };
  test.each<[string, Plan]>([
    ['due on the same day', withPart(part, { due: '2027-02-01' })],
    ['due after it', withPart(part, { due: '2027-01-01' })],
    ['a month that begins before', changeMonth(withPart(part))],
    ['one word is no name', withPart({ note: 'Part of the strategy.' }, { title: 'Develop a strategy' })],
    ['the whole is done', closed(withPart(part), 'mw')],
    ['the part is done', closed(withPart(part), 'mp')],
  ])('not: %s', (_, plan) => expect(rules(plan)).toEqual([]));

  test('not: a name that fits two projects', () => {
    const plan = withPart({ title: 'Portal as part of the case management upgrade' }, { title: 'Upgrade case management' });
    const twice = changeIn(plan, 'projects', 'p1-2', (row: Project) => ({ ...row, title: 'Review case management' }));
    expect(rules(plan)).toEqual(['due_before_its_whole']);
    expect(rules(twice)).toEqual([]);
  });
});

describe('the words that name a thing', () => {
  test.each([
    ['SENAR Case management System Upgrade', ['case', 'management', 'senar', 'system']],
    ['Upgrade SENAR Case Management System', ['case', 'management', 'senar', 'system']],
    ['Development of a 0-16year old ND pathway', ['0', '16', 'nd', 'old', 'pathway', 'year']],
    ['the new project', []],
  ])('%s', (text, words) => expect([...contentWords(text)].sort()).toEqual(words));
});

function changeMonth(plan: Plan): Plan {
  return { ...plan, baselines: plan.baselines.map((row) => (row.milestoneId === 'mw' ? { ...row, earliest: '2027-02-01', latest: '2027-02-28', precision: 'month' as const } : row)) };
}

function closed(plan: Plan, milestoneId: string): Plan {
  return { ...plan, statusUpdates: [...plan.statusUpdates, update('2026-06-20', { id: 'closed', milestoneId, ...done('2026-06-20') })] };
}
