import { assess } from '../assess';
import type { Plan } from '../plan';
import type { Risk, RiskAssessment } from '../plan-decisions';
import { HEALTHY_DAY, healthyPlan } from '../testing/healthy-plan';
import { assessment, risk } from '../testing/register-facts';

const found = (plan: Plan) => assess(plan, HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`).findings;
const answered: Partial<Risk> = { objectiveId: 'o2', ownerId: 'officer', mitigation: 'A second supplier.', dueOn: '2026-12-01' };

/** A healthy plan with one risk more, R9. */
function withRisk(rest: Partial<Risk>, assessed: Partial<RiskAssessment> = {}): Plan {
  const plan = healthyPlan();
  return { ...plan, risks: [...plan.risks, risk(9, { ...answered, ...rest })], riskAssessments: [...plan.riskAssessments, assessment('r9', '2026-06-20', assessed)] };
}

describe('a risk that was to be mitigated by now', () => {
  test('by when, how long ago, and how grave it still is', () => {
    expect(found(withRisk({ dueOn: '2026-06-01', title: 'No data' }))).toEqual([
      expect.objectContaining({
        id: 'risk_overdue',
        severity: 'misleads',
        objectives: [2],
        title: 'R9 No data is open, and was to be mitigated by 1 June 2026',
        arithmetic: ['R9: by 1 June 2026, 29 days ago; still 16 of 25.'],
        records: [{ kind: 'risk', id: 'r9', label: 'R9 No data', ref: '9' }],
      }),
    ]);
  });

  test('several are one finding', () => {
    const plan = withRisk({ dueOn: '2026-06-29', kind: 'issue' }, { likelihood: null, impact: 1 });
    const [finding, ...more] = found({ ...plan, risks: plan.risks.map((row) => (row.id === 'r1' ? { ...row, dueOn: '2026-06-01' } : row)) });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ id: 'risk_overdue', title: '2 of 3 high or medium risks were to be mitigated by now', objectives: [1, 2] });
    expect(finding?.arithmetic).toEqual(['R1: by 1 June 2026, 29 days ago; still 16 of 25.', 'I9: by 29 June 2026, 1 day ago; still 5 of 25.']);
  });

  test.each<[string, Partial<Risk>, Partial<RiskAssessment>]>([
    ['due today', { dueOn: HEALTHY_DAY }, {}],
    ['no day is given', { dueOn: null }, {}],
    ['closed', { dueOn: '2026-06-01' }, { status: 'closed' }],
    ['low', { dueOn: '2026-06-01' }, { likelihood: 2, impact: 2 }],
  ])('not: %s', (_, rest, assessed) => expect(found(withRisk(rest, assessed))).toEqual([]));
});

describe('a high risk that nobody answers', () => {
  test.each<[string, Partial<Risk>, string, string]>([
    ['no owner', { ownerId: null }, 'risk_without_owner', 'R9 Risk 9 has no owner'],
    ['no mitigation', { mitigation: null }, 'risk_without_mitigation', 'R9 Risk 9 has no mitigation'],
    ['an empty mitigation', { mitigation: ' ' }, 'risk_without_mitigation', 'R9 Risk 9 has no mitigation'],
    ['an issue', { kind: 'issue', ownerId: null }, 'risk_without_owner', 'I9 Risk 9 has no owner'],
  ])('%s', (_, rest, id, title) =>
    expect(found(withRisk(rest)).map((finding) => [finding.id, finding.severity, finding.title])).toEqual([[id, 'blocks', title]]));

  test('none of them has one', () => {
    const plan = healthyPlan();
    const [finding] = found({ ...plan, risks: plan.risks.map((row) => ({ ...row, ownerId: null })) });
    expect(finding).toMatchObject({
      title: 'None of the 2 open high risks and issues has an owner',
      arithmetic: ['2 open high risks and issues: 0 with an owner, 2 without.'],
      objectives: [1, 2],
    });
  });

  test.each<[string, Partial<RiskAssessment>]>([
    ['medium', { likelihood: 3, impact: 4 }],
    ['closed', { status: 'closed' }],
  ])('not: %s', (_, assessed) => expect(found(withRisk({ ownerId: null, mitigation: null }, assessed))).toEqual([]));
});
