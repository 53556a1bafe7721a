import type { Day } from '../day';
import type { ConfidenceDeclaration, Plan, StatusUpdate } from '../plan';
import { baseline, done, milestone, objective, project, update } from '../testing/facts';
import { base, between, said, told, typed } from '../testing/two-days';
import { changesAbout } from '.';

describe('changesBetween, objectives and projects', () => {
  const declared = (id: string, declaredOn: Day, confidence: ConfidenceDeclaration['confidence']): ConfidenceDeclaration => ({
    id,
    ...typed,
    objectiveId: 'o1',
    confidence,
    sentence: 'As it is.',
    declaredBy: 'Sponsor',
    declaredOn,
  });

  const sponsored = (sponsorId: string) => ({ objectives: [objective(1, { sponsorId })] });

  it.each<[string, Partial<Plan>, Partial<Plan>, string, string[]]>([
    ['colour, with the counts', {}, {}, 'o1', ['colour_changed worse now not assured (1 project: 1 not assured); was green (1 project: 1 green)']],
    [
      'colour of the whole plan',
      {},
      {},
      'programme',
      ['colour_changed worse now not assured (1 project: 1 not assured); was green (1 project: 1 green)'],
    ],
    [
      'confidence declared',
      { confidenceDeclarations: [declared('d1', '2026-05-01', 'amber'), declared('d2', '2026-06-20', 'green')] },
      { confidenceDeclarations: [declared('d1', '2026-05-01', 'amber')] },
      'o1',
      ['confidence_declared better confidence declared green; was amber: As it is.'],
    ],
    [
      'the same declared again',
      { confidenceDeclarations: [declared('d1', '2026-05-01', 'amber'), declared('d2', '2026-06-20', 'amber')] },
      { confidenceDeclarations: [declared('d1', '2026-05-01', 'amber')] },
      'o1',
      ['confidence_declared same confidence declared amber again: As it is.'],
    ],
    ['a sponsor named', sponsored('f1'), {}, 'o1', ['answerable_changed better sponsor now Head of Plans; was nobody']],
    ['a sponsor gone', {}, sponsored('f1'), 'o1', ['answerable_changed worse sponsor now nobody; was Head of Plans']],
    [
      'another sponsor',
      sponsored('f2'),
      sponsored('f1'),
      'o1',
      ['answerable_changed unknown sponsor now Head of Data; was Head of Plans'],
    ],
    [
      'an officer more',
      { projectOfficers: [{ id: 'l', recordedAt: typed.recordedAt, projectId: 'p', officerId: 'f1', position: 1 }] },
      {},
      'p',
      ['answerable_changed better responsible now Head of Plans; was nobody'],
    ],
    [
      'a project reworded',
      { projects: [project('1.1', { id: 'p', title: 'Web', byWhenText: 'June 2026', subActions: ['a', 'c'] })] },
      { projects: [project('1.1', { id: 'p', title: 'Portal', byWhenText: 'May 2026', subActions: ['a', 'b'] })] },
      'p',
      [
        'reworded same title now "Web"; was "Portal"',
        'reworded same by when now "June 2026"; was "May 2026"',
        'reworded same sub-actions worded otherwise: 1 new, 1 taken out',
      ],
    ],
  ])('%s', (_, facts, then, id, words) => {
    const change = told(between(facts, then).items.filter(({ record }) => record.id === id));
    // Its only milestone falls silent in the time between: that colours the whole each time.
    expect(change).toEqual(words.some((row) => row.startsWith('colour_changed')) || id === 'p' ? words : [expect.stringMatching(/^colour_changed/), ...words]);
  });

  it('says a project and a milestone of its name are renamed once', () => {
    const titled = (title: string) => ({
      projects: [project('1.1', { id: 'p', title })],
      milestones: [milestone({ projectId: 'p', name: title })],
    });
    const changes = between(titled('Web'), titled('Portal')).items.filter(({ kind }) => kind === 'reworded');
    expect(changes.map(({ record }) => record.kind)).toEqual(['project']);
  });

  const second = {
    projects: [...base.projects, project('1.2', { id: 'p2', title: 'New', position: 2 })],
    milestones: [...base.milestones, milestone({ id: 'm2', projectId: 'p2' })],
    baselines: [...base.baselines, baseline('2026-12-31', { milestoneId: 'm2' })],
  };

  it('tells of a project that came with its milestone once, and of one that went without a page to go to', () => {
    const came = between(second).items.filter(({ kind }) => kind === 'added');
    expect(came.map(({ record, words }) => [record.label, words])).toEqual([['1.2 New', 'added to the plan: 1 milestone, due 31 December 2026']]);
    const went = between({}, second).items.filter(({ kind }) => kind === 'removed');
    expect(went.map(({ record }) => [record.label, record.ref])).toEqual([['1.2 New', null]]);
  });

  it('tells of a milestone that came to an old project, done or not', () => {
    const milestones = [...base.milestones, milestone({ id: 'm2', projectId: 'p', name: 'Late idea' })];
    const added = (...updates: StatusUpdate[]) => told(changesAbout(between({ milestones, baselines: second.baselines, ...said(...updates) }).items, 'm2'));
    expect(added()).toEqual(['added unknown added to the plan: due 31 December 2026']);
    expect(added(update('2026-06-25', { milestoneId: 'm2', ...done('2026-06-20') }))).toEqual([
      'completed better added to the plan, due 31 December 2026: completed 194 days early',
    ]);
  });

  it('tells of areas and of the limits of the colours', () => {
    const items = between({ areas: [], tolerances: { ...base.tolerances, amberDays: 45 } }).items;
    expect(told(items)).toEqual(
      expect.arrayContaining([
        'removed unknown no longer named as an area of significant weakness',
        'reworded same colour limits now "amber up to 45 days late"; was "amber up to 31 days late"',
      ]),
    );
  });
});
