import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { dayInWords, OPEN_CHANGE_STATES, waitsFor } from '@waymark/domain';
import { useCallback, useState } from 'react';
import { Facts } from '../../components/facts';
import { PageHeading } from '../../components/page-heading';
import { usePageQuery } from '../../components/use-page-query';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { REASON_WORDS } from '../updates/update-words';
import { ChangeActions } from './change-actions';
import { ChangeItemTable } from './change-item-table';
import { ChangeOutcome } from './change-outcome';
import { changeRequestQuery, type ChangeRequest, type DecidedPlan } from './change-request.fragment';
import { ChangeSteps } from './change-steps';
import { KnockOnList } from './knock-on-list';
import { StateTag } from './state-tag';
import { daysWaiting, waitInWords } from './waiting';

export { changeRequestQuery } from './change-request.fragment';

const route = getRouteApi('/programmes/$slug/change-requests/$number');

/** One change asked of the board: before and after, why, what it would leave too soon, and what became of it. */
export function ChangeRequestPage() {
  const { slug, number } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const page = usePageQuery(changeRequestQuery, { slug, asAt });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the change request" />;
  const { programme } = page.data;
  const request = programme.changeRequests.find((one) => String(one.number) === number);
  const title = request ? `Change request ${request.number}: ${request.title}` : `Change request ${number}`;
  return (
    <ProgrammeFrame programme={programme} page={title} isBusy={page.isBusy}>
      <nav aria-label="Where this request belongs">
        <ol className="wm-crumbs">
          <li>
            <Link to="/programmes/$slug/change-requests" params={{ slug }} className="govuk-link">
              Change requests
            </Link>
          </li>
          {request && (
            <li>
              <Link to="/programmes/$slug/projects/$ref" params={{ slug, ref: request.project.ref }} className="govuk-link">
                {`Project ${request.project.ref} ${request.project.title}`}
              </Link>
            </li>
          )}
        </ol>
      </nav>
      <PageHeading>{title}</PageHeading>
      {request ? <Content key={request.id} plan={programme} request={request} isEarlier={asAt !== null} /> : <Missing plan={programme} number={number} />}
    </ProgrammeFrame>
  );
}

function Missing({ plan, number }: { plan: DecidedPlan; number: string }) {
  return <p className="wm-empty">{`By ${dayInWords(plan.today)} nobody had asked for a change with the number ${number}. The list has all that were asked for.`}</p>;
}

function Content({ plan, request, isEarlier }: { plan: DecidedPlan; request: ChangeRequest; isEarlier: boolean }) {
  const { slug } = plan;
  const isOpen = OPEN_CHANGE_STATES.has(request.state);
  const [done, setDone] = useState<string | null>(null);
  return (
    <>
      {done ? <Done key={done} words={done} /> : <Sent number={request.number} />}
      <p className="wm-answer">
        <StateTag state={request.state} /> <strong>{request.stateWords}.</strong> <WaitingLine plan={plan} request={request} />
      </p>
      {request.blockers.length > 0 && <Blockers blockers={request.blockers} />}
      <section aria-labelledby="before-and-after">
        <h2 className="wm-heading-l" id="before-and-after">
          Before and after
        </h2>
        <ChangeItemTable slug={slug} request={request} />
      </section>
      <ChangeOutcome slug={slug} request={request} />
      <div className="wm-pair wm-pair--two">
        <section aria-labelledby="why" className="wm-pair__item">
          <h2 className="wm-heading-m" id="why">
            Why
          </h2>
          <Facts
            className="wm-facts--tight"
            facts={[
              { name: 'Reason', value: REASON_WORDS[request.reasonCategory] },
              { name: 'In their words', value: <span className="wm-change-reason">{request.reason}</span> },
              { name: 'Asked by', value: request.requestedBy },
              { name: 'Asked on', value: dayInWords(request.requestedOn) },
            ]}
          />
        </section>
        <section aria-labelledby="steps" className="wm-pair__item">
          <h2 className="wm-heading-m" id="steps">
            What became of it
          </h2>
          <ChangeSteps request={request} />
        </section>
      </div>
      {isOpen && (
        <section aria-labelledby="knock-on">
          <h2 className="wm-heading-l" id="knock-on">
            What would come too soon
          </h2>
          <KnockOnList slug={slug} knockOn={request.knockOn} />
        </section>
      )}
      {!isEarlier && !plan.isHistorical && <ChangeActions plan={plan} request={request} onDone={setDone} />}
    </>
  );
}

function WaitingLine({ plan: { needsAgreement, today }, request }: { plan: DecidedPlan; request: ChangeRequest }) {
  if (!waitsFor(request.state, needsAgreement)) return null;
  const days = daysWaiting(request, today);
  return <>{days === 0 ? 'It waits since today.' : `It has waited ${waitInWords(days)}.`}</>;
}

/** What happened meanwhile keeps the board from approving it. */
function Blockers({ blockers }: { blockers: readonly string[] }) {
  return (
    <section className="wm-change-warning" aria-labelledby="blockers">
      <h2 className="wm-heading-m" id="blockers">
        It cannot be approved as it is
      </h2>
      <ul className="wm-list">
        {blockers.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>The plan has moved on since this was asked for. Withdraw or reject it, and ask anew with the plan as it stands.</p>
    </section>
  );
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Number of the change request that has just been sent. */
    sentRequest?: number;
  }
}

/** Said to whoever has just asked. */
function Sent({ number }: { number: number }) {
  const sent = useLocation({ select: ({ state }) => state.sentRequest });
  if (sent !== number) return null;
  return <Done words={`Sent: this is change request ${number}. The programme manager or the sponsor can now recommend it to the board. No date moves until the board decides.`} />;
}

/** What was done takes the focus: the form is gone. */
function Done({ words }: { words: string }) {
  const takeFocus = useCallback((box: HTMLDivElement | null) => box?.focus(), []);
  return (
    <div className="wm-done" ref={takeFocus} tabIndex={-1}>
      <p className="wm-done__words">{words}</p>
    </div>
  );
}
