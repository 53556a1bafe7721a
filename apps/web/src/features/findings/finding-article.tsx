import { Link } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import type { FramedProgramme } from '../programmes/programme-frame.fragment';
import { SourceList } from '../sources/source-quote';
import type { Finding, FollowedFinding } from './finding.fragment';
import { FindingRecords } from './finding-records';
import { STATE_WORDS } from './finding-words';
import { SeverityTag, StateTag } from './severity-tag';

export interface FindingArticleProps {
  programme: FramedProgramme;
  followed: FollowedFinding;
  /** The earlier day, where there is one. */
  since: string | null;
}

/** One finding with all that is needed to check it: what, why it matters, the sum, whose records, which words. */
export function FindingArticle({ programme, followed: { finding, state }, since }: FindingArticleProps) {
  const { id, severity, title, explanation, arithmetic, sources } = finding;
  return (
    <article className={`wm-finding wm-finding--${severity}`} aria-labelledby={`finding-${id}-title`} id={`finding-${id}`} tabIndex={-1}>
      <h4 className="wm-finding__title" id={`finding-${id}-title`}>
        {title}
      </h4>
      <div className="wm-finding__parts">
        <div>
          <p className="wm-finding__tags">
            <SeverityTag severity={severity} />
            {state && since && <StateTag state={state}>{STATE_WORDS[state](dayInWords(since))}</StateTag>}
          </p>
          <p className="wm-finding__why">{explanation}</p>
          <FindingRecords slug={programme.slug} records={finding.records} />
          <Touches programme={programme} finding={finding} />
        </div>
        <div>
          {arithmetic.length > 0 && (
            <>
              <h5 className="wm-heading-s">The arithmetic</h5>
              <Sum steps={arithmetic} />
            </>
          )}
          <SourceList sources={sources} summary={sources.length === 1 ? 'The words it comes from' : 'The words they come from'} />
        </div>
      </div>
    </article>
  );
}

/** More steps than these are folded away: the first of them say what the sum is. */
const STEPS_SHOWN = 8;

function Sum({ steps }: { steps: readonly string[] }) {
  const [shown, rest] = steps.length <= STEPS_SHOWN + 1 ? [steps, []] : [steps.slice(0, STEPS_SHOWN), steps.slice(STEPS_SHOWN)];
  return (
    <>
      <Steps steps={shown} />
      {rest.length > 0 && (
        <details className="govuk-details wm-finding__many">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{`${rest.length} more lines`}</span>
          </summary>
          <Steps steps={rest} />
        </details>
      )}
    </>
  );
}

function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol className="wm-sum">
      {steps.map((step, index) => (
        <li key={`${index} ${step}`}>{step}</li>
      ))}
    </ol>
  );
}

/** Which objectives must answer for it. */
function Touches({ programme, finding }: { programme: FramedProgramme; finding: Finding }) {
  const touched = programme.objectives.filter(({ number }) => finding.objectives.includes(number));
  // A finding about the objective itself has said so by its record.
  const isSaid = finding.records.every(({ kind }) => kind === 'objective');
  if (isSaid || touched.length === 0) return null;
  if (touched.length > 1 && touched.length === programme.objectives.length) return <p className="wm-finding__touches">Touches every objective</p>;
  return (
    <p className="wm-finding__touches">
      {touched.length === 1 ? 'Touches objective ' : 'Touches objectives '}
      {touched.map(({ number, name }, index) => (
        <span key={number}>
          {index > 0 && ', '}
          <Link to="/programmes/$slug/objectives/$number" params={{ slug: programme.slug, number: String(number) }} className="govuk-link">
            {`${number} ${name}`}
          </Link>
        </span>
      ))}
    </p>
  );
}
