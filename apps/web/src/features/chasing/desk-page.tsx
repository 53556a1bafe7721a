import { useQuery } from '@apollo/client/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import { PageHeading } from '../../components/page-heading';
import { usePageQuery } from '../../components/use-page-query';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { ChaseForm } from './chase-form';
import { deskQuery, reportedCountQuery, type Desk } from './desk.query';
import { owedInWords } from './desk-words';
import { NotAssured } from './not-assured';
import { Sponsors } from './sponsors';
import { Unowned } from './unowned';
import { WaitingChanges } from './waiting-changes';

export { deskQuery } from './desk.query';

const route = getRouteApi('/programmes/$slug/desk');

/** What the programme manager has to chase before the next board. */
export function DeskPage() {
  const { slug } = route.useParams();
  const page = usePageQuery(deskQuery, { slug });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the desk" />;
  const { programme, desk } = page.data;
  return (
    <ProgrammeFrame programme={programme} page="Desk" isBusy={page.isBusy}>
      <PageHeading>{desk.meeting ? `Desk for the board of ${dayInWords(desk.meeting.heldOn)}` : 'Desk'}</PageHeading>
      <Standing slug={slug} desk={desk} />
      <OtherDayNotice slug={slug} />
      <ChaseForm key={slug} slug={slug} desk={desk} />
      <Unowned slug={slug} desk={desk} />
      <NotAssured slug={slug} desk={desk} />
      <Sponsors slug={slug} desk={desk} />
      <WaitingChanges slug={slug} desk={desk} />
    </ProgrammeFrame>
  );
}

/** The answer first: how many reports are owed, until when, and what happens then. */
function Standing({ slug, desk }: { slug: string; desk: Desk }) {
  // Beside the page's own question: a plan without a milestone has no answer to it, and a desk all the same.
  const reported = useQuery(reportedCountQuery, { variables: { slug }, fetchPolicy: 'cache-and-network' }).data?.myUpdates.reported.length ?? 0;
  return (
    <>
      <p className="wm-answer">
        <strong>{owedInWords(desk, reported)}</strong> {sentences([desk.cutOff, desk.escalation])}
      </p>
      {!desk.meeting && (
        <p className="wm-body">
          Without a planned meeting nobody is asked for a report.{' '}
          <Link to="/programmes/$slug/edit" params={{ slug }} search={{ part: 'meetings' }} className="govuk-link">
            Plan the next board meeting
          </Link>
        </p>
      )}
      {!desk.sendsMail && (
        <p className="wm-inset">
          <strong>E-mail is not set up on this installation.</strong> Whoever is chased finds a notice in the tool when they next sign in. To send e-mail too, the person who
          runs the server sets WAYMARK_SMTP_URL and WAYMARK_MAIL_FROM.
        </p>
      )}
    </>
  );
}

/** Who is chased is always about today. */
function OtherDayNotice({ slug }: { slug: string }) {
  if (route.useSearch()['as-at'] === undefined) return null;
  return (
    <p className="wm-inset">
      The desk is always for today, whatever day the other pages show.{' '}
      <Link to="/programmes/$slug/desk" params={{ slug }} search={{ 'as-at': undefined }} className="govuk-link">
        Go on with today
      </Link>
    </p>
  );
}

function sentences(parts: readonly string[]): string {
  return parts.map((part) => part.trim().replace(/\.$/, '')).filter(Boolean).map((part) => `${part}.`).join(' ');
}
