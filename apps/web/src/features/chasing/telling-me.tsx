import { useQuery } from '@apollo/client/react';
import { Skeleton } from '../../components/skeleton';
import { CalendarAddress } from './calendar-address';
import { DigestChoice } from './digest-choice';
import { tellingQuery } from './telling.query';

/** How somebody is told of things outside the tool: by e-mail, and in their own calendar. */
export function TellingMe({ hasAddress }: { hasAddress: boolean }) {
  const { data, error, refetch } = useQuery(tellingQuery);
  if (error) {
    return (
      <p className="wm-inset">
        What you have chosen about e-mail and calendar could not be fetched.{' '}
        <button type="button" className="wm-link-button" onClick={() => void refetch().catch(() => undefined)}>
          Try again
        </button>
      </p>
    );
  }
  if (!data) return <Skeleton what="how you are told" />;
  return (
    <>
      <DigestChoice telling={data.tellingMe} hasAddress={hasAddress} />
      <CalendarAddress telling={data.tellingMe} refetch={refetch} />
    </>
  );
}
