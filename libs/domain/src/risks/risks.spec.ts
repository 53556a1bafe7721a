import { assess } from '../assess';
import type { Day } from '../day';
import type { Risk, RiskAssessment } from '../plan-decisions';
import { objective, plan, project } from '../testing/facts';
import { assessment, risk } from '../testing/register-facts';
import { riskFaults, type RiskDraft } from './read-risk';
import { riskLevel, riskScore } from './risk-score';

const TODAY: Day = '2026-06-30';
const officer = { id: 'f', recordedAt: '2026-01-01T09:00:00.000Z', sourceDocumentId: null, quote: null, role: 'Head of SEND', kind: 'role' as const, organisationId: null, holder: null };

function read(risks: Risk[], riskAssessments: RiskAssessment[]) {
  const facts = plan({ objectives: [objective(1), objective(2)], projects: [project('p')], officers: [officer], risks, riskAssessments });
  return assess(facts, TODAY, `${TODAY}T12:00:00.000Z`).risks;
}

describe('how grave', () => {
  test.each([
    [1, 4, 'low'],
    [1, 5, 'medium'],
    [3, 4, 'medium'],
    [3, 5, 'high'],
    [5, 5, 'high'],
    [null, 1, 'medium'],
    [null, 2, 'medium'],
    [null, 3, 'high'],
  ] as const)('%s by %s is %s', (likelihood, impact, level) => expect(riskLevel(riskScore({ likelihood, impact }))).toBe(level));
});

describe('how a risk stands', () => {
  const scores = (...rows: [Day, number, number, Partial<RiskAssessment>?][]) => rows.map(([day, likelihood, impact, rest]) => assessment('r4', day, { likelihood, impact, ...rest }));
  test.each<[string, RiskAssessment[], string, string]>([
    ['the first', scores(['2026-03-03', 2, 3]), 'new', 'New on 3 March 2026, at 6'],
    ['risen', scores(['2026-03-03', 2, 3], ['2026-05-01', 4, 3]), 'rising', 'Risen from 6 to 12 since 3 March 2026'],
    ['fallen', scores(['2026-03-03', 4, 4], ['2026-05-01', 4, 3]), 'falling', 'Fallen from 16 to 12 since 3 March 2026'],
    ['steady since it first was', scores(['2026-01-05', 1, 3], ['2026-03-03', 4, 3], ['2026-04-01', 3, 4], ['2026-05-01', 4, 3]), 'steady', 'At 12 since 3 March 2026'],
    ['steady from the start', scores(['2026-03-03', 4, 3], ['2026-05-01', 3, 4]), 'steady', 'At 12 since 3 March 2026'],
    ['what is assessed later is not known', scores(['2026-03-03', 2, 3], ['2026-07-01', 5, 5]), 'new', 'New on 3 March 2026, at 6'],
    ['twice on one day: the last recorded', scores(['2026-03-03', 2, 3, { recordedAt: '2026-03-03T10:00:00.000Z' }], ['2026-03-03', 2, 2, { recordedAt: '2026-03-03T11:00:00.000Z' }]), 'falling', 'Fallen from 6 to 4 since 3 March 2026'],
    ['closed', scores(['2026-03-03', 2, 3], ['2026-05-01', 1, 3, { status: 'closed' }]), 'falling', 'Closed on 1 May 2026, at 3'],
  ])('%s', (_, assessments, trend, words) => {
    expect(read([risk(4)], assessments).map((row) => [row.trend, row.trendWords])).toEqual([[trend, words]]);
    expect(read([risk(4)], assessments.toReversed()).map((row) => row.trendWords)).toEqual([words]);
  });

  test('an issue has happened: five times its impact, whatever was said of its likelihood when it was a risk', () => {
    const [view] = read([risk(5, { kind: 'issue', projectId: 'p', ownerId: 'f' })], [assessment('r5', '2026-03-03', { likelihood: 2, impact: 3 })]);
    expect(view).toMatchObject({ ref: 'I5', likelihood: null, impact: 3, score: 15, level: 'high', project: { id: 'p' }, owner: { role: 'Head of SEND' }, objective: { number: 1 } });
  });

  test.each<[string, Partial<Risk>, Partial<RiskAssessment>, boolean]>([
    ['yesterday', { dueOn: '2026-06-29' }, {}, true],
    ['today', { dueOn: TODAY }, {}, false],
    ['no day', {}, {}, false],
    ['closed', { dueOn: '2026-06-29' }, { status: 'closed' }, false],
  ])('overdue: %s', (_, rest, assessed, expected) => expect(read([risk(4, rest)], [assessment('r4', '2026-03-03', assessed)])[0]?.isOverdue).toBe(expected));

  test('open ones first, the gravest first; then closed ones, newest first; one not assessed yet is not known', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((number) => risk(number, { objectiveId: number === 6 ? 'gone' : 'o2' }));
    const views = read(rows, [
      assessment('r1', '2026-05-01', { status: 'closed' }),
      assessment('r2', '2026-05-01', { impact: 2 }),
      assessment('r3', '2026-06-01', { status: 'closed', likelihood: 1, impact: 1 }),
      assessment('r4', '2026-05-01'),
      assessment('r5', '2026-07-01'),
      assessment('r6', '2026-05-01'),
    ]);
    expect(views.map(({ ref }) => ref)).toEqual(['R4', 'R2', 'R3', 'R1']);
  });
});

describe('what is refused of a risk', () => {
  const good: RiskDraft = { kind: 'risk', title: 'No data', likelihood: 1, impact: 5 };
  test.each<[string, Partial<RiskDraft>, string[]]>([
    ['nothing', {}, []],
    ['an assessment has no title', { title: undefined }, []],
    ['an issue without a likelihood', { kind: 'issue', likelihood: null }, []],
    ['no title', { title: ' ' }, ['title']],
    ['no likelihood', { likelihood: null }, ['likelihood']],
    ['an issue with one', { kind: 'issue' }, ['likelihood']],
    ['nothing of both', { likelihood: 0, impact: null }, ['likelihood', 'impact']],
    ['over the top', { likelihood: 6, impact: 6 }, ['likelihood', 'impact']],
    ['between', { impact: 2.5 }, ['impact']],
    ['a day that is none', { dueOn: '2026-06-31' }, ['dueOn']],
    ['closed without a reason', { status: 'closed', note: '' }, ['note']],
    ['closed with one', { status: 'closed', note: 'It cannot happen any more.' }, []],
  ])('%s', (_, rest, fields) => expect(riskFaults({ ...good, ...rest }).map(({ field }) => field)).toEqual(fields));

  test('the message says what to give', () =>
    expect(riskFaults({ ...good, likelihood: 9 })[0]?.message).toBe('Give the likelihood as a whole number from 1 (rare) to 5 (almost certain).'));
});
