import { dayInWords, FINDING_RULES, SEVERITIES } from '@waymark/domain';
import type { Findings } from './findings-page';
import { countOf, countsInWords, SEVERITY_MEANING } from './finding-words';
import { RULE_WORDS } from './rule-words';
import { SeverityTag } from './severity-tag';

/** How much is wrong and how badly, before what it is. */
export function FindingsSummary({ findings }: { findings: Findings }) {
  const { counts, items, comparedWith } = findings;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const since = comparedWith && sinceInWords(items, dayInWords(comparedWith));
  return (
    <>
      <p className="wm-answer">
        <strong>{total === 0 ? 'Nothing was found.' : `${total} ${total === 1 ? 'finding' : 'findings'}.`}</strong>{' '}
        {[total > 0 && `${countsInWords(counts)}.`, since].filter(Boolean).join(' ')}
      </p>
      {total > 0 && (
        <ul className="wm-severities">
          {SEVERITIES.map((severity) => (
            <li key={severity} className={`wm-severities__item wm-severities__item--${severity}`}>
              <p className="wm-severities__head">
                <span className="wm-severities__count">{countOf(counts, severity)}</span> <SeverityTag severity={severity} />
              </p>
              <p className="wm-severities__meaning">{SEVERITY_MEANING[severity]}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** "3 are new since 24 March 2022, 1 is gone." */
function sinceInWords(items: Findings['items'], day: string): string {
  const fresh = items.filter(({ state }) => state === 'new').length;
  const gone = items.filter(({ state }) => state === 'gone').length;
  const is = (count: number) => (count === 1 ? 'is' : 'are');
  if (fresh === 0 && gone === 0) return `The same as on ${day}.`;
  if (gone === 0) return `${fresh} ${is(fresh)} new since ${day}.`;
  if (fresh === 0) return `${gone} ${is(gone)} gone since ${day}.`;
  return `${fresh} ${is(fresh)} new since ${day}, ${gone} ${is(gone)} gone.`;
}

/** The rules by name: what was not found was looked for. */
export function WhatIsChecked({ isOpen }: { isOpen: boolean }) {
  return (
    <details className="govuk-details wm-checked" open={isOpen}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{`What is checked: ${FINDING_RULES.length} rules`}</span>
      </summary>
      <div className="govuk-details__text">
        <p className="wm-body">Every record of the plan is held against these rules each time the page is opened. A rule that needs dates, counts or words that the record does not have finds nothing.</p>
        <ul className="wm-list wm-checked__rules">
          {FINDING_RULES.map((rule) => (
            <li key={rule}>{RULE_WORDS[rule]}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
