import { dayInWords } from '../day';
import { milestoneRef, objectiveRef } from '../records';
import { COLOUR_WORDS } from '../roll-up';
import { isDeclaredBetter } from '../rag';
import type { StatementView } from '../views';
import { findingOf, type Evidence, type Rule } from './evidence';
import type { Finding } from './finding';

const EXPLANATION =
  'Confidence is a judgement of what is likely and may rest on something the dates do not show; the board should hear what. Otherwise the declaration is out of date.';

/** The owner's confidence against the calculated colour, for objectives and for open milestones. */
export const declaredBetterThanCalculated: Rule = (evidence) => [...objectives(evidence), ...milestones(evidence)];

function objectives({ programme, sourceOf }: Evidence): Finding[] {
  return programme.objectives.flatMap((objective) => {
    const { declared, schedule } = objective;
    // Silence is no colour, but nobody can be green on nothing heard.
    const isBetter = declared && (isDeclaredBetter(declared.confidence, schedule.colour) || (schedule.colour === 'not_assured' && declared.confidence === 'green'));
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
    if (!confidence || !last || !isDeclaredBetter(confidence, schedule.colour)) return [];
    const record = milestoneRef(milestone);
    return [
      findingOf('declared_better_than_calculated', {
        anchors: [milestone.id],
        title: `${record.label} is declared ${confidence} and calculated ${COLOUR_WORDS[schedule.colour]}: ${schedule.words}`,
        explanation: EXPLANATION,
        arithmetic: [`Declared ${confidence} by ${last.statedBy} on ${dayInWords(last.statedOn)}.`, ...reasonOf(last), ...schedule.facts],
        records: [record],
        touches: [milestone.project.objective],
        sources: [last.source],
      }),
    ];
  });
}

/** What the owner has said of it, so that the board need not ask. */
function reasonOf({ confidenceReason, confidenceUntil }: StatementView): string[] {
  return confidenceReason && confidenceUntil ? [`The owner's reason, which counts until ${dayInWords(confidenceUntil)}: “${confidenceReason}”`] : [];
}
