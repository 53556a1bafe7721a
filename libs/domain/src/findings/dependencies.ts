import type { ProjectView } from '../views';

/** A project that says it is part of another or waits for it. */
export interface Dependency {
  whole: ProjectView;
  /** "as part of the case management system upgrade" */
  words: string;
}

/** What another project can stand behind; "linked to" alone gives no order. */
const LEADS =
  /\b(part of|(?:is |are )?dependent (?:up)?on|depends? (?:up)?on|depending on|contingent (?:up)?on|conditional (?:up)?on|reliant on|relies on|subject to)\s+/gi;
const NEGATED = /\b(?:not|no longer|never|n['’]t)\s+(?:\w+\s+)?$/i;

/** Where the words for the other thing end. */
const CLAUSE_END = /[.;:,()[\]|\n–—]|\s-\s|\b(?:to|in|by|for|with|which|that|at|on|from|during|when|before|after|until|due)\b|$/i;

const SMALL_WORDS = new Set('a an the of and or our its their this that new below above project projects overall wider existing current'.split(' '));
/** What is done to the thing, not the thing: "upgrade the system" and "the system upgrade" are one. */
const ACTION_WORDS = new Set(
  ('agree build complete create deliver delivery design develop development establish implement implementation improve improvement introduce ' +
    'introduction launch refresh replace replacement review roll rollout set sign strengthen update up upgrade write').split(' '),
);

/** Two words at least, and two thirds of the other's name: fewer fit too much. */
const LEAST_WORDS = 2;
const LEAST_SHARE = 2 / 3;

/** The other projects this one says it belongs to, by ref or by name; one that fits several projects names none. */
export function dependenciesOf(project: ProjectView, all: readonly ProjectView[], nameWords: (of: ProjectView) => Set<string>): Dependency[] {
  const texts = [project.title, ...project.subActions, project.byWhenText, project.note ?? ''];
  const found = new Map<string, Dependency>();
  for (const text of texts) {
    for (const lead of text.matchAll(LEADS)) {
      if (NEGATED.test(text.slice(0, lead.index))) continue;
      const rest = text.slice(lead.index + lead[0].length);
      const whole = byRef(rest, all) ?? byName(rest, all, nameWords);
      const words = `${lead[0]}${clauseOf(rest)}`.trim();
      if (whole && whole !== project && !found.has(whole.id)) found.set(whole.id, { whole, words });
    }
  }
  return [...found.values()];
}

/** "project 2.3", "P2.3", "2.3": a bare number is none. */
function byRef(rest: string, all: readonly ProjectView[]): ProjectView | undefined {
  const ref = /^(?:the\s+)?(?:project\s+|action\s+)?(P?[A-Z]?\d+(?:\.\d+)+)\b(?!\s*%)/i.exec(rest)?.[1]?.toLowerCase();
  if (ref === undefined) return undefined;
  return all.find((project) => project.ref.toLowerCase() === ref || project.ref === ref.replace(/^p/, ''));
}

function byName(rest: string, all: readonly ProjectView[], nameWords: (of: ProjectView) => Set<string>): ProjectView | undefined {
  const said = contentWords(clauseOf(rest));
  if (said.size < LEAST_WORDS) return undefined;
  const fitting = all.filter((project) => {
    const name = nameWords(project);
    return said.size >= name.size * LEAST_SHARE && [...said].every((word) => name.has(word));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function clauseOf(rest: string): string {
  return rest.slice(0, rest.search(CLAUSE_END)).trim();
}

/** The words that name a thing, singular: "SENAR Case Management System Upgrade" gives four. */
export function contentWords(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replace(/(\d)([a-z])/g, '$1 $2')
    .split(/[^a-z0-9]+/)
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word));
  return new Set(words.filter((word) => word !== '' && !SMALL_WORDS.has(word) && !ACTION_WORDS.has(word)));
}
