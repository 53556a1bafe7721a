import { Link } from '@tanstack/react-router';
import { AssuranceIcon, SpcTrend, VariationIcon } from '@waymark/charts';
import { assuranceInWords, dayInWords, variationInWords } from '@waymark/domain';
import { Fragment } from 'react';
import { RagTag } from '../../components/rag-tag';
import { VerdictTag } from '../../components/verdict-tag';
import { capital } from '../../components/words';
import { besideHeadline, exceptionsOf, silenceOf, type KpiListRow } from './kpi-list-row';
import { STATUS_WORDS } from './kpi-words';
import { hasKnownLimits } from './known-limits';

interface CellProps {
  kpi: KpiListRow;
}

export function KpiName({ slug, kpi: { ref, name, owner }, isScorecard }: CellProps & { slug: string; isScorecard: boolean }) {
  return (
    <>
      <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref }} className="govuk-link">
        {`${ref} ${name}`}
      </Link>
      {!isScorecard && <span className="wm-secondary">{owner ? owner.role : 'Nobody answers for it'}</span>}
    </>
  );
}

export function Latest({ kpi }: CellProps) {
  const { headline } = kpi;
  if (!headline?.latest) {
    const status = silenceOf(kpi);
    return <span className="wm-secondary">{status ? STATUS_WORDS[status] : 'No value'}</span>;
  }
  const { valueWords, periodWords, publishedWords, status } = headline.latest;
  // "43.8% (92 of 210)": the value leaps out, the counts stand under it.
  const [value, counts] = valueWords.split(/ \((?=.*\)$)/);
  return (
    <>
      <strong>{value}</strong>
      {counts && <span className="wm-secondary wm-secondary--dark">{counts.slice(0, -1)}</span>}
      <span className="wm-secondary">{periodWords}</span>
      {status !== 'actual' && <span className="wm-secondary">{STATUS_WORDS[status]}</span>}
      {publishedWords && <span className="wm-secondary">{`published as ${publishedWords}`}</span>}
      {headline.relation !== 'direct' && <span className="wm-secondary">{`${headline.relation === 'related' ? 'Related series' : 'Proposed match'}: ${headline.name}`}</span>}
    </>
  );
}

/** The value before, and that of a year before. */
export function Earlier({ kpi: { headline } }: CellProps) {
  const { previous = null, yearBefore = null } = headline ?? {};
  if (!previous && !yearBefore) return <span className="wm-secondary">None</span>;
  const isSame = previous?.periodWords === yearBefore?.periodWords;
  return (
    <>
      {previous && <Past value={previous} words="" />}
      {yearBefore && !isSame && <Past value={yearBefore} words=", a year before" />}
    </>
  );
}

function Past({ value: { valueWords, periodWords }, words }: { value: { valueWords: string; periodWords: string }; words: string }) {
  return (
    <span className="wm-line">
      {valueWords.replace(/ \(.*\)$/, '')}
      <span className="wm-secondary">{`${periodWords}${words}`}</span>
    </span>
  );
}

/** The KPI's own verdict since the first value, then the last step and the year. A related series never answers for it. */
export function Direction({ kpi: { verdict, headline } }: CellProps) {
  const words = headline?.verdictWords;
  const { sincePrevious = null, sinceYearBefore = null } = headline ?? {};
  const isOwn = words !== undefined && verdict === headline?.verdict;
  const whole = words?.replace(/^[^:]*: /, '');
  return (
    <>
      <VerdictTag verdict={verdict} />
      {isOwn && whole && <span className="wm-secondary wm-secondary--dark">{capital(whole)}</span>}
      {words && !isOwn && <span className="wm-secondary">{`The related series: ${words}`}</span>}
      {[sincePrevious, sinceYearBefore].map((movement) => movement && isOwn && !whole?.includes(movement.words.replace(/^cannot be judged: /, '')) && <span key={movement.words} className="wm-secondary">{capital(movement.words)}</span>)}
    </>
  );
}

/** The signs of Making Data Count with their words, and the line they were read from. */
export function RealChange({ kpi: { headline } }: CellProps) {
  if (!headline?.control) return <span className="wm-secondary">{headline?.controlAbsence ?? 'No values'}</span>;
  const { control, name, unit } = headline;
  const { variation, side, assurance, isTrial, words } = control;
  const isKnown = hasKnownLimits(control);
  return (
    <>
      <span className="wm-signs">
        {isKnown && <VariationIcon variation={variation} side={side} title={null} size={34} />}
        {assurance && <AssuranceIcon assurance={assurance} title={null} size={34} />}
        {control.points.length > 2 && <SpcTrend data={{ title: name, unit, control }} width={120} height={34} />}
      </span>
      {isKnown && <strong className="wm-line">{variationInWords(variation)}</strong>}
      <span className="wm-secondary wm-secondary--dark">{words}</span>
      {assurance && <span className="wm-secondary">{assuranceInWords(assurance)}</span>}
      {isKnown && isTrial && !/trial/i.test(words) && <span className="wm-secondary">Trial limits</span>}
    </>
  );
}

export function TargetStanding({ kpi: { headline } }: CellProps) {
  return (
    <>
      {headline?.targetColour && (
        <span className="wm-line">
          <RagTag colour={headline.targetColour} />
        </span>
      )}
      {headline?.target ? capital(headline.targetWords) : <span className="wm-secondary">None set</span>}
    </>
  );
}

/** The one that fits the latest value best; the KPI's page has them all, and what none of them says. */
export function BestComparator({ slug, kpi: { ref, headline } }: CellProps & { slug: string }) {
  const best = headline?.comparator ?? null;
  const shown = best ?? headline?.comparators[0];
  if (!shown) return <span className="wm-secondary">None</span>;
  const others = (headline?.comparators.length ?? 0) - 1;
  return (
    <>
      {shown.words}
      {best?.mismatch && <span className="wm-secondary wm-secondary--dark">{`Not like for like: ${best.mismatch}`}</span>}
      {others > 0 && (
        <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref }} className="govuk-link wm-line">
          {`and ${others} more`}
          <span className="govuk-visually-hidden">{`, compared with ${ref}`}</span>
        </Link>
      )}
    </>
  );
}

/** The owner's words where the board needs them, and the values that are missing. */
export function Said({ slug, kpi }: CellProps & { slug: string }) {
  const { ref, headline } = kpi;
  const { owesCommentary = false, commentaries = [], gapWords = null } = headline ?? {};
  const [newest] = commentaries;
  const exceptions = exceptionsOf(kpi);
  if (exceptions.length === 0 && !newest && !gapWords) return <span className="wm-secondary">{headline ? 'Nothing known to be missing' : 'Every value is missing'}</span>;
  return (
    <>
      {exceptions.map((one) => {
        const beside = besideHeadline(one, kpi);
        return (
          <Fragment key={one.id}>
            <strong className="wm-line">{`Exception${beside === null ? '' : ` in ${beside}`}: ${one.exception}`}</strong>
            {one.owesCommentary && (
              <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref }} className="govuk-link wm-line">
                Commentary owed
                <span className="govuk-visually-hidden">{` on ${ref}${beside === null ? '' : `, ${beside}`}`}</span>
              </Link>
            )}
          </Fragment>
        );
      })}
      {newest && !owesCommentary && (
        <span className="wm-line">
          {newest.words}
          <span className="wm-secondary">{`${newest.writtenBy}, ${dayInWords(newest.writtenOn)}`}</span>
        </span>
      )}
      {gapWords && <span className="wm-secondary wm-secondary--dark">{gapWords}</span>}
    </>
  );
}
