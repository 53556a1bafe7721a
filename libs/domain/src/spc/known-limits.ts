import type { XmrPoint, XmrResult, XmrSegment } from './xmr';

/**
 * What of a chart can be said. Limits are unknown where they have no width, and where they leave out the value that more than half of
 * their points have: the screened moving ranges hardly vary, while the mean holds every outlier, so that a single one makes all else look
 * like a change. Where limits are unknown nothing is a signal, a run or a trend no more than a point outside, and no target is held
 * against them. The reference has no such rule: its "limits" of such values are kept by `xmr`, for whoever compares.
 */
export function knownOnly(result: XmrResult): XmrResult {
  const { segments, points } = result;
  if (segments.every((segment) => isKnown(points, segment))) return result;
  const said = [...points];
  const shown = segments.map((segment) => {
    if (isKnown(points, segment)) return segment;
    for (let at = segment.from; at <= segment.to; at++) said[at] = { value: valueAt(points, at), cause: 'common', signal: 'none' };
    return { ...segment, lower: null, upper: null };
  });
  const isLastKnown = shown.at(-1)?.lower !== null;
  return { ...result, segments: shown, points: said, variation: said.at(-1)?.signal ?? 'none', assurance: isLastKnown ? result.assurance : null };
}

function isKnown(points: readonly XmrPoint[], { from, to, lower, upper }: XmrSegment): boolean {
  if (lower === null || upper === null || lower >= upper) return false;
  return !areMostOutside(points, from, to) || !haveMostOneValue(points, from, to);
}

/** Asked of every chart there is: it stops as soon as half of the points are found not to be. */
function areMostOutside(points: readonly XmrPoint[], from: number, to: number): boolean {
  let spare = (to - from + 1) / 2;
  for (let at = from; at <= to; at++) if (points[at]?.cause !== 'outside' && --spare <= 0) return false;
  return true;
}

function haveMostOneValue(points: readonly XmrPoint[], from: number, to: number): boolean {
  // Unlike values cancel each other in pairs: what more than half have is left (Boyer and Moore).
  let candidate = NaN;
  let lead = 0;
  for (let at = from; at <= to; at++) {
    const value = valueAt(points, at);
    if (lead === 0) candidate = value;
    lead += value === candidate ? 1 : -1;
  }
  let count = 0;
  for (let at = from; at <= to; at++) if (valueAt(points, at) === candidate) count++;
  return count * 2 > to - from + 1;
}

function valueAt(points: readonly XmrPoint[], at: number): number {
  return points[at]?.value ?? NaN;
}
