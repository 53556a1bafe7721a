import { Link } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../graphql';
import { countsInWords } from '../findings/finding-words';
import { SeverityTag, StateTag } from '../findings/severity-tag';

export const sharpestFragment = graphql(`
  fragment Sharpest on Board {
    sharpest {
      state
      finding {
        id
        severity
        title
        arithmetic
      }
    }
    findingCounts {
      severity
      count
    }
  }
`);

/** What the figures above must be read with: the two sharpest things the plan gets wrong, and how many more there are. */
export function SharpestFindings({ slug, board }: { slug: string; board: ResultOf<typeof sharpestFragment> }) {
  const { sharpest, findingCounts } = board;
  const total = findingCounts.reduce((sum, { count }) => sum + count, 0);
  const more = total - sharpest.length;
  return (
    <section aria-labelledby="plan-gets-wrong" className="wm-sharpest">
      <h2 className="wm-heading-l wm-sharpest__heading" id="plan-gets-wrong">
        What the plan gets wrong
      </h2>
      {sharpest.length === 0 ? (
        <p className="wm-sharpest__none">
          Nothing was found.{' '}
          <Link to="/programmes/$slug/findings" params={{ slug }} className="govuk-link">
            See what is checked
          </Link>
        </p>
      ) : (
        <ul className="wm-sharpest__list">
          {sharpest.map(({ state, finding }) => (
            <li key={finding.id} className={`wm-sharpest__item wm-finding--${finding.severity}`}>
              <p className="wm-sharpest__title">
                <Link to="/programmes/$slug/findings" params={{ slug }} hash={`finding-${finding.id}`} className="govuk-link">
                  {finding.title}
                </Link>
              </p>
              {finding.arithmetic.length > 0 && <p className="wm-sharpest__sum">{finding.arithmetic[0]}</p>}
              <p className="wm-sharpest__tags">
                <SeverityTag severity={finding.severity} /> {state === 'new' && <StateTag state="new">New</StateTag>}
              </p>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <p className="wm-sharpest__more">
          <Link to="/programmes/$slug/findings" params={{ slug }} className="govuk-link">
            {`${more} more ${more === 1 ? 'finding' : 'findings'}`}
          </Link>
          {` (in all: ${countsInWords(findingCounts)})`}
        </p>
      )}
    </section>
  );
}
