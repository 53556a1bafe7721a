import { days } from '../commitment';
import { objectiveRef } from '../records';
import { COLOUR_WORDS, type RollUp } from '../roll-up';
import type { Tolerances } from '../tolerances';
import type { ObjectiveView, ProgrammeView, SourceView } from '../views';
import { colourDirection } from './colours';
import { answering, draft, factOf, gone, joined, rewording, rolesOf, type Draft, type Subject } from './draft';

/** The whole: its colour, its names, whether its dates are approved, and where its colours end. */
export function programmeChanges(before: ProgrammeView, now: ProgrammeView): Draft[] {
  const record = { kind: 'programme' as const, id: now.id, label: now.name, ref: now.slug };
  const subject: Subject = { record, objective: null, within: [now.id] };
  const fact = { recordedAt: now.recordedAt, source: null };
  return [
    ...(before.schedule && now.schedule ? rollUpChange(subject, before.schedule, now.schedule) : []),
    ...rewording(subject, 'name', before.name, now.name, fact),
    ...rewording(subject, 'plan name', before.planName, now.planName, fact),
    ...rewording(subject, 'standing of the dates', before.planStanding, now.planStanding, fact),
    ...limitsChange(subject, before, now),
  ];
}

/** Where the colours end: for this alone a colour may change. */
function limitsChange(subject: Subject, before: ProgrammeView, now: ProgrammeView): Draft[] {
  const moved = LIMITS.filter(({ of }) => before.tolerances[of] !== now.tolerances[of]);
  const words = ({ tolerances }: ProgrammeView) => moved.map(({ of, say }) => say(tolerances[of])).join(', ') || null;
  return rewording(subject, 'colour limits', words(before), words(now), { recordedAt: now.tolerances.recordedAt, source: null });
}

const percent = (share: number) => `${Math.round(share * 100)}%`;
const LIMITS: readonly { of: keyof Tolerances; say: (limit: number) => string }[] = [
  { of: 'greenDays', say: (limit) => `green up to ${days(limit)} late` },
  { of: 'amberDays', say: (limit) => `amber up to ${days(limit)} late` },
  { of: 'statementDays', say: (limit) => `silent after ${days(limit)}` },
  { of: 'horizonDays', say: (limit) => `due soon within ${days(limit)}` },
  { of: 'notAssuredShare', say: (limit) => `not assured from ${percent(limit)} of open projects` },
  { of: 'redShare', say: (limit) => `red from ${percent(limit)} of open projects` },
];

export function objectiveChanges(before: ObjectiveView, now: ObjectiveView, programme: ProgrammeView): Draft[] {
  const subject = objectiveSubject(now);
  return [
    ...rollUpChange(subject, before.schedule, now.schedule),
    ...declaredChange(subject, before, now, programme),
    ...answering(subject, 'sponsor', rolesOf([before.sponsor]), rolesOf([now.sponsor]), factOf(before, now)),
    ...rewording(subject, 'name', before.name, now.name, now),
    ...rewording(subject, 'theme', before.theme, now.theme, now),
    ...rewording(subject, 'benefits', joined(before.benefits), joined(now.benefits), now),
  ];
}

export function addedObjective(now: ObjectiveView): Draft {
  const after = now.schedule.words;
  return draft('added', objectiveSubject(now), { words: `added to the plan: ${after}`, after, fact: now });
}

export function removedObjective(before: ObjectiveView): Draft {
  const was = before.schedule.words;
  return draft('removed', gone(objectiveSubject(before)), { words: `taken out of the plan; was ${was}`, before: was });
}

function objectiveSubject(objective: ObjectiveView): Subject {
  return { record: objectiveRef(objective), objective: objective.number, within: [objective.id] };
}

/** A roll-up's colour with its counts; no single fact makes it. */
function rollUpChange(subject: Subject, before: RollUp, now: RollUp): Draft[] {
  if (before.colour === now.colour) return [];
  const [was, is] = [before, now].map(({ colour, words }) => `${COLOUR_WORDS[colour]} (${words})`);
  return [
    draft('colour_changed', subject, {
      words: `now ${is}; was ${was}`,
      before: was ?? null,
      after: is ?? null,
      direction: colourDirection(before.colour, now.colour),
    }),
  ];
}

function declaredChange(subject: Subject, before: ObjectiveView, now: ObjectiveView, { documents }: ProgrammeView): Draft[] {
  const [was, is] = [before.declared, now.declared];
  if (was?.id === is?.id && was?.confidence === is?.confidence) return [];
  const states = { before: was && `${was.confidence}: ${was.sentence}`, after: is && `${is.confidence}: ${is.sentence}` };
  if (!is) return [draft('confidence_declared', subject, { ...states, words: `confidence is no longer declared; was ${was?.confidence}` })];
  const document = documents.find(({ id }) => id === is.sourceDocumentId);
  const source: SourceView | null = document && is.quote ? { document, quote: is.quote } : null;
  const change = `declared ${is.confidence}${was?.confidence === is.confidence ? ' again' : `; was ${was?.confidence ?? 'not declared'}`}`;
  return [
    draft('confidence_declared', subject, {
      ...states,
      words: `confidence ${change}: ${is.sentence}`,
      direction: was ? colourDirection(was.confidence, is.confidence) : 'unknown',
      fact: { recordedAt: is.recordedAt, source },
    }),
  ];
}
