import { measureRef } from '../records';
import { counted, findingOf, seriesName, type Evidence, type Rule, type Series } from './evidence';
import type { Finding, FindingRule } from './finding';

/** An exception that its owner has not spoken of. One finding for the plan; a closed record owes nothing. */
export const exceptionWithoutCommentary: Rule = (evidence) =>
  owed('exception_without_commentary', evidence, {
    isOwed: ({ measure }) => measure.owesCommentary,
    sum: ({ measure }) => measure.exception ?? 'an exception',
    one: 'is an exception, and its owner has said nothing',
    many: (count) => `${counted(count, 'KPI value')} are exceptions without a word of their owners`,
    explanation: 'The board sees that something is wrong, not why, nor what is done about it. Ask each owner for both.',
  });

/** Values that were to be there by now. What is said to be late, unavailable or still to come is no silence. */
export const valuesOverdue: Rule = (evidence) =>
  owed('values_overdue', evidence, {
    isOwed: ({ measure }) => measure.gaps.some(({ standing }) => standing === 'overdue'),
    sum: ({ measure }) => measure.gapWords ?? 'no value',
    one: 'has values that are overdue',
    many: (count) => `${count} KPI series have values that are overdue`,
    explanation: 'A line that ends early looks like a line that is fine. Ask for the values, or for a word on when they come.',
  });

interface Words {
  isOwed: (one: Series) => boolean;
  sum: (one: Series) => string;
  one: string;
  many: (count: number) => string;
  explanation: string;
}

function owed(rule: FindingRule, { programme, series }: Evidence, { isOwed, sum, one, many, explanation }: Words): Finding[] {
  if (programme.isHistorical) return [];
  // What no KPI covers has no owner to ask.
  const without = series.filter((row) => row.kpi !== null && isOwed(row));
  const [only] = without;
  if (!only) return [];
  return [
    findingOf(rule, {
      anchors: [],
      title: without.length === 1 ? `${seriesName(only)} ${one}` : many(without.length),
      explanation,
      arithmetic: without.map((row) => `${seriesName(row)}: ${sum(row)}.`),
      records: without.map(({ measure, kpi }) => measureRef(measure, kpi)),
      touches: without.map(({ kpi }) => kpi?.objective),
      sources: [],
    }),
  ];
}
