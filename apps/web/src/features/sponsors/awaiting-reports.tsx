import type { Day } from '@waymark/domain';
import { ErrorSummary } from '../../components/error-summary';
import { useSending } from '../../components/use-sending';
import { counted } from '../updates/update-words';
import { AwaitingArticle } from './awaiting-article';
import { isOnTime } from './on-time';
import type { AwaitingReport } from './sponsor.fragment';
import { useRespond, type Answering } from './use-respond';

export interface AwaitingReportsProps extends Answering {
  today: Day;
  isClosed: boolean;
  milestones: readonly AwaitingReport[];
  /** What is said where none waits. */
  nothing: string;
}

/** The reports that wait for the sponsor: what is late first, then what is on time, which can be acknowledged together. */
export function AwaitingReports({ today, isClosed, milestones, nothing, ...answering }: AwaitingReportsProps) {
  const onTime = milestones.filter(isOnTime);
  const others = milestones.filter((milestone) => !isOnTime(milestone));
  // By milestone: where a newer report takes the place of one, what is being typed stays.
  const article = (milestone: AwaitingReport) => <AwaitingArticle key={milestone.id} {...answering} today={today} isClosed={isClosed} milestone={milestone} />;
  return (
    <>
      <h3 className="wm-heading-m wm-sponsored__part">{milestones.length === 0 ? 'Reports' : `${counted(milestones.length, 'report')} for you to answer`}</h3>
      {milestones.length === 0 && <p className="wm-empty">{nothing}</p>}
      {[...others, ...onTime].map(article)}
      {!isClosed && onTime.length > 1 && <AcknowledgeAll {...answering} milestones={onTime} />}
    </>
  );
}

/** Below the reports it is about, each of which has been passed on the way here; a report made meanwhile is not among them. */
function AcknowledgeAll({ milestones, ...answering }: Answering & { milestones: readonly AwaitingReport[] }) {
  const respond = useRespond(answering);
  const { refusal, isSending, send } = useSending();
  const acknowledge = () =>
    void send([], async () => {
      const responses = milestones.flatMap(({ statements: [report] }) => (report ? [{ statusUpdateId: report.id, kind: 'acknowledged' as const, comment: '' }] : []));
      await respond(responses);
      answering.onDone(`Acknowledged: ${counted(responses.length, 'report')}.`);
    });
  return (
    <div className="wm-awaiting__all">
      <ErrorSummary refusal={refusal} idOf={() => undefined} />
      <button type="button" className="govuk-button govuk-button--secondary" aria-disabled={isSending || undefined} onClick={acknowledge}>
        {`Acknowledge all ${milestones.length} that are on time`}
      </button>
    </div>
  );
}
