import type { Day, MeasureView } from '@waymark/domain';
import { picture, planAsAt } from '../../testing/seeded-plan';
import { example } from '.';

/** A Sunday, a Monday, a Saturday in a leap year, the last day of a month, the first of a year. */
const DAYS: Day[] = ['2026-11-22', '2026-03-02', '2028-02-26', '2025-01-31', '2026-01-01'];

describe.each(DAYS)('the KPIs of the example on %s', (today) => {
  const view = picture(example(today), today);
  const plan = planAsAt(example(today), today);
  const named = view.kpis.flatMap((kpi) => kpi.measures.map((measure): [string, MeasureView] => [`${kpi.ref} ${measure.name}`, measure]));
  const measures = new Map(named);
  const at = (key: string): MeasureView => {
    const measure = measures.get(key);
    if (!measure) throw new Error(`No measure ${key}`);
    return measure;
  };

  it('are of a known kind, with counts behind every rate that reproduce what is shown', () => {
    for (const measure of plan.measures) {
      const maySum = measure.kind === 'count' && measure.window === 'month';
      expect(measure).toMatchObject({ kind: expect.any(String), publicationDelay: 14, maySum });
      for (const { value, numerator, denominator, status } of plan.observations.filter((row) => row.measureId === measure.id)) {
        const isRate = measure.kind === 'share' || measure.kind === 'ratio';
        if (value === null || !isRate) continue;
        expect([Number.isInteger(numerator), Number.isInteger(denominator), status]).toEqual([true, true, status]);
        expect(value).toBe(Math.round(((numerator ?? 0) * 1000) / (denominator ?? 1)) / 10);
        if (measure.kind === 'share') expect(numerator).toBeLessThanOrEqual(denominator ?? 0);
      }
    }
  });

  it.each([
    ['K2.1 Plans within 20 weeks', 'improvement'],
    ['K3.1 Feel listened to', 'concern'],
    ['K4.1 Sessions attended', 'none'],
    ['K1.2 Visits in the month', 'none'],
    ['K2.7 Decided within six weeks', 'none'],
  ])('%s: %s', (key, variation) => {
    expect(at(key).control?.variation).toBe(variation);
  });

  it('rise for more than seven months in a row above the average, of 24 with counts', () => {
    const { control, pooledWords } = at('K2.1 Plans within 20 weeks');
    expect([control?.variationCause, control?.points.length]).toEqual(['run', 24]);
    expect(pooledWords).toMatch(/ over 24 months: /);
  });

  it('begin anew where the board said so, and where the definition changed', () => {
    const rebased = at('K2.7 Decided within six weeks');
    expect(rebased.rebases).toMatchObject([{ reason: 'Recalculated after the new triage began, agreed by the board' }]);
    expect(rebased.control?.segments.map(({ from, to }) => to - from + 1)).toEqual([12, 14]);
    const broken = at('K4.6 On a part-time timetable');
    expect(broken.breaks).toHaveLength(1);
    expect(broken.control?.segments.map(({ from, to }) => to - from + 1)).toEqual([16, 8]);
    expect(broken.baseline?.periodStart).toBe(broken.breaks[0]?.startsOn);
  });

  it('have a trajectory with a point met, one missed and one to come', () => {
    expect(at('K2.1 Plans within 20 weeks').trajectory.map(({ standing }) => standing)).toEqual(['met', 'missed', 'not_yet_due']);
  });

  it('are compared with what is of the same month, and with what is not', () => {
    expect(at('K2.1 Plans within 20 weeks').comparator?.mismatch).toBeNull();
    expect(at('K2.1 Plans within 20 weeks').comparators.filter(({ mismatch }) => mismatch !== null)).toHaveLength(1);
    expect(at('K4.1 Sessions attended').comparator).toMatchObject({ areaType: 'england', mismatch: null });
  });

  it('have parts that add up, and a stock that follows from its flows', () => {
    expect(at('K3.2 Complaints in the month').partsWords).toMatch(/^The 3 parts add up to 27, as stated$/);
    const series = (name: string) => at(`K2.7 Requests ${name} the month`).series;
    const [open, received, decided] = [series('open at the end of'), series('received in'), series('decided in')];
    open.forEach(({ value }, month) => {
      if (month > 0) expect(value).toBe((open[month - 1]?.value ?? 0) + (received[month]?.value ?? 0) - (decided[month]?.value ?? 0));
    });
  });

  it('have values that are overdue, not available, provisional, of part of a month, and revised', () => {
    expect([...measures].filter(([, { gapWords }]) => /overdue/.test(gapWords ?? '')).map(([key]) => key)).toEqual(['K1.2 Visits in the month']);
    expect(at('K1.2 Visits in the month').gaps).toHaveLength(2);
    expect(at('K2.8 New plans for a mainstream school').gaps).toMatchObject([{ standing: 'not_available' }]);
    expect(at('K2.2 Plans rated good or better').latest?.status).toBe('provisional');
    expect(at('K3.4 Appeals in the month').series.at(-1)?.status).toBe('part_period');
    const revised = (key: string) => at(key).series.flatMap(({ revisedWords }) => revisedWords ?? []);
    for (const key of ['K2.1 Plans within 20 weeks', 'K3.3 Answered in time']) expect(revised(key)).toEqual([expect.stringMatching(/^Revised: was /)]);
  });

  it('have exceptions with and without a word of their owner', () => {
    const exceptions = [...measures].filter(([, { exception }]) => exception !== null);
    const owed = (isOwed: boolean) => exceptions.filter(([, { owesCommentary }]) => owesCommentary === isOwed).map(([key]) => key);
    expect(owed(false)).toEqual(expect.arrayContaining(['K2.5 Average wait', 'K3.2 Complaints in the month', 'K3.3 Answered in time']));
    // Of K3.1 something was said once, and nothing of the months since.
    expect(owed(true)).toEqual(expect.arrayContaining(['K1.3 Advice within six weeks', 'K3.1 Feel listened to']));
  });

  it('show a ratio above 100%, a target to stay close to, respondents, and numbers small enough to be kept from the public', () => {
    expect(at('K1.5 Places taken up of those planned').latest?.value).toBeGreaterThan(100);
    const mainstream = at('K2.8 New plans for a mainstream school');
    expect(mainstream).toMatchObject({ polarity: 'target', verdict: 'better', target: { tolerance: 5 }, targetColour: 'green' });
    expect(at('K3.1 Feel listened to').latest?.respondents).toBe(210);
    expect(at('K3.2 Complaints about transport').latest?.value).toBe(3);
    expect(plan.programme.smallNumber).toBe(5);
  });

  it('put areas in every place of delivery against impact', () => {
    const places = view.areas.map(({ thread }) => `${thread?.delivery} ${thread?.impact}`);
    expect(new Set(places)).toEqual(
      new Set(['delivering working', 'delivering not_working', 'behind working', 'behind not_working', 'not_assured working', 'not_assured not_working']),
    );
  });
});
