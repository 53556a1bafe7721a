import { dayInWords } from '../day';
import { boardCycle, cutOffInWords } from '../updates/owed';
import type { DigestFacts, DigestMilestone, DigestNotice, DigestProgramme } from './digest-facts';

/** One screen after another on a phone; beyond it the page in the tool is quicker. */
export const DIGEST_LIST_LIMIT = 40;

interface Part {
  /** What the subject says where this is the first thing. */
  subject: string;
  lines: string[];
}

/** One e-mail with everything new for a person, plain text: what is owed first, with where to do it. */
export function digestOf(facts: DigestFacts): { subject: string; text: string } {
  const programmes = facts.programmes.map((programme) => ({ programme, parts: partsOf(programme, facts) }));
  const parts = programmes.flatMap((row) => row.parts);
  const others = parts.length - 1;
  const subject = `${parts[0]?.subject ?? 'Nothing new'}${others > 0 ? `, and ${others} other ${others === 1 ? 'matter' : 'matters'}` : ''}`;
  const body = programmes.flatMap(({ programme, parts: own }) => [headingOf(programme), '', ...own.flatMap(({ lines }) => [...lines, ''])]);
  const asked = facts.askedBy ? [`${oneLine(facts.askedBy)} asks you for this.`, ''] : [];
  return { subject, text: [`Hello ${oneLine(facts.name)},`, '', ...asked, ...body, ...footer(facts), ''].join('\n') };
}

function partsOf(programme: DigestProgramme, facts: DigestFacts): Part[] {
  const page = `${facts.origin}/programmes/${programme.slug}`;
  const of = (...kinds: DigestNotice['kind'][]) => milestonesOf(programme.notices, kinds);
  return [
    ...owedPart(of('reminder', 'late_owner', 'chased'), programme, facts, page),
    ...returnedPart(programme, page),
    ...changesPart(programme, page),
    ...lateToManager(of('late_programme_manager'), programme, page),
    ...lateToSponsor(of('late_sponsor'), programme, page),
  ];
}

function owedPart(milestones: DigestMilestone[], { meeting }: DigestProgramme, { today }: DigestFacts, page: string): Part[] {
  if (milestones.length === 0) return [];
  const reports = count(milestones.length, 'report');
  const isLate = meeting !== null && meeting.cutOffOn < today;
  const cutOff = meeting ? [`${cutOffInWords(boardCycle([meeting], today), today)}.`] : [];
  return [
    {
      subject: isLate ? `Late: ${reports} for ${boardOf(meeting)}` : `${reports} owed for ${boardOf(meeting)}`,
      lines: [`You owe ${reports} for ${boardOf(meeting)}.`, ...cutOff, ...listed(milestones, ({ words }) => words), `Report here: ${page}/updates`],
    },
  ];
}

function returnedPart({ notices }: DigestProgramme, page: string): Part[] {
  const returned = notices.flatMap((notice) => (notice.kind === 'update_returned' ? [notice] : []));
  const [first] = returned;
  if (!first) return [];
  return [
    {
      subject: returned.length === 1 ? `Your report on ${first.milestone.projectRef} came back` : `${returned.length} of your reports came back`,
      lines: [
        returned.length === 1 ? 'The sponsor returned a report of yours. It is owed again.' : 'The sponsor returned reports of yours. They are owed again.',
        ...returned.map(({ milestone, comment }) => `- ${oneLine(milestone.label)}: “${oneLine(comment)}”`),
        `Report here: ${page}/updates`,
      ],
    },
  ];
}

function changesPart({ notices }: DigestProgramme, page: string): Part[] {
  // One request may have gone two steps since the last mail: how it stands now is said once.
  const changes = [...new Map(notices.flatMap((notice) => ('change' in notice ? [[notice.change.number, notice.change] as const] : []))).values()];
  const [first] = changes;
  if (!first) return [];
  return [
    {
      subject: changes.length === 1 ? `Change request ${first.number}: ${lowered(first.stateWords)}` : `News of ${changes.length} change requests`,
      lines: changes.flatMap(({ number, title, stateWords }) => [`Change request ${number}, ${oneLine(title)}: ${lowered(stateWords)}.`, `Read it here: ${page}/change-requests/${number}`]),
    },
  ];
}

function lateToManager(milestones: DigestMilestone[], { meeting }: DigestProgramme, page: string): Part[] {
  if (milestones.length === 0) return [];
  return [
    {
      subject: `${count(milestones.length, 'report')} late for ${boardOf(meeting)}`,
      lines: [
        `${count(milestones.length, 'report')} for ${boardOf(meeting)} ${milestones.length === 1 ? 'has' : 'have'} not come.`,
        ...listed(milestones, ({ words, owners }) => `${words}; ${owners.length > 0 ? owners.map(oneLine).join(', ') : 'nobody answers for it'}`),
        `Who owes what, and chasing: ${page}/desk`,
      ],
    },
  ];
}

function lateToSponsor(milestones: DigestMilestone[], { meeting }: DigestProgramme, page: string): Part[] {
  if (milestones.length === 0) return [];
  const numbers = [...new Set(milestones.map(({ objectiveNumber }) => objectiveNumber))];
  return [
    {
      subject: `${count(milestones.length, 'report')} late in your ${numbers.length === 1 ? 'objective' : 'objectives'} for ${boardOf(meeting)}`,
      lines: [
        `${count(milestones.length, 'report')} in what you sponsor ${milestones.length === 1 ? 'has' : 'have'} not come. Work of which nothing is heard stands before the board as not assured.`,
        ...listed(milestones, ({ words, owners }) => `${words}; ${owners.length > 0 ? owners.map(oneLine).join(', ') : 'nobody answers for it'}`),
        ...numbers.map((number) => `Objective ${number}: ${page}/objectives/${number}`),
      ],
    },
  ];
}

function headingOf({ name, isExample }: DigestProgramme): string {
  return `${oneLine(name).toUpperCase()}${isExample && !/made up/i.test(name) ? ' (MADE UP)' : ''}`;
}

function footer({ origin, frequency, askedBy }: DigestFacts): string[] {
  const when = {
    daily: 'You get this at most once a working day, and only when there is something new.',
    weekly: 'You get this at most once a week, and only when there is something new.',
    none: 'You get no other e-mail.',
  }[frequency];
  return ['--', ...(askedBy ? [] : [when]), `Daily, weekly or none: ${origin}/account`];
}

/** Each milestone once, in the order of the plan. */
function milestonesOf(notices: readonly DigestNotice[], kinds: readonly DigestNotice['kind'][]): DigestMilestone[] {
  const found = new Map(notices.flatMap((notice) => ('milestone' in notice && kinds.includes(notice.kind) ? [[notice.milestone.id, notice.milestone] as const] : [])));
  return [...found.values()].sort((a, b) => BY_NUMBER.compare(a.projectRef, b.projectRef));
}

function listed(milestones: readonly DigestMilestone[], tail: (milestone: DigestMilestone) => string): string[] {
  const rest = milestones.length - DIGEST_LIST_LIMIT;
  return [
    ...milestones.slice(0, DIGEST_LIST_LIMIT).map((milestone) => `- ${oneLine(milestone.label)}, ${tail(milestone)}`),
    ...(rest > 0 ? [`- and ${rest} more`] : []),
  ];
}

/** "2.9" stands before "2.10". */
const BY_NUMBER = new Intl.Collator('en-GB', { numeric: true });

function boardOf(meeting: DigestProgramme['meeting']): string {
  return meeting ? `the board of ${dayInWords(meeting.heldOn)}` : 'the board';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What people typed may not begin a line of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** "Waits for the board" inside a sentence. */
function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
