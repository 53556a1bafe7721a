import { useMutation } from '@apollo/client/react';
import { dayInLondon, dayInWords } from '@waymark/domain';
import { use, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { ErrorSummary } from '../../components/error-summary';
import { SecretLink } from '../../components/secret-link';
import { useSending } from '../../components/use-sending';
import { makeCalendarMutation, revokeCalendarMutation, tellingQuery, type Telling } from './telling.query';

const REVOKED = 'The calendar address no longer works.';

/** A secret address with which one's own calendar shows milestones and boards: made, made anew, revoked. */
export function CalendarAddress({ telling: { calendarMadeAt }, refetch }: { telling: Telling; refetch: () => Promise<unknown> }) {
  const { say } = use(AnnouncerContext);
  const [makeLink] = useMutation(makeCalendarMutation);
  const [revokeLink] = useMutation(revokeCalendarMutation);
  const [address, setAddress] = useState<string | null>(null);
  const [isRevoked, setRevoked] = useState(false);
  const { refusal, isSending, send } = useSending();

  const make = () =>
    void send([], async () => {
      const { data } = await makeLink();
      setRevoked(false);
      setAddress(data?.makeCalendarLink ?? null);
      say('The calendar address is made');
      await refetch().catch(() => undefined);
    });
  const revoke = () =>
    void send([], async () => {
      await revokeLink({ update: (cache, { data }) => void (data && cache.writeQuery({ query: tellingQuery, data: { tellingMe: data.revokeCalendarLink } })) });
      setAddress(null);
      setRevoked(true);
      say(REVOKED);
    });

  return (
    <section aria-labelledby="calendar-heading">
      <h2 className="wm-heading-l" id="calendar-heading">
        Your milestones in your own calendar
      </h2>
      <p className="wm-body">
        Outlook, Google and others can show the milestones you answer for, the cut-offs and the board meetings, and keep them up to date. They read them at an address that is yours
        alone: whoever knows it can read those dates without signing in.
      </p>
      <ErrorSummary refusal={refusal} idOf={() => undefined} />
      {isRevoked && <p className="wm-done">{REVOKED}</p>}
      {address !== null && (
        <div className="wm-done">
          <SecretLink
            id="calendar"
            label="Your calendar address"
            hint="It is shown only now: when you leave this page it is gone from here, and you can make a new one."
            address={address}
            what="Address"
          />
          <p className="wm-calendar__how">
            <strong>Outlook:</strong> in the calendar choose “Add calendar”, then “Subscribe from web”, paste the address and give it a name.
          </p>
          <p className="wm-calendar__how">
            <strong>Google:</strong> beside “Other calendars” press the plus sign, choose “From URL”, paste the address and press “Add calendar”.
          </p>
        </div>
      )}
      {calendarMadeAt !== null && address === null && (
        <p className="wm-body">{`You made an address on ${dayInWords(dayInLondon(calendarMadeAt))}. It works, and cannot be shown again.`}</p>
      )}
      <div className="govuk-button-group">
        <button type="button" className="govuk-button govuk-button--secondary" aria-disabled={isSending || undefined} onClick={make}>
          {calendarMadeAt === null ? 'Make a calendar address' : 'Make a new address instead'}
        </button>
        {calendarMadeAt !== null && (
          <button type="button" className="wm-link-button" aria-disabled={isSending || undefined} onClick={revoke}>
            Revoke the address
          </button>
        )}
      </div>
      {calendarMadeAt !== null && <p className="wm-secondary">Either way the address so far stops working at once, in every calendar that has it.</p>}
    </section>
  );
}
