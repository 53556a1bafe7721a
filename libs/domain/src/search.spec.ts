import fc from 'fast-check';
import { assess } from './assess';
import { entriesOf, SEARCH_LIMIT, searchEntries, type SearchEntry } from './search';
import { kpi, measure, milestone, objective, plan, project } from './testing/facts';

const named = (label: string, rest: Partial<SearchEntry['record']> = {}, context = ''): SearchEntry => ({
  record: { kind: 'project', id: label, label, ref: label.split(' ')[0] ?? null, ...rest },
  programmeSlug: 'somewhere',
  programmeName: 'Somewhere',
  context,
});
const found = (entries: SearchEntry[], text: string) => searchEntries(entries, text).map(({ record }) => record.label);

describe('searchEntries', () => {
  const entries = [
    named('11.1 Portal for parents'),
    named('1.10 Improve the wait for autism assessments'),
    named('1.1 Rebuild the local offer', {}, 'Director of Children’s Services'),
    named('Head of Développement', { kind: 'officer', ref: 'an-id' }),
    named("Families' confidence", { kind: 'area', ref: 'an-id' }),
    named('KPI K1.1 Plans on time', { kind: 'kpi', ref: 'K1.1' }),
  ];

  it.each([
    [
      'a ref before what begins with it, and before letters anywhere',
      '1.1',
      ['1.1 Rebuild the local offer', '1.10 Improve the wait for autism assessments', '11.1 Portal for parents', 'KPI K1.1 Plans on time'],
    ],
    ['a name without its ref', 'portal for', ['11.1 Portal for parents']],
    ['words in any order', 'offer rebuild', ['1.1 Rebuild the local offer']],
    ['the beginning of a word', 'ass', ['1.10 Improve the wait for autism assessments']],
    ['three letters inside a word', 'ssm', ['1.10 Improve the wait for autism assessments']],
    ['not two letters inside a word', 'sm', []],
    ['whatever the case', 'PORTAL', ['11.1 Portal for parents']],
    ['with accents or without', 'developpement', ['Head of Développement']],
    ['without an apostrophe', 'families confidence', ["Families' confidence"]],
    ['with an apostrophe of another form', 'children\'s', ['1.1 Rebuild the local offer']],
    ['whatever the punctuation', '(K1.1): plans/on-time!', ['KPI K1.1 Plans on time']],
    ['not the number after a dot', '10', []],
    ['not where one word is missing', 'portal assessments', []],
    ['not an id, though it is a ref', 'an-id', []],
    ['nothing for nothing', '', []],
    ['nothing for blanks and punctuation', ' . - ', []],
  ])('finds %s', (_, text, labels) => {
    expect(found(entries, text)).toEqual(labels);
  });

  it('puts what is in the name before what stands beside it, and the name of the place with it', () => {
    const pair = [named('2.1 Plans', {}, 'Therapies'), named('2.2 More therapies')];
    expect(found(pair, 'therapies')).toEqual(['2.2 More therapies', '2.1 Plans']);
    expect(found(pair, 'somewhere plans')).toEqual(['2.1 Plans']);
    const place = named('Improvement Programme', { kind: 'programme', ref: 'somewhere' });
    expect(found([...pair, named('3.1 Somewhere else'), place], 'somewhere')[0]).toBe('3.1 Somewhere else');
    expect(found([...pair, place], 'somewhere')[0]).toBe('Improvement Programme');
  });

  it('keeps the order of equals and gives no more than its limit', () => {
    const many = Array.from({ length: SEARCH_LIMIT + 5 }, (_, index) => named(`7.${index} Same words`));
    expect(found(many, 'words')).toEqual(many.slice(0, SEARCH_LIMIT).map(({ record }) => record.label));
  });

  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('a', 'B', '1', '.', ' ', "'", 'é', '-') }));

  it('finds every entry by its own label', () => {
    fc.assert(
      fc.property(texts, (label) => {
        fc.pre(/[a-z0-9]/i.test(label));
        expect(found([named('Something else'), named(label)], label)).toContain(label);
      }),
    );
  });

  it('gives only what holds every word', () => {
    const words = fc.array(fc.constantFrom('plan', 'plans', 'wait', 'a', '1.1'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), words, (labels, wanted) => {
        const hits = searchEntries(labels.map((label, index) => named(`x${index} ${label.join(' ')}`)), wanted.join(' '));
        for (const hit of hits) for (const word of wanted) expect(hit.record.label).toContain(word);
      }),
    );
  });
});

describe('entriesOf', () => {
  const row = { recordedAt: '2026-01-01T09:00:00.000Z', sourceDocumentId: null, quote: null };
  const officer = (id: string, role: string) => ({ id, ...row, role, kind: 'role' as const, organisationId: null, holder: null });
  const entries = entriesOf(
    assess(
      plan({
        officers: [officer('f1', 'Head of Plans'), officer('f2', 'Idle')],
        areas: [{ id: 'a', ...row, objectiveId: null, name: 'Waits', aliases: ['waits', 'Waiting Times'], monitoring: null, position: 1 }],
        objectives: [objective(1, { sponsorId: 'f1', name: 'Basics' })],
        projects: [project('1.1', { id: 'p', title: 'Portal' }), project('1.2', { id: 'q', title: 'Website', position: 2 })],
        projectOfficers: [
          { id: 'l1', recordedAt: row.recordedAt, projectId: 'p', officerId: 'f1', position: 1 },
          { id: 'l2', recordedAt: row.recordedAt, projectId: 'q', officerId: 'f1', position: 1 },
        ],
        milestones: [milestone({ id: 'm1', projectId: 'p', name: 'Portal' }), milestone({ id: 'm2', projectId: 'p', name: 'Design', position: 2 })],
        kpis: [kpi('K1', { id: 'k', name: 'In time', ownerId: 'f1' })],
        measures: [measure('x', { kpiId: 'k', name: 'In time' }), measure('y', { kpiId: 'k', name: 'Longest', position: 2 })],
      }),
      '2026-06-30',
      '2026-06-30T12:00:00.000Z',
    ),
  );

  it('lists each record once, what bears its parent’s name only as its parent, and who answers for nothing not at all', () => {
    expect(entries.map(({ record, context }) => [record.kind, record.label, context])).toEqual([
      ['programme', 'Programme', 'Plan, Somewhere'],
      ['objective', 'Objective 1: Basics', '2 projects, Head of Plans'],
      ['project', '1.1 Portal', 'Project of objective 1, Head of Plans'],
      ['project', '1.2 Website', 'Project of objective 1, Head of Plans'],
      ['milestone', '1.1 Portal: Design', 'Milestone of objective 1'],
      ['kpi', 'KPI K1 In time', 'KPI of objective 1, Head of Plans'],
      ['measure', 'KPI K1: Longest', 'Measure of KPI K1'],
      ['area', 'Waits', 'Area of significant weakness, Waiting Times'],
      ['officer', 'Head of Plans', 'Responsible for 1 objective, 2 projects and 1 KPI'],
    ]);
  });

  it('finds an area by its other spelling, and says whose plan it is', () => {
    expect(searchEntries(entries, 'waiting times')[0]).toMatchObject({ record: { kind: 'area' }, programmeSlug: 'somewhere', programmeName: 'Somewhere' });
  });
});
