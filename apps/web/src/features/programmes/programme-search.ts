import { dayInWords, isDay, type Day } from '@waymark/domain';

/** What the address of a programme's page says beside its path. Kept as typed, even where it is wrong. */
export interface ProgrammeSearch {
  /** The day the record is read at. */
  'as-at'?: string;
  /** The earlier day the board is compared with. */
  'compared-with'?: string;
}

export type DayParam = keyof ProgrammeSearch;

/** Takes the parameters we know. Whether a day is real is asked by `dayProblem`, so that the page can say what is wrong. */
export function programmeSearch(raw: Record<string, unknown>): ProgrammeSearch {
  const search: ProgrammeSearch = {};
  for (const key of ['as-at', 'compared-with'] as const) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  return search;
}

/** The day parameters with those a list is filtered and sorted by. Values are kept as typed, even where they are wrong. */
export function listSearch<Name extends string>(...names: Name[]): (raw: Record<string, unknown>) => ProgrammeSearch & { [name in Name]?: string } {
  return (raw) => {
    const filters = names.map((name) => [name, raw[name]] as const).filter(([, value]) => typeof value === 'string' && value !== '');
    return { ...programmeSearch(raw), ...(Object.fromEntries(filters) as { [name in Name]?: string }) };
  };
}

/** Plain `name=value` pairs: an address that can be read aloud and typed. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}

export interface DayBounds {
  today: Day;
  /** The day the record begins, where it is known. */
  startsOn?: Day | undefined;
  /** The earlier day of a comparison must come before this one. */
  before?: Day | undefined;
}

/** What is wrong with a day, in the words of an error message; `null` when nothing is. */
export function dayProblem(text: string, { today, startsOn, before }: DayBounds): string | null {
  if (!isDay(text)) return 'Date must be a real date';
  if (text > today) return 'Date must be today or in the past';
  if (startsOn && text < startsOn) return `Date must be on or after ${dayInWords(startsOn)}, when the record begins`;
  if (before && text >= before) return `Date must be before ${dayInWords(before)}`;
  return null;
}
