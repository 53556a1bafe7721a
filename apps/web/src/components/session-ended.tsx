import { Link, useLocation } from '@tanstack/react-router';

/** Said where drafts are kept: signing in leads back to them. */
export function SessionEnded() {
  const address = useLocation({ select: ({ href }) => href });
  return (
    <strong>
      Your session has ended.{' '}
      <Link to="/sign-in" search={{ return: address }} className="govuk-link">
        Sign in again
      </Link>
      ; what you typed is kept.
    </strong>
  );
}
