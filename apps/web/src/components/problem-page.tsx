import { Link, useLocation } from '@tanstack/react-router';
import { usePageTitle } from './announcer';
import { Main } from './main';
import { PageHeading } from './page-heading';
import type { Problem } from './problem';

/** What happened, what it means for the reader, and what to do now. */
export function ProblemPage({ problem, retry }: { problem: Problem; retry: () => void }) {
  if (problem.kind === 'signed_out') return <SignedOutPage />;
  return <TroublePage problem={problem} retry={retry} />;
}

/** Not an error: whoever comes back by a link signs in and is brought here. */
function SignedOutPage() {
  const address = useLocation({ select: ({ href }) => href });
  usePageTitle('Sign in to see this page');
  return (
    <Main>
      <PageHeading>Sign in to see this page</PageHeading>
      <p className="wm-body">It is for people who have a role in the programme. Nobody is signed in on this device, or the session has ended.</p>
      <Link to="/sign-in" search={{ return: address }} className="govuk-button">
        Sign in
      </Link>
    </Main>
  );
}

type Trouble = Exclude<Problem, { kind: 'signed_out' }>;

function TroublePage({ problem, retry }: { problem: Trouble; retry: () => void }) {
  const { heading, words } = wordsOf(problem);
  usePageTitle(`Error: ${heading}`);
  return (
    <Main>
      <PageHeading>{heading}</PageHeading>
      <p className="wm-body">{words}</p>
      {problem.kind === 'server' && problem.reference && (
        <p className="wm-inset">
          If you report this, quote the reference <strong>{problem.reference}</strong>
        </p>
      )}
      {problem.kind !== 'forbidden' && (
        <button type="button" className="govuk-button" onClick={retry}>
          Try again
        </button>
      )}
    </Main>
  );
}

function wordsOf(problem: Trouble): { heading: string; words: string } {
  switch (problem.kind) {
    case 'network':
      return {
        heading: 'The server cannot be reached',
        words: 'The page asked for the record and got no answer. The network may be down, or the server may be restarting. Nothing recorded is affected.',
      };
    case 'server':
      return { heading: 'There is a problem with the server', words: 'The server could not answer. Nothing recorded is affected. The fault has been logged.' };
    case 'forbidden':
      return { heading: 'Your role does not show this page', words: problem.message };
    case 'too_much':
      return { heading: 'The server refused this question', words: `It asks for more than one page may: ${problem.message}` };
    default:
      return { heading: 'This cannot be shown', words: problem.message };
  }
}
