/**
 * When to ask from which day something is counted otherwise. The server judges it by the same rule; here it only decides
 * whether the question is in sight.
 */

const TEXTS = ['definition', 'numeratorDefinition', 'denominatorDefinition'] as const;

type Texts = Readonly<Record<(typeof TEXTS)[number], string>>;

/** Whether a KPI counts something else. To say for the first time what is counted changes nothing; nor does a comma. */
export function countsOtherwise(before: Texts, after: Texts): boolean {
  return TEXTS.some((part) => before[part].trim() !== '' && plain(before[part]) !== plain(after[part]));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface Ways {
  kind: string;
  window: string;
  yearType: string;
}

/** Whether a series counts in another way; to say it for the first time changes nothing. */
export function isCountedOtherwise(before: Ways, after: Ways): boolean {
  const [was, is] = [waysOf(before), waysOf(after)];
  return was.some((way, index) => way !== '' && way !== is[index]);
}

function waysOf({ kind, window, yearType }: Ways): string[] {
  return [kind, window === 'other' ? '' : window, isOfYear(window) ? yearType : ''];
}

/** Which year is meant matters only where a value covers one. */
export function isOfYear(window: string): boolean {
  return window === 'year' || window === 'cumulative_year';
}
