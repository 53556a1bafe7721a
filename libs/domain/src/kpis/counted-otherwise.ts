/** What a KPI says that it counts; '' and `null` are not said. */
export interface CountedTexts {
  definition: string | null;
  numeratorDefinition: string | null;
  denominatorDefinition: string | null;
}

const TEXTS = ['definition', 'numeratorDefinition', 'denominatorDefinition'] as const;

/** Whether a KPI counts something else. To say for the first time what is counted changes nothing; nor does a comma. */
export function countsOtherwise(before: CountedTexts, after: CountedTexts): boolean {
  return TEXTS.some((part) => plain(before[part]) !== '' && plain(before[part]) !== plain(after[part]));
}

function plain(text: string | null): string {
  return (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How a measure is counted; '' and `null` are not said. */
export interface CountedHow {
  kind: string | null;
  window: string | null;
  yearType: string | null;
}

/** Whether a measure counts in another way; better or worse, and when a value is expected, are no part of it. To say it for the first time changes nothing. */
export function isCountedOtherwise(before: CountedHow, after: CountedHow): boolean {
  const [was, is] = [waysOf(before), waysOf(after)];
  return was.some((way, index) => way !== '' && way !== is[index]);
}

function waysOf({ kind, window, yearType }: CountedHow): string[] {
  return [kind ?? '', window === 'other' ? '' : (window ?? ''), isOfYear(window) ? (yearType ?? '') : ''];
}

/** Which year is meant matters only where a value covers one. */
export function isOfYear(window: string | null): boolean {
  return window === 'year' || window === 'cumulative_year';
}
