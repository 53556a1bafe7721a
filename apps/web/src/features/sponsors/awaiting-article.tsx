import { dayInWords, type Day } from '@waymark/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { Facts } from '../../components/facts';
import { RagTag } from '../../components/rag-tag';
import { useSending } from '../../components/use-sending';
import { datesOf } from '../milestones/milestone-dates';
import { explanationsOf, statusInWords } from '../milestones/statement-list';
import { SourceList } from '../sources/source-quote';
import { counted } from '../updates/update-words';
import { ReturnForm } from './return-form';
import type { AwaitingReport, Report } from './sponsor.fragment';
import { useRespond, type Answering } from './use-respond';

export interface AwaitingArticleProps extends Answering {
  today: Day;
  isClosed: boolean;
  milestone: AwaitingReport;
}

/** One report that waits for an answer: what was said, against which dates, and why it slips. */
export function AwaitingArticle({ today, isClosed, milestone, ...answering }: AwaitingArticleProps) {
  const { slug } = answering;
  const { id, name, project, schedule, statements, evidence } = milestone;
  const [report] = statements;
  if (!report) return null;
  return (
    <article className={`wm-awaiting wm-milestone--${schedule.colour}`} aria-labelledby={`awaiting-${id}`}>
      <h4 className="wm-heading-s" id={`awaiting-${id}`}>
        <Link to="/programmes/$slug/milestones/$id" params={{ slug, id }} className="govuk-link">
          {name}
        </Link>
        {project.title !== name && (
          <span className="wm-secondary">
            <Link to="/programmes/$slug/projects/$ref" params={{ slug, ref: project.ref }} className="govuk-link">
              {`Project ${project.ref} ${project.title}`}
            </Link>
          </span>
        )}
      </h4>
      <p className="wm-awaiting__state">
        <RagTag colour={schedule.colour} /> <strong>{schedule.words}</strong>
      </p>
      <div className="wm-pair wm-pair--two">
        <Said report={report} today={today} />
        <Facts className="wm-facts--tight" facts={datesOf(milestone)} />
      </div>
      {evidence.length > 0 && (
        <p>
          <Link to="/programmes/$slug/milestones/$id" params={{ slug, id }} hash="evidence" className="govuk-link">
            {`${counted(evidence.length, 'piece')} of evidence`}
          </Link>
        </p>
      )}
      {!isClosed && <Answer {...answering} report={report} name={name} />}
    </article>
  );
}

function Said({ report, today }: { report: Report; today: Day }) {
  const { statedOn, statedBy, forecast, actual, confidence, narrative, source } = report;
  const dates = [forecast && `expected ${forecast.words}`, actual && `done ${actual.words}`].filter(Boolean).join(', ');
  return (
    <div className="wm-awaiting__said">
      <p>
        <strong>{`${statusInWords(report)}${dates ? `, ${dates}` : ''}`}</strong>
        {confidence && (
          <>
            {' '}
            <RagTag colour={confidence} />
          </>
        )}
        <span className="wm-secondary">{`${statedBy}, ${dayInWords(statedOn)}`}</span>
      </p>
      {narrative && <p>{`“${narrative}”`}</p>}
      {explanationsOf(report, today).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <SourceList sources={[source]} summary="The words it comes from" />
    </div>
  );
}

/** One press for "read and accepted"; a return needs words. */
function Answer({ report, name, ...answering }: Answering & { report: Report; name: string }) {
  const respond = useRespond(answering);
  const { refusal, isSending, send } = useSending();
  const [isReturning, setReturning] = useState(false);
  const acknowledge = () =>
    void send([], async () => {
      await respond([{ statusUpdateId: report.id, kind: 'acknowledged', comment: '' }]);
      answering.onDone(`Acknowledged: ${name}.`);
    });
  if (isReturning) return <ReturnForm {...answering} report={report} name={name} onCancel={() => setReturning(false)} />;
  return (
    <>
      <ErrorSummary refusal={refusal} idOf={() => undefined} />
      <div className="govuk-button-group wm-awaiting__answer">
        <button type="button" className="govuk-button" aria-disabled={isSending || undefined} onClick={acknowledge}>
          {isSending ? 'Saving' : 'Acknowledge'}
          <span className="govuk-visually-hidden">{` ${name}`}</span>
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => setReturning(true)}>
          Return with a comment<span className="govuk-visually-hidden">{` ${name}`}</span>
        </button>
      </div>
    </>
  );
}
