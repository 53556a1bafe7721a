import { PLANS_WITHIN_20_WEEKS, type Day, type MeasureView, type Plan } from '@waymark/domain';
import { picture, planAsAt } from '../testing/seeded-plan';
import { birmingham } from './birmingham';
import { measures as birminghamMeasures } from './birmingham/record-rows';
import { derby } from './derby';
import { measures as derbyMeasures } from './derby/measures';
import { sen2Batches } from './sen2-releases';

const TODAY: Day = '2026-11-22';
/** The days on which the closed records open. */
const B_END: Day = '2023-04-30';
const D_END: Day = '2018-10-29';
const all = [...birminghamMeasures, ...derbyMeasures];
const seen = (view: { kpis: readonly { ref: string; measures: readonly MeasureView[] }[] }, ref: string, name: string) =>
  view.kpis.find((kpi) => kpi.ref === ref)?.measures.find((measure) => measure.name.startsWith(name));

/** Measures that are neither counts nor rates nor of single cases as the documents word them, or of which they leave it open. */
const SILENT_ABOUT_THEIR_KIND = [
  'K1.6/uplift',
  'K4.1/dlp/phonics',
  'K4.1/dlp/good-level-of-development',
  'K4.1/dlp/communication-and-language',
  'K4.1/dlp/reading',
  'K4.1/dlp/social-thinking',
  'K4.1/dlp/reading-age',
  'K4.1/dlp/language-scores',
  'context/senar-staff',
  'context/staff-at-revisit',
];

describe('the measures of the real programmes', () => {
  it('have a kind, but for those whose documents leave it open', () => {
    expect(all.filter(({ kind }) => kind === undefined).map(({ key }) => key)).toEqual(SILENT_ABOUT_THEIR_KIND);
  });

  it('are shares up to 100%, ratios perhaps above, and whole counts', () => {
    for (const { key, kind, unit, observations } of all) {
      for (const { value, numerator, denominator } of observations) {
        if (value === null) continue;
        if (kind === 'share') expect([key, unit, value <= 100, (numerator ?? 0) <= (denominator ?? Infinity)]).toEqual([key, '%', true, true]);
        if (kind === 'count') expect([key, Number.isInteger(value)]).toEqual([key, true]);
      }
    }
    expect(all.filter(({ kind }) => kind === 'ratio').map(({ key }) => key)).toEqual(['K1.6/share-of-target']);
  });

  it('may be summed only where nothing is counted twice', () => {
    const summed = all.filter(({ maySum }) => maySum).map(({ kind, window }) => `${kind}, ${window}`);
    expect([...new Set(summed)].sort()).toEqual(['count, month', 'count, quarter']);
  });

  it('claim nothing better without saying where', () => {
    const claimed = all.flatMap(({ key, observations }) => observations.filter((row) => row.claimed).map((row) => [key, row.claimed, row.source.quote]));
    expect(claimed.every(([, claim]) => claim === 'better')).toBe(true);
    const words = /improve|progress|increased|reduc|dropped|up from|uplift|moving from|quicker/i;
    expect(claimed.filter(([, , quote]) => !words.test(quote ?? ''))).toEqual([]);
    expect(claimed.map(([key]) => key)).toEqual(expect.arrayContaining(['K2.4/within-4-weeks', 'K3.7/closed-within-sla', 'K2.9/average', 'SEND6']));
  });

  it.each<[slug: string, ref: string, name: string, words: string, view: () => ReturnType<typeof picture>]>([
    ['Birmingham', 'K3.6', 'SEND complaints overview, total', 'The 2 parts add up to 274, as stated', () => picture(birmingham(TODAY), B_END)],
    ['Derby', 'SEND4', 'Number of children', 'The 5 parts add up to 537, as stated', () => picture(derby(TODAY), D_END)],
    ['Derby', 'SEND6', 'Plans finalised', 'The 2 parts add up to 19, as stated', () => picture(derby(TODAY), D_END)],
  ])('%s: the parts of %s, "%s", add up', (_, ref, name, words, view) => {
    expect(seen(view(), ref, name)?.partsWords).toBe(words);
  });

  it('ties open complaints to those received and closed, month by month', () => {
    const plan = planAsAt(birmingham(TODAY), B_END);
    const open = plan.measures.find(({ inflowId }) => inflowId !== null);
    const months = (id: string | null | undefined) => plan.observations.filter((row) => row.measureId === id).map(({ value }) => value ?? 0);
    expect([open?.inflowId, open?.outflowId].map((id) => months(id).reduce((sum, value) => sum + value, 0))).toEqual([391, 377]);
  });

  it('draws a control chart of the months of complaints, without the part of one', () => {
    const measure = seen(picture(birmingham(TODAY), B_END), 'K3.7', '% SENAR complaint cases closed within SLA');
    const signals = measure?.control?.points.map(({ day, signal }) => [day.slice(0, 7), signal]);
    expect(signals).toHaveLength(10);
    expect(signals?.filter(([, signal]) => signal !== 'none')).toEqual([['2021-04', 'improvement'], ['2021-10', 'concern'], ['2021-11', 'concern'], ['2021-12', 'concern']]);
    expect(measure?.control?.isTrial).toBe(true);
    expect(measure?.pooledWords).toBe('152 of 377 over ten months and part of another: 40.3%');
  });

  it('draws none of a rolling year, of the year so far, or of an unstated window', () => {
    const [b, d] = [picture(birmingham(TODAY), B_END), picture(derby(TODAY), D_END)];
    for (const measure of [seen(b, 'K2.1', 'Within 20 weeks'), seen(b, 'K2.7', 'Young people'), seen(d, 'SEND6', 'Percentage')]) {
      expect([measure?.control, measure?.controlAbsence]).toEqual([null, expect.stringMatching(/^No control chart: /)]);
    }
  });
});

describe('published figures beside the real programmes', () => {
  const plan = (day: Day): Plan => planAsAt(birmingham(TODAY), day);
  const published = ({ comparators }: Plan) => comparators.filter(({ periodStart }) => periodStart !== null);
  const years = ({ comparators }: Plan, areaName: string, basis = 'excluding exceptions') =>
    comparators.filter((row) => row.areaName === areaName && row.basis === basis && row.areaType !== 'statistical_neighbours').map(({ periodStart }) => Number(periodStart?.slice(0, 4)));

  it('are known from their release on, and not before; none came out after the last fact of a closed record', () => {
    expect(years(plan('2022-03-24'), 'England')).toEqual([2016, 2017, 2018, 2019, 2020]);
    expect(years(plan('2022-05-11'), 'England').at(-1)).toBe(2020);
    expect(years(plan('2022-05-12'), 'England').at(-1)).toBe(2021);
    for (const area of ['England', 'West Midlands', 'Birmingham']) expect(years(plan(TODAY), area)).toEqual([2016, 2017, 2018, 2019, 2020, 2021]);
    for (const area of ['England', 'Derby']) expect(years(planAsAt(derby(TODAY), TODAY), area)).toEqual([2016, 2017]);
  });

  it('say whose they are, of which year and on which basis', () => {
    const wanted = PLANS_WITHIN_20_WEEKS.filter(({ areaName, year }) => year <= 2021 && /(England|West Midlands|Birmingham)$/.test(areaName));
    const shown = published(plan(TODAY));
    expect(shown.map(({ value }) => value).sort()).toEqual(wanted.map(({ value }) => value).sort());
    for (const row of [...shown, ...published(planAsAt(derby(TODAY), TODAY))]) {
      expect(row).toMatchObject({ areaType: expect.any(String), areaName: expect.any(String), basis: expect.stringMatching(/exceptions$/), periodText: row.periodStart?.slice(0, 4) });
    }
  });

  it('say what is implausible or reckoned here, and give the counts that are known', () => {
    const noted = (of: RegExp) => published(plan(TODAY)).filter(({ note }) => of.test(note ?? '')).map(({ areaName, periodText, basis, neighbourModel }) => [areaName, periodText, basis, neighbourModel]);
    expect(noted(/implausible/)).toEqual([['Birmingham', '2020', 'including exceptions', null]]);
    expect(noted(/Our own calculation/)).toEqual([2020, 2021].map((year) => ['Birmingham', String(year), 'excluding exceptions', 'April 2021']));
    expect(published(plan(TODAY)).flatMap(({ numerator }) => numerator ?? []).sort()).toEqual([252, 388, 668, 670]);
  });

  it('of a record that is open for longer come with the break in the series', () => {
    const batches = sen2Batches({ slug: 'x', measureKey: 'y', since: '2017-12-31', until: '2025-12-31', wanted: ({ areaName }) => areaName === 'England' });
    expect(batches.map(({ recordedAt }) => recordedAt.slice(0, 10))).toEqual([
      '2017-12-31', '2018-07-01', '2019-05-30', '2020-07-01', '2021-05-13', '2022-05-12', '2023-07-01', '2024-07-01', '2025-07-01',
    ]);
    const broken = batches.flatMap(({ rows }) => rows.comparators ?? []).filter(({ note }) => note?.includes('a break'));
    expect(broken.map(({ periodText }) => periodText)).toEqual(['2022', '2022', '2023', '2023', '2024', '2024']);
    expect(batches.flatMap(({ rows }) => rows.sourceDocuments ?? []).filter(({ printedDate }) => printedDate !== null)).toHaveLength(3);
  });
});
