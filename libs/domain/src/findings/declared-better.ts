import { dayInWords } from '../day';
import type { Confidence } from '../plan';
import { milestoneRef, objectiveRef } from '../records';
import { COLOUR_WORDS } from '../roll-up';
import type { Colour } from '../rag';
import { findingOf, type Evidence, type Rule } from './evidence';
import type { Finding } from './finding';

const RANK: Readonly<Partial<Record<Colour | Confidence, number>>> = { green: 0, amber: 1, red: 2 };

const EXPLANATION =
  'Confidence is a judgement of what is likely and may rest on something the dates do not show; the board should hear what. Otherwise the declaration is out of date.';

/** The owner's confidence against the calculated colour, for objectives and for open milestones. */
export const declaredBetterThanCalculated: Rule = (evidence) => [...objectives(evidence), ...milestones(evidence)];

function objectives({ programme, sourceOf }: Evidence): Finding[] {
  return programme.objectives.flatMap((objective) => {
    const { declared, schedule } = objective;
    // Silence is no colour, but nobody can be green on nothing heard.
    const isBetter = declared && (isWorse(schedule.colour, declared.confidence) || (schedule.colour === 'not_assured' && declared.confidence === 'green'));
    if (!isBetter) return [];
    return [
      findingOf('declared_better_than_calculated', {
        anchors: [objective.id],
        title: `Objective ${objective.number} is declared ${declared.confidence} and calculated ${COLOUR_WORDS[schedule.colour]}`,
        explanation: EXPLANATION,
        arithmetic: [
          `Declared ${declared.confidence} by ${declared.declaredBy} on ${dayInWords(declared.declaredOn)}: “${declared.sentence}”`,
          `${schedule.words}.`,
          ...schedule.reasons,
        ],
        records: [objectiveRef(objective)],
        touches: [objective],
        sources: [sourceOf(declared)],
      }),
    ];
  });
}

function milestones({ programme }: Evidence): Finding[] {
  return programme.milestones.flatMap((milestone) => {
    const { confidence, schedule } = milestone;
    const [last] = milestone.statements;
    if (!confidence || !last || !isWorse(schedule.colour, confidence)) return [];
    const record = milestoneRef(milestone);
    return [
      findingOf('declared_better_than_calculated', {
        anchors: [milestone.id],
        title: `${record.label} is declared ${confidence} and calculated ${COLOUR_WORDS[schedule.colour]}: ${schedule.words}`,
        explanation: EXPLANATION,
        arithmetic: [`Declared ${confidence} by ${last.statedBy} on ${dayInWords(last.statedOn)}.`, ...schedule.facts],
        records: [record],
        touches: [milestone.project.objective],
        sources: [last.source],
      }),
    ];
  });
}

function isWorse(calculated: Colour, declared: Confidence): boolean {
  const [first, second] = [RANK[calculated], RANK[declared]];
  return first !== undefined && second !== undefined && first > second;
}
