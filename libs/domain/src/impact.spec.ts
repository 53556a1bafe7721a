import { impactOf, threadOf, type JudgedKpi, type ThreadDelivery, type ThreadImpact } from './impact';
import type { Verdict } from './kpi';
import type { Colour } from './rag';

const kpi = (verdict: Verdict, measures: JudgedKpi['measures'] = []): JudgedKpi => ({ verdict, measures });

describe('impactOf', () => {
  it('counts by verdict and says what is unknown', () => {
    const impact = impactOf([kpi('better'), kpi('worse'), kpi('one_value'), kpi('no_data'), kpi('no_data')]);
    expect(impact).toMatchObject({ total: 5, reported: 3, better: 1, worse: 1, same: 0, unjudged: 1 });
    expect(impact.words).toBe('3 of 5 KPIs reported: 1 better, 1 worse, 1 cannot be judged');
  });

  it('does not let a related measure answer for its KPI, but says that it fell', () => {
    const related = kpi('no_data', [{ relation: 'related', verdict: 'worse', name: 'closed in time' }]);
    expect(impactOf([related]).words).toBe('0 of 1 KPIs reported: impact unknown; related measure worse: closed in time');
  });

  it('says when nothing is linked', () => {
    expect(impactOf([]).words).toBe('No KPI is linked');
  });
});

describe('threadOf: delivery beside impact', () => {
  const of = (rest: Partial<Parameters<typeof threadOf>[1]>) => ({ total: 4, reported: 4, better: 0, worse: 0, same: 0, relatedWorse: 0, ...rest });
  const improving = of({ better: 2, worse: 1 });
  const failing = of({ better: 1, worse: 1 });
  const silent = of({ reported: 0 });

  const withRed = (colour: Colour) => ({ colour, counts: [{ colour: 'red' as const, count: 1 }, { colour: 'green' as const, count: 3 }] });

  it.each<[Colour, typeof silent, string, ThreadDelivery, ThreadImpact, boolean]>([
    ['green', improving, 'Delivering and working', 'delivering', 'working', false],
    ['green', failing, 'Delivering, not yet working', 'delivering', 'not_working', true],
    ['complete', failing, 'Delivering, not yet working', 'delivering', 'not_working', true],
    ['complete', of({ same: 1 }), 'Delivering, not yet working', 'delivering', 'not_working', true],
    ['green', of({ better: 3, relatedWorse: 1 }), 'Delivering, signs mixed', 'delivering', 'mixed', false],
    ['green', of({ worse: 1, relatedWorse: 1 }), 'Delivering, not yet working', 'delivering', 'not_working', true],
    ['not_assured', of({ reported: 1, better: 1, relatedWorse: 1 }), 'Delivery not assured, signs mixed where measured', 'not_assured', 'mixed', false],
    ['green', of({ reported: 2, better: 2 }), 'Delivering and working', 'delivering', 'working', false],
    ['green', of({ reported: 1, better: 1 }), 'Delivering and working where measured', 'delivering', 'working', false],
    ['green', silent, 'Delivering, impact unknown', 'delivering', 'unknown', false],
    ['red', improving, 'Behind, yet improving', 'behind', 'working', false],
    ['amber', failing, 'Behind, and not yet working', 'behind', 'not_working', false],
    ['red', silent, 'Behind, impact unknown', 'behind', 'unknown', false],
    ['not_assured', improving, 'Delivery not assured, yet improving', 'not_assured', 'working', false],
    ['not_assured', of({ reported: 1, better: 1 }), 'Delivery not assured, yet improving where measured', 'not_assured', 'working', false],
    ['not_assured', silent, 'Delivery not assured, impact unknown', 'not_assured', 'unknown', false],
    ['not_yet_due', improving, 'Too early to say, KPIs improving', 'too_early', 'working', false],
    ['ongoing', silent, 'Too early to say, impact unknown', 'too_early', 'unknown', false],
  ])('%s with %j: %s', (colour, measured, words, delivery, impact, alarm) => {
    expect(threadOf(withRed(colour), measured)).toEqual({ words, delivery, impact, alarm });
  });

  it('does not call silence behind', () => {
    const silentOnes = { colour: 'red' as const, counts: [{ colour: 'not_assured' as const, count: 1 }, { colour: 'not_yet_due' as const, count: 3 }] };
    expect(threadOf(silentOnes, improving).words).toBe('Delivery not assured, yet improving');
  });
});
