import { riskLevel, riskScore } from '@waymark/domain';
import type { Risk } from './risk.fragment';
import { anchorOf, impactInWords, likelihoodInWords, LEVEL_WORDS, RATINGS } from './risk-words';

/** Where the open risks lie: likelihood by impact, each cell with its level in a word and the risks in it. */
export function RiskMatrix({ risks }: { risks: readonly Risk[] }) {
  const open = risks.filter(({ status }) => status === 'open');
  const issues = open.filter(({ kind }) => kind === 'issue');
  if (open.length === issues.length) return null;
  return (
    <div className="wm-matrix-frame">
      <table className="wm-matrix">
        <caption className="wm-heading-s">Open risks by likelihood and impact</caption>
        <thead>
          <tr>
            <td className="wm-matrix__corner">
              <span aria-hidden="true">Likelihood ↓ Impact →</span>
            </td>
            {RATINGS.map((impact) => (
              <th key={impact} scope="col">
                <span className="govuk-visually-hidden">Impact </span>
                {impactInWords(impact)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RATINGS.toReversed().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row">
                <span className="govuk-visually-hidden">Likelihood </span>
                {likelihoodInWords(likelihood)}
              </th>
              {RATINGS.map((impact) => (
                <Cell key={impact} likelihood={likelihood} impact={impact} risks={open.filter((risk) => risk.kind === 'risk' && risk.likelihood === likelihood && risk.impact === impact)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {issues.length > 0 && (
        <p className="wm-secondary">
          {`Beside it, ${issues.length === 1 ? 'one open issue has' : `${issues.length} open issues have`} already happened: `}
          <Refs risks={issues} />
        </p>
      )}
    </div>
  );
}

function Cell({ likelihood, impact, risks }: { likelihood: number; impact: number; risks: readonly Risk[] }) {
  const level = riskLevel(riskScore({ likelihood, impact }));
  return (
    <td className={`wm-matrix__cell wm-matrix__cell--${level}`}>
      <span className="wm-matrix__level">{LEVEL_WORDS[level]}</span>
      {risks.length === 0 ? (
        <span className="govuk-visually-hidden">, none</span>
      ) : (
        <>
          <span className="wm-matrix__count">
            <span className="govuk-visually-hidden">, </span>
            {risks.length}
            <span className="govuk-visually-hidden">{risks.length === 1 ? ' risk: ' : ' risks: '}</span>
          </span>{' '}
          <span className="wm-matrix__refs">
            <Refs risks={risks} />
          </span>
        </>
      )}
    </td>
  );
}

function Refs({ risks }: { risks: readonly Risk[] }) {
  return risks.map((risk, index) => (
    <span key={risk.id}>
      {index > 0 && ', '}
      <a href={`#${anchorOf(risk)}`} className="govuk-link">
        {risk.ref}
      </a>
    </span>
  ));
}
