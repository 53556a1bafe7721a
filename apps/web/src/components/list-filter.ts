import { dayInWords, isDay, type Day } from '@waymark/domain';

interface Named {
  /** Of the parameter in the address. */
  name: string;
  label: string;
}

export interface ChoiceFilter<Row> extends Named {
  kind: 'choice';
  /** "All objectives" */
  allLabel: string;
  choices: readonly { value: string; label: string }[];
  keeps: (row: Row, value: string) => boolean;
  /** What is said of a value that is no choice; has a default. */
  unknown?: (text: string) => string;
}

export interface TickFilter<Row> extends Named {
  kind: 'tick';
  keeps: (row: Row) => boolean;
}

export interface DayFilter<Row> extends Named {
  kind: 'day';
  keeps: (row: Row, day: Day) => boolean;
}

export type Filter<Row> = ChoiceFilter<Row> | TickFilter<Row> | DayFilter<Row>;

/** The value of a ticked box in the address. */
export const TICKED = 'yes';

/** Offers only what the rows have, with how often, and what the address asks for: "Red (3)". */
export function countedChoice<Row>(filter: ChoiceFilter<Row>, rows: readonly Row[], text: string | undefined): ChoiceFilter<Row> {
  const counted = filter.choices.map(({ value, label }) => ({ value, label, count: rows.filter((row) => filter.keeps(row, value)).length }));
  const offered = counted.filter(({ value, count }) => count > 0 || value === text);
  return { ...filter, choices: offered.map(({ value, label, count }) => ({ value, label: `${label} (${count})` })) };
}

/** What is wrong with a value in the address; `null` when nothing is. What is wrong is not filtered by. */
export function filterProblem<Row>(filter: Filter<Row>, text: string | undefined): string | null {
  if (text === undefined) return null;
  switch (filter.kind) {
    case 'choice':
      if (filter.choices.some(({ value }) => value === text)) return null;
      return filter.unknown?.(text) ?? `“${text}” is not one of these, so it is left out`;
    case 'tick':
      return text === TICKED ? null : `“${text}” in the address is not “${TICKED}”, so it is left out`;
    case 'day': {
      const isReal: boolean = isDay(text);
      return isReal ? null : `Date must be a real date: “${text}” is left out`;
    }
  }
}

export function filterRows<Row>(rows: readonly Row[], filters: readonly Filter<Row>[], textOf: (name: string) => string | undefined): Row[] {
  const tests = filters.map((filter) => testOf(filter, textOf(filter.name))).filter((test) => test !== null);
  return rows.filter((row) => tests.every((test) => test(row)));
}

function testOf<Row>(filter: Filter<Row>, text: string | undefined): ((row: Row) => boolean) | null {
  if (text === undefined || filterProblem(filter, text) !== null) return null;
  return filter.kind === 'tick' ? filter.keeps : (row) => filter.keeps(row, text);
}

/** "Objective: 2 Getting the basics right; Late only": what a list on paper was filtered by. */
export function filtersInWords<Row>(filters: readonly Filter<Row>[], textOf: (name: string) => string | undefined): string {
  const words = filters.map((filter) => {
    const text = textOf(filter.name);
    if (text === undefined || filterProblem(filter, text) !== null) return null;
    switch (filter.kind) {
      case 'choice':
        return `${filter.label}: ${filter.choices.find(({ value }) => value === text)?.label ?? text}`;
      case 'tick':
        return filter.label;
      case 'day':
        return `${filter.label} ${dayInWords(text)}`;
    }
  });
  return words.filter((each) => each !== null).join('; ');
}

/** "12 of 31 milestones" */
export function countInWords(shown: number, total: number, noun: string): string {
  const things = total === 1 ? noun : `${noun}s`;
  return shown === total ? `${total} ${things}` : `${shown} of ${total} ${things}`;
}
