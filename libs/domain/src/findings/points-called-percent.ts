import { groupBy } from '../lists';
import { findingOf, recordsOf, seriesName, type Evidence, type Rule, type Series } from './evidence';

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const CHANGE = '(?:increase|improvement|rise|uplift|growth|gain|decrease|reduction|fall|drop)';
const CHANGED = '(?:increased|improved|risen|rose|grown|grew|gone up|went up|up|decreased|reduced|fallen|fell|dropped|gone down|went down|down)';
const ENDS = `(?:from\\s+)?${NUMBER}\\s*%?\\s*(?:[-–—]|to)\\s*${NUMBER}\\s*%`;
/** Words between the change and its ends: no sentence end, no other number, no bracket. */
const WORDS = '[^()\\d.;]*';

/** The number said to be in per cent, and the ends that show what it is, in the order of each pattern. */
const CLAIMS: readonly { pattern: RegExp; said: 1 | 3 }[] = [
  // "14% improvement in problem-solving (57% – 71%)", "a 9% rise from 53% to 62%"
  { pattern: new RegExp(`${NUMBER}%\\s+${CHANGE}\\b${WORDS}\\(?\\s*${ENDS}`, 'i'), said: 1 },
  // "increased by 9% from 53% to 62%", "an increase of 9% (53% to 62%)"
  { pattern: new RegExp(`\\b(?:${CHANGED}(?:\\s+by)?|${CHANGE}\\s+of)\\s+${NUMBER}%${WORDS}\\(?\\s*${ENDS}`, 'i'), said: 1 },
  // "from 53% to 62%, an increase of 9%", "from 53% to 62%, a 9% increase"
  { pattern: new RegExp(`from\\s+${NUMBER}\\s*%?\\s*(?:[-–—]|to)\\s*${NUMBER}\\s*%${WORDS}\\b(?:(?:by|${CHANGE}\\s+of)\\s+${NUMBER}%)`, 'i'), said: 3 },
  { pattern: new RegExp(`from\\s+${NUMBER}\\s*%?\\s*(?:[-–—]|to)\\s*${NUMBER}\\s*%${WORDS}\\b${NUMBER}%\\s+${CHANGE}\\b`, 'i'), said: 3 },
];
/** A change without its ends; the record may know them. */
const BARE = new RegExp(`${NUMBER}%\\s+${CHANGE}\\b|\\b(?:${CHANGED}\\s+by|${CHANGE}\\s+of)\\s+${NUMBER}%`, 'i');

interface Claim {
  said: number;
  from: number;
  to: number;
}

/**
 * A change between two percentages given in per cent, where the words themselves show that it is percentage points; or where the
 * two values recorded from that very sentence show it.
 */
export const pointsCalledPercent: Rule = (evidence) =>
  evidence.series.flatMap((one) => {
    const { measure } = one;
    const claim = [...claimsIn(measure.source?.quote ?? ''), ...recordedClaims(one)].find(isPoints);
    if (!claim) return [];
    const { said, from, to } = claim;
    const points = pointsOf(claim);
    return [
      findingOf('points_called_percent', {
        anchors: [measure.id],
        title: `${seriesName(one)}: ${said}% is ${said} percentage points`,
        explanation: 'The difference of two percentages is in percentage points; in per cent it is another number. Say which is meant.',
        arithmetic: [`${to}% − ${from}% is ${points} percentage points.`, `${Math.abs(points)} of ${from} is ${relativeOf(claim).toFixed(1)}%, the change in per cent.`],
        records: recordsOf(one),
        touches: [one.kpi?.objective],
        sources: sourcesOf(one, evidence),
      }),
    ];
  });

function claimsIn(quote: string): Claim[] {
  return CLAIMS.flatMap(({ pattern, said }) => {
    const found = pattern.exec(quote)?.slice(1, 4).map(Number);
    if (!found || found.length < 3) return [];
    const [a = 0, b = 0, c = 0] = found;
    return [said === 1 ? { said: a, from: b, to: c } : { said: c, from: a, to: b }];
  });
}

/** Where a sentence gives the change alone, and exactly two values of the series are taken from it. */
function recordedClaims({ measure, observations, traits }: Series): Claim[] {
  if (measure.unit !== '%' || !traits.hasQuote) return [];
  const quoted = observations.filter(({ quote, periodEnd, value }) => quote?.includes('%') && periodEnd !== null && value !== null);
  return [...groupBy(quoted, ({ quote }) => quote)].flatMap(([quote, rows]): Claim[] => {
    const said = BARE.exec(quote ?? '')?.slice(1).find((number) => number !== undefined);
    const [from, to] = rows.toSorted((a, b) => (a.periodEnd ?? '').localeCompare(b.periodEnd ?? ''));
    if (said === undefined || rows.length !== 2 || !from || !to) return [];
    return [{ said: Number(said), from: from.value ?? 0, to: to.value ?? 0 }];
  });
}

function isPoints(claim: Claim): boolean {
  return claim.from !== 0 && pointsOf(claim) !== 0 && Math.abs(pointsOf(claim)) === claim.said && relativeOf(claim) !== claim.said;
}

function pointsOf({ from, to }: Claim): number {
  return Number((to - from).toFixed(6));
}

function relativeOf(claim: Claim): number {
  return Math.abs((pointsOf(claim) * 100) / claim.from);
}

function sourcesOf({ measure, observations }: Series, { sourceOf }: Evidence) {
  const isOwn = claimsIn(measure.source?.quote ?? '').some(isPoints);
  return isOwn ? [measure.source] : observations.filter(({ quote }) => quote !== null && BARE.test(quote)).map(sourceOf);
}
