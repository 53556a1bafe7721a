import { dayInWords, SEVERITIES } from '@waymark/domain';
import type { ReactNode } from 'react';
import type { FramedProgramme } from '../programmes/programme-frame.fragment';
import type { FollowedFinding } from './finding.fragment';
import { FindingArticle } from './finding-article';
import { SEVERITY_WORDS } from './finding-words';
import { ruleInWords } from './rule-words';

export interface FindingsBySeverityProps {
  programme: FramedProgramme;
  items: readonly FollowedFinding[];
  since: string | null;
}

/** What stands by severity, and within it by rule; what is gone comes last. */
export function FindingsBySeverity({ programme, items, since }: FindingsBySeverityProps) {
  const standing = items.filter(({ state }) => state !== 'gone');
  const gone = items.filter(({ state }) => state === 'gone');
  return (
    <>
      {SEVERITIES.map((severity) => {
        const found = standing.filter(({ finding }) => finding.severity === severity);
        return (
          <Group key={severity} id={severity} heading={SEVERITY_WORDS[severity]} items={found}>
            <ByRule programme={programme} items={found} since={since} />
          </Group>
        );
      })}
      <Group id="gone" heading={`Gone since ${since ? dayInWords(since) : 'then'}`} items={gone}>
        <ByRule programme={programme} items={gone} since={since} />
      </Group>
    </>
  );
}

function Group({ id, heading, items, children }: { id: string; heading: string; items: readonly FollowedFinding[]; children: ReactNode }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="wm-heading-l wm-findings__heading" id={id}>
        {heading} <span className="wm-findings__count">{`(${items.length})`}</span>
      </h2>
      {children}
    </section>
  );
}

/** The server has them worst first; findings of one rule stand together where the first of them stands. */
function ByRule({ programme, items, since }: FindingsBySeverityProps) {
  const rules = [...new Set(items.map(({ finding }) => finding.rule))];
  return rules.map((rule) => (
    <div key={rule} className="wm-findings__rule">
      <h3 className="wm-findings__kind">{ruleInWords(rule)}</h3>
      {items
        .filter(({ finding }) => finding.rule === rule)
        .map((followed) => (
          <FindingArticle key={followed.finding.id} programme={programme} followed={followed} since={since} />
        ))}
    </div>
  ));
}
