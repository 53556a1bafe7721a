import { listInWords } from './words';
import { groupBy } from './lists';
import { areaRef, kpiRef, measureRef, milestoneRef, objectiveRef, officerRef, projectRef, type RecordRef } from './records';
import type { OfficerView, ProgrammeView } from './views';

/** A record as search knows it. */
export interface SearchEntry {
  record: RecordRef;
  programmeSlug: string;
  /** The local area. */
  programmeName: string;
  /** Beside the label: "Project of objective 1, Head of SEND". Searched as well, for less. */
  context: string;
}

/** Most hits one search gives. */
export const SEARCH_LIMIT = 20;

/** Fewer letters than this are looked for at the beginning of words only: "en" is in half of all words. */
const ANYWHERE_FROM = 3;

/** How well an entry fits, best first; those of the words are added up. */
const REF = 0;
const BEGINNING = 1;
const WORD = 2;
const INSIDE = 3;
/** On top, for a word that only stands beside the name. */
const CONTEXT = 2;

/**
 * The entries that hold every word of a text, best first: a ref or a name that begins with it, then
 * words that begin with it, then letters anywhere. Case, accents and punctuation do not matter.
 */
export function searchEntries(entries: readonly SearchEntry[], text: string): SearchEntry[] {
  const wanted = folded(text);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const hits: { entry: SearchEntry; score: number }[] = [];
  for (const entry of entries) {
    const score = scoreOf(entry, wanted, words);
    if (score !== null) hits.push({ entry, score });
  }
  return hits
    .sort((a, b) => a.score - b.score)
    .slice(0, SEARCH_LIMIT)
    .map(({ entry }) => entry);
}

/** Lower is better; `null` when a word is missing. */
function scoreOf({ record, programmeName, context }: SearchEntry, wanted: string, words: readonly string[]): number | null {
  const label = lettersOf(record.label);
  let beside: string | null = null;
  let score = 0;
  for (const word of words) {
    const inLabel = placeOf(word, label);
    if (inLabel === null) beside ??= lettersOf(`${context} ${programmeName}`);
    const place = inLabel ?? placeOf(word, beside ?? '');
    if (place === null) return null;
    score += place + (inLabel === null ? CONTEXT : 0);
  }
  // What begins a name begins words of the label: for the others there is no need to ask.
  if (record.kind !== 'programme' && score > words.length * WORD) return score;
  const { ref, names } = namesOf(record, programmeName);
  if (ref === wanted) return REF;
  return [ref, ...names].some((name) => name.startsWith(wanted)) ? BEGINNING : score;
}

/** Where a text holds a word: at the beginning of one of its words, inside one, or not at all. */
function placeOf(word: string, text: string): typeof WORD | typeof INSIDE | null {
  let at = text.indexOf(word);
  if (at < 0) return null;
  for (; at >= 0; at = text.indexOf(word, at + 1)) if (isBeginning(text, at)) return WORD;
  return word.length >= ANYWHERE_FROM ? INSIDE : null;
}

/** The dot inside a number parts no words: "10" does not begin one in "1.10". */
function isBeginning(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before === '.' ? !/^\d\.\d$/.test(text.slice(at - 2, at + 1)) : !/[\p{L}\p{N}]/u.test(before);
}

/** What people call a record by: its ref where it has one they know, and its name with and without the ref. */
function namesOf({ kind, ref, label }: RecordRef, programmeName: string): { ref: string; names: string[] } {
  const whole = folded(label);
  if (kind === 'programme') return { ref: '', names: [whole, folded(programmeName)] };
  if (ref === null || (kind !== 'objective' && kind !== 'project' && kind !== 'kpi')) return { ref: '', names: [whole] };
  const known = folded(ref);
  const at = ` ${whole}`.indexOf(` ${known} `);
  return { ref: known, names: at < 0 ? [whole] : [whole, whole.slice(at + known.length + 1)] };
}

/** A text as words can be looked for in it: folding costs far more than asking plain letters as they stand. */
function lettersOf(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : folded(text);
}

/** ASCII without an apostrophe. */
const PLAIN = /^[\x20-\x26\x28-\x7e]*$/;

/**
 * Plain words parted by single blanks: lower case, no accents, no punctuation but the dot inside a
 * number, so that "1.1" stays a word; an apostrophe parts nothing.
 */
function folded(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/['‘’ʼ]/g, '').replace(BETWEEN_WORDS, ' ').trim();
}

const BETWEEN_WORDS = /(?:[^\p{L}\p{N}.]|(?<!\d)\.|\.(?!\d))+/gu;

/** Everything of a programme that can be looked for, from the whole to its parts. */
export function entriesOf(programme: ProgrammeView): SearchEntry[] {
  const entry = (record: RecordRef, ...context: (string | null)[]): SearchEntry => ({
    record,
    programmeSlug: programme.slug,
    programmeName: programme.localArea,
    context: context.filter((part) => part !== null && part !== '').join(', '),
  });
  const { objectives, projects, milestones, kpis, areas } = programme;
  return [
    entry({ kind: 'programme', id: programme.id, label: programme.name, ref: programme.slug }, programme.planName, programme.localArea),
    ...objectives.map((row) =>
      entry(objectiveRef(row), row.theme === row.name ? null : row.theme, counted(row.projects.length, 'project'), row.sponsor?.role ?? null),
    ),
    ...projects.map((row) => entry(projectRef(row), `Project of objective ${row.objective.number}`, ...row.officers.map(({ role }) => role))),
    ...milestones
      .filter((row) => row.name !== row.project.title)
      .map((row) => entry(milestoneRef(row), `Milestone of objective ${row.project.objective.number}`)),
    ...kpis.flatMap((kpi) => [
      entry(kpiRef(kpi), kpi.objective ? `KPI of objective ${kpi.objective.number}` : 'KPI', kpi.owner?.role ?? null),
      ...kpi.measures
        .filter((measure) => measure.name !== kpi.name)
        .map((measure) => entry(measureRef(measure, kpi), `Measure of KPI ${kpi.ref}`)),
    ]),
    ...areas.map((row) => entry(areaRef(row), 'Area of significant weakness', ...row.aliases.filter((alias) => folded(alias) !== folded(row.name)))),
    ...answerable(programme).map(({ officer, words }) => entry(officerRef(officer), words, officer.organisation)),
  ];
}

/** Officers who answer for something, and for what, in the order in which the plan names them. */
function answerable({ objectives, projects, kpis }: ProgrammeView): { officer: OfficerView; words: string }[] {
  const duties = [
    ...objectives.flatMap(({ sponsor }) => (sponsor ? [{ officer: sponsor, duty: 'objective' as const }] : [])),
    ...projects.flatMap(({ officers }) => officers.map((officer) => ({ officer, duty: 'project' as const }))),
    ...kpis.flatMap(({ owner }) => (owner ? [{ officer: owner, duty: 'KPI' as const }] : [])),
  ];
  return [...groupBy(duties, ({ officer }) => officer.id).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const parts = (['objective', 'project', 'KPI'] as const).flatMap((duty) => {
      const count = own.filter((row) => row.duty === duty).length;
      return count > 0 ? [counted(count, duty)] : [];
    });
    return [{ officer: first.officer, words: `Responsible for ${listInWords(parts)}` }];
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
