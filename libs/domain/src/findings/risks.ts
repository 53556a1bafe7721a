import { days } from '../commitment';
import { dayInWords, daysBetween } from '../day';
import { riskRef } from '../records';
import type { RiskView } from '../views';
import { counted, findingOf, type Rule } from './evidence';
import type { Finding, FindingRule } from './finding';
import { gap } from './gaps';

/** High and medium ones, still open, whose mitigation was to be in place by a day gone by. One finding: the register is put right together. */
export const riskOverdue: Rule = ({ programme: { risks, today } }) => {
  const judged = risks.filter(({ status, level }) => status === 'open' && level !== 'low');
  const overdue = judged.flatMap((risk) => (risk.isOverdue && risk.dueOn !== null ? [{ risk, dueOn: risk.dueOn }] : []));
  if (overdue.length === 0) return [];
  const [only] = overdue;
  return [
    findingOf('risk_overdue', {
      anchors: [],
      title:
        overdue.length === 1 && only
          ? `${riskRef(only.risk).label} is open, and was to be mitigated by ${dayInWords(only.dueOn)}`
          : `${overdue.length} of ${counted(judged.length, 'high or medium risk')} were to be mitigated by now`,
      explanation: 'The register reads as if something had been done, and the board counts on it. Say whether the mitigation is in place, and assess the risk again.',
      arithmetic: overdue.map(({ risk: { ref, score }, dueOn }) => `${ref}: by ${dayInWords(dueOn)}, ${days(daysBetween(dueOn, today))} ago; still ${score} of 25.`),
      records: overdue.map(({ risk }) => riskRef(risk)),
      touches: overdue.map(({ risk }) => risk.objective),
      sources: overdue.map(({ risk }) => risk.source),
    }),
  ];
};

export const riskWithoutOwner: Rule = ({ programme: { risks } }) =>
  riskGap('risk_without_owner', risks, ({ owner }) => owner === null, 'owner', 'Nobody answers for a risk that can stop the plan. Name a role for each.');

export const riskWithoutMitigation: Rule = ({ programme: { risks } }) =>
  riskGap(
    'risk_without_mitigation',
    risks,
    ({ mitigation }) => mitigation === null || mitigation.trim() === '',
    'mitigation',
    'What is done about it cannot be judged when nothing is recorded. Say what is done, or that the board bears it.',
  );

/** Of the open ones that are high: of the others it is not asked. */
function riskGap(rule: FindingRule, risks: readonly RiskView[], lacksIt: (risk: RiskView) => boolean, lacks: string, explanation: string): Finding[] {
  const high = risks.filter(({ status, level }) => status === 'open' && level === 'high');
  return gap(rule, high.length, high.filter(lacksIt), {
    noun: 'open high risk or issue',
    nouns: 'open high risks and issues',
    lacks,
    explanation,
    record: riskRef,
    objective: ({ objective }) => objective,
  });
}
