import { assess } from '../assess';
import { changeIn, FAULTS } from '../testing/faults';
import { HEALTHY_DAY, healthyPlan } from '../testing/healthy-plan';
import type { Kpi, Plan } from '../plan';
import { measuresHiddenIn } from './names';

const found = (plan: Plan) => assess(plan, HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`).findings;

describe('a name that hides two measures', () => {
  test.each([
    ['Average and longest wait for OT', ['average', 'longest']],
    ['Longest & average wait', ['longest', 'average']],
    ['Mean/median days to close a complaint', ['mean', 'median']],
    ['Minimum and maximum class size', ['minimum', 'maximum']],
    ['% of permanent exclusions and fixed term exclusions for EHCPs', ['permanent exclusions', 'fixed term exclusions']],
    ['Suspensions and permanent exclusions', ['suspensions', 'permanent exclusions']],
    ['Permanent and fixed-term exclusions of pupils with a plan', ['permanent', 'fixed-term exclusions']],
    ['Attainment and Progress data EHCPs', ['attainment', 'progress']],
    ['Number of complaints and compliments received', ['complaints', 'compliments']],
    ['Appeals & mediations per 10,000', ['appeals', 'mediations']],
    ['Authorised and unauthorised absence', ['authorised', 'unauthorised absence']],
  ])('%s', (name, hidden) => expect(measuresHiddenIn(name)).toEqual(hidden));

  test.each([
    'Education, Health and Care Plans issued in time',
    '% of health and care advice received within 6 weeks',
    'Average wait for speech and language therapy',
    'Longest wait for speech, language and communication needs',
    'Families using the information, advice and support service',
    'Average and above-average attainment', // one share of pupils
    '% of Special Schools rated Good or Outstanding',
    'Attendance for SEN Support and EHCPs', // two groups of children, one measure
    'Attainment and progress meetings held',
    'Appeals and mediation officers in post',
    'Young people not in education, employment or training',
    'Children with autism and ADHD assessed within 18 weeks',
    'Permanent and temporary staff who know the vision',
    'Average (mean) wait in weeks',
    'Mean and average wait', // one statistic under two names
    'Longest wait and how it is managed',
    'Maximum of two reviews and one plan',
    'Complaints and how satisfactorily they were dealt with',
    '% of permanent exclusions',
    'Parents and carers who feel listened to',
    '',
  ])('not: %s', (name) => expect(measuresHiddenIn(name)).toBeNull());

  test('several are one finding that keeps its identity as they are put right', () => {
    const one = FAULTS.name_hides_measures(healthyPlan());
    const two = changeIn(one, 'kpis', 'k1-2', (row: Kpi) => ({ ...row, name: 'Attainment and progress' }));
    expect(found(two).map(({ title }) => title)).toEqual(['2 of 4 KPIs are two measures in one']);
    expect(found(two)[0]?.arithmetic).toEqual(['K1.1 Average and longest wait for therapy: average + longest.', 'K1.2 Attainment and progress: attainment + progress.']);
    expect(found(two)[0]?.id).toBe(found(one)[0]?.id);
  });
});

describe('a name that contradicts its definition', () => {
  const ruled = (name: string, definition: string | null) => found(changeIn(healthyPlan(), 'kpis', 'k1-1', (row: Kpi) => ({ ...row, name, definition }))).map(({ rule }) => rule);

  test.each([
    ['Plans ceased within last quarter', 'Count of all plans ceased – cumulative over the year'],
    ['New requests in the last month', 'All requests, year to date'],
  ])('%s: %s', (name, definition) => expect(ruled(name, definition)).toEqual(['name_contradicts_definition']));

  test.each([
    ['Plans ceased within last quarter', 'Count of all plans ceased in the quarter'],
    ['Plans ceased', 'Cumulative over the year'],
    ['Plans not reviewed in the last 12 months', 'Plans with a review older than 12 months – snapshot'],
    ['Reviews in timescale (in the last quarter)', 'Reviews of the previous quarter that took place – snapshot'],
    ['Plans ceased within last quarter', null],
  ])('not: %s: %s', (name, definition) => expect(ruled(name, definition)).toEqual([]));
});

describe('one name for two', () => {
  test('case and punctuation do not tell two apart', () => {
    const plan = healthyPlan();
    const first = plan.kpis[0]?.name ?? '';
    const [finding] = found(changeIn(plan, 'kpis', 'k1-2', (row: Kpi) => ({ ...row, name: ` ${first.toUpperCase().replace(',', ' -')}.` })));
    expect(finding?.id).toBe('same_name:k1-1:k1-2');
  });

  test('which of the two comes first in the plan does not matter', () => {
    const plan = FAULTS.same_name(healthyPlan());
    const swapped = changeIn(changeIn(plan, 'kpis', 'k1-1', (row: Kpi) => ({ ...row, position: 900 })), 'kpis', 'k1-2', (row: Kpi) => ({ ...row, position: 1 }));
    expect(found(swapped).map(({ id }) => id)).toEqual(['same_name:k1-1:k1-2']);
  });

  test.each([['Families seen in time, group 1-1a'], ['Families seen in time']])('not: %s', (name) =>
    expect(found(changeIn(healthyPlan(), 'kpis', 'k1-2', (row: Kpi) => ({ ...row, name })))).toEqual([]));

  test('a project and an area may share one', () => {
    const plan = healthyPlan();
    expect(found(changeIn(plan, 'projects', 'p1-1', (row) => ({ ...row, title: plan.areas[0]?.name ?? '' })))).toEqual([]);
  });
});
