import { pointInWords } from '../by-when/by-when';
import type { BaselineView, MilestoneView } from '../views';
import { draft, type Draft, type Subject } from './draft';
import { isSameSpan, shiftDirection, shiftInWords } from './shift';

/** The approved date is another than before: never told without where that leaves the first promise. */
export function baselineChange(subject: Subject, before: MilestoneView, now: MilestoneView): Draft | null {
  const [was, is] = [before.approved, now.approved];
  if (was === is || (was && is && was.version === is.version && isSameSpan(was, is))) return null;
  const states = { before: was?.words ?? null, after: is?.words ?? null };
  if (!is) return draft('baseline_moved', subject, { ...states, words: `no date is promised any more; was ${was?.words}` });
  if (!was) return draft('baseline_moved', subject, { ...states, words: `promised for the first time, for ${is.words}${decided(is)}`, fact: is });
  return draft('baseline_moved', subject, {
    ...states,
    words: `re-baselined from ${was.words} to ${is.words}, ${shiftInWords(was, is)}${decided(is)}; ${againstOriginal(now, is)}`,
    direction: shiftDirection(was, is),
    fact: is,
  });
}

/** " by Board decision 7 (change request 3): the supplier withdrew". */
function decided({ decision, reason, changeRequest }: BaselineView): string {
  const request = changeRequest ? ` (change request ${changeRequest.ref})` : '';
  const by = decision ? ` by ${decision}${request}` : request;
  return reason ? `${by}: ${reason.replace(/[.;\s]+$/, '')}` : by;
}

function againstOriginal({ original, slippageOriginal }: MilestoneView, approved: BaselineView): string {
  if (!original) return 'nothing was promised before';
  const first = `against the first promise of ${pointInWords(original)}`;
  if (slippageOriginal) return `${first} it is ${slippageOriginal.words}`;
  return isSameSpan(original, approved) ? `that is the first promise again` : `${first} the new date is ${shiftInWords(original, approved)}`;
}
