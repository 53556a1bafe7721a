import { dayInWords, riskLevel, riskScore } from '@waymark/domain';
import type { ReactNode } from 'react';
import { Facts } from '../../components/facts';
import { SourceList } from '../sources/source-quote';
import type { Risk, RiskAssessment } from './risk.fragment';
import { dueInWords, PlaceLink } from './risk-table';
import { LevelTag, TrendTag } from './risk-tags';
import { anchorOf, KIND_WORDS, ratingsInWords, STATUS_WORDS } from './risk-words';

/** One line of the register in full: what it comes from and what follows, what is done, and how it was judged each time. */
export function RiskArticle({ slug, risk, children }: { slug: string; risk: Risk; children: ReactNode }) {
  const { ref, title, kind, status, level, score, trend, trendWords, description, mitigation, dueOn, isOverdue, owner, assessments, source } = risk;
  const id = anchorOf(risk);
  return (
    <article className={`wm-risk wm-risk--${status === 'open' ? level : 'closed'}`} id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h3 className="wm-heading-m" id={`${id}-title`}>
        {`${ref} ${title}`}
      </h3>
      <p className="wm-risk__tags">
        <LevelTag level={level} score={score} />
        {status === 'open' && <TrendTag trend={trend} />}
        <span>{trendWords}</span>
      </p>
      {description && <p className="wm-risk__text">{description}</p>}
      <div className="wm-risk__parts">
        <Facts
          className="wm-facts--tight"
          facts={[
            { name: 'Status', value: `${STATUS_WORDS[status]} ${KIND_WORDS[kind].toLowerCase()}` },
            { name: 'About', value: <PlaceLink slug={slug} risk={risk} /> },
            { name: 'Owner', value: owner ? [owner.role, owner.holder].filter(Boolean).join(', ') : 'Nobody is named' },
            { name: 'Mitigation', value: mitigation ?? 'None is recorded' },
            { name: 'In place by', value: dueOn ? <span className={isOverdue ? 'wm-overdue' : ''}>{isOverdue ? dueInWords({ dueOn, isOverdue }) : dayInWords(dueOn)}</span> : 'No day is set' },
          ]}
        />
        <div>
          <h4 className="wm-heading-s">{assessments.length === 1 ? 'Assessed once' : `Assessed ${assessments.length} times, newest first`}</h4>
          <ol className="wm-assessments">
            {assessments.map((assessment) => (
              <Assessment key={assessment.id} assessment={assessment} />
            ))}
          </ol>
        </div>
      </div>
      <SourceList sources={[source]} summary="The words it comes from" />
      {children}
    </article>
  );
}

function Assessment({ assessment }: { assessment: RiskAssessment }) {
  const { assessedOn, assessedBy, status, note } = assessment;
  const score = riskScore(assessment);
  return (
    <li className="wm-assessments__item">
      <p>
        <strong>{dayInWords(assessedOn)}</strong>
        {`, ${assessedBy}: ${ratingsInWords(assessment)} `}
        <LevelTag level={riskLevel(score)} score={score} />
        {status === 'closed' && <strong> Closed</strong>}
      </p>
      {note && <p>{`“${note}”`}</p>}
    </li>
  );
}
