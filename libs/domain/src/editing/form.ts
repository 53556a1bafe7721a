import { DomainFaults, type Fault } from '../domain-error';
import { cleanText } from '../updates/texts';

/** A name stands in one line of a table; the longest heading of a published plan has under 150 characters. */
export const LONGEST_NAME = 200;
/** A paragraph, not a report. */
export const LONGEST_TEXT = 2000;
/** Benefits, sub-actions, other spellings, links of one record: the longest list of a published plan has under 20. */
export const MOST_ITEMS = 50;

/** How a text is asked for. */
export interface Asked {
  field: string;
  /** As a message names it: "The name". */
  called: string;
  /** What is kept now: a text that nobody touched is not judged again. */
  kept?: string | null | undefined;
}

/** Reads a form that edits the plan: texts as they will be kept, and all that is wrong at once, one thing at each field. */
export class Form {
  private readonly faults: Fault[] = [];

  /** What was refused so far. */
  get refused(): readonly Fault[] {
    return this.faults;
  }

  refuse(field: string, message: string): void {
    if (!this.faults.some((fault) => fault.field === field)) this.faults.push({ field, message });
  }

  /** Refuses for each reason given; `null` is none. */
  refuseIf(field: string, message: string | null): void {
    if (message !== null) this.refuse(field, message);
  }

  /** A line that must be there. */
  name(typed: string, asked: Asked): string {
    const text = this.line(typed, asked);
    if (text === '') this.refuse(asked.field, `${asked.called} is missing.`);
    return text;
  }

  /** A line; '' says nothing. */
  line(typed: string, asked: Asked): string {
    return typed === asked.kept ? typed : this.clean(typed, asked, LONGEST_NAME).replace(/\s+/g, ' ');
  }

  /** Lines; '' says nothing. */
  text(typed: string, asked: Asked): string {
    return typed === asked.kept ? typed : this.clean(typed, asked, LONGEST_TEXT);
  }

  /** Without those that say nothing or the same again. */
  list(typed: readonly string[], asked: Omit<Asked, 'kept'> & { kept?: readonly string[] | undefined }, most = LONGEST_TEXT): string[] {
    const { field, called, kept } = asked;
    if (typed.length > MOST_ITEMS) this.refuse(field, `${called} are more than ${MOST_ITEMS}. Put some of them together.`);
    const known = new Set(kept);
    const texts = typed.map((item) => (known.has(item) ? item : this.clean(item, { field, called: 'One of them' }, most)));
    return [...new Set(texts.filter((item) => item !== ''))];
  }

  /** Why; what must be explained is refused without. */
  reason(typed: string, otherwise: string | null): string {
    const text = this.text(typed, { field: 'reason', called: 'The reason' });
    if (text !== '') return text;
    if (otherwise === null) this.refuse('reason', 'Say why: the reason stays in the history.');
    return otherwise ?? '';
  }

  /** @throws DomainFaults BAD_USER_INPUT with all that was refused, if anything was. */
  check(): void {
    if (this.faults.length > 0) throw new DomainFaults('BAD_USER_INPUT', this.faults);
  }

  private clean(typed: string, { field, called }: Asked, most: number): string {
    const { text, fault } = cleanText(typed, called, most);
    this.refuseIf(field, fault);
    return text;
  }
}

/** What is not said is `null`, not ''. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}
