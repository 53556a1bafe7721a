import type { Risk } from './risk.fragment';
import { countInWords } from './risk-words';

/** How many are high, which way they go, and what the register leaves open. */
export function RisksAnswer({ risks, mayAdd, isClosed }: { risks: readonly Risk[]; mayAdd: boolean; isClosed: boolean }) {
  if (risks.length === 0) {
    return (
      <p className="wm-empty">
        {isClosed
          ? 'No risk or issue is recorded: none of the documents behind this closed record has a register.'
          : `No risk or issue is recorded yet. That does not mean there is none. ${mayAdd ? 'Add the first below.' : 'The programme manager, project managers and sponsors add them.'}`}
      </p>
    );
  }
  const open = risks.filter(({ status }) => status === 'open');
  if (open.length === 0) return <p className="wm-answer">{`Nothing is open: ${countInWords(risks)} in the register, all closed.`}</p>;
  const count = (fits: (risk: Risk) => boolean) => open.filter(fits).length;
  const high = count(({ level }) => level === 'high');
  const facts = [
    [count(({ trend }) => trend === 'rising'), 'is rising', 'are rising'],
    [count(({ isOverdue }) => isOverdue), 'has an overdue mitigation', 'have an overdue mitigation'],
    [count(({ mitigation }) => mitigation === null), 'has no mitigation', 'have no mitigation'],
    [count(({ owner }) => owner === null), 'has no owner', 'have no owner'],
  ] as const;
  const said = facts.filter(([number]) => number > 0).map(([number, one, many]) => `${number} ${number === 1 ? one : many}`);
  return (
    <p className="wm-answer">
      <strong>{`${high === 0 ? 'None' : high} of ${open.length} open ${nounOf(open)} ${high === 1 ? 'is' : 'are'} high.`}</strong> {said.length > 0 && `${said.join(', ')}.`}
    </p>
  );
}

function nounOf(risks: readonly Risk[]): string {
  const kinds = new Set(risks.map(({ kind }) => kind));
  return kinds.size > 1 ? 'risks and issues' : `${[...kinds][0]}${risks.length === 1 ? '' : 's'}`;
}
