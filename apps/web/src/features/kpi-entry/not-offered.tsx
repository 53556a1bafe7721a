import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Why no grid is here, with the way on. */
export function NotOffered({ slug, why }: { slug: string; why: 'closed' | 'earlier' | 'visitor' | 'no role' }) {
  return (
    <>
      <p className="wm-body">{WORDS[why]}</p>
      <p className="wm-body">
        <Link to="/programmes/$slug/kpis" params={{ slug }} className="govuk-link">
          See the KPIs
        </Link>
      </p>
      {why === 'visitor' && <SignIn />}
      {why === 'earlier' && (
        <Link to="/programmes/$slug/enter-kpis" params={{ slug }} search={{ 'as-at': undefined }} className="govuk-button">
          Enter values today
        </Link>
      )}
    </>
  );
}

const WHO = 'The data officer and the programme manager enter the values of KPIs.';
const WORDS: Readonly<Record<'closed' | 'earlier' | 'visitor' | 'no role', ReactNode>> = {
  closed: 'This record is closed: it stays as its documents say, and no values are entered.',
  earlier: 'The day chosen above is another one. Values are entered as of today, also those of older periods.',
  visitor: `${WHO} Nobody is signed in on this device.`,
  'no role': `${WHO} You have no such role in this programme; its administrator can give you one.`,
};

function SignIn() {
  const address = useLocation({ select: ({ href }) => href });
  return (
    <Link to="/sign-in" search={{ return: address }} className="govuk-button">
      Sign in
    </Link>
  );
}
