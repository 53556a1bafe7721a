import { dayInWords } from '../day';
import type { MilestoneView, StatementView } from '../views';
import { colourDirection } from './colours';
import { draft, type Draft, type Subject } from './draft';

/** The last thing said. */
export function statementOf({ statements }: MilestoneView): StatementView | undefined {
  return statements[0];
}

/** What a report declares for its own milestone. Green where nothing was declared before is no news. */
export function confidenceChange(subject: Subject, before: MilestoneView, now: MilestoneView): Draft | null {
  const [was, is] = [before.confidence, now.confidence];
  if (is === null || was === is || (was === null && is === 'green')) return null;
  return draft('confidence_declared', subject, {
    words: `confidence declared ${is}; was ${was ?? 'not declared'}`,
    before: was,
    after: is,
    direction: was ? colourDirection(was, is) : 'unknown',
    fact: statementOf(now),
  });
}

/** Something was said that moved nothing. */
export function statedChange(subject: Subject, before: MilestoneView, now: MilestoneView): Draft | null {
  const [was, is] = [statementOf(before), statementOf(now)];
  if (!is || !hasNews(before, now)) return null;
  const isStart = before.status === 'not_started' && now.status === 'in_progress';
  const sentence = firstSentence(is.narrative);
  return draft('stated', subject, {
    words: `${isStart ? 'under way' : 'reported'} on ${dayInWords(is.statedOn)}: ${sentence}`,
    before: was ? firstSentence(was.narrative) : null,
    after: sentence,
    direction: isStart ? 'better' : 'same',
    fact: is,
  });
}

export function hasNews(before: MilestoneView, now: MilestoneView): boolean {
  const [was, is] = [statementOf(before), statementOf(now)];
  return is !== undefined && is.id !== was?.id;
}

/** Enough of a narrative to know what it says. */
const SENTENCE_LIMIT = 160;

export function firstSentence(narrative: string): string {
  const [sentence = ''] = /^.*?[.!?](?=\s|$)/s.exec(narrative.trim()) ?? [narrative.trim()];
  return sentence.length <= SENTENCE_LIMIT ? sentence : `${sentence.slice(0, SENTENCE_LIMIT).replace(/\s+\S*$/, '')} …`;
}
