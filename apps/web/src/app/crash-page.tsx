import { useEffect, useState } from 'react';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { usePageTitle } from '../components/announcer';
import { Main } from '../components/main';
import { PageHeading } from '../components/page-heading';
import { ProblemPage } from '../components/problem-page';
import { Skeleton } from '../components/skeleton';
import { LostConnection, MissingPart, loadAgain, mayLoadAgain } from './load-page';

/** A fault of ours in the browser, or a part of the application that could not be fetched. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (error instanceof LostConnection) {
    return <ProblemPage problem={{ kind: 'network' }} retry={() => void router.invalidate().then(reset)} />;
  }
  return error instanceof MissingPart ? <LoadAgain /> : <Crash retry={reset} />;
}

/** The whole page again, once by itself and then when asked. */
function LoadAgain() {
  const [isFirst] = useState(mayLoadAgain);
  useEffect(() => {
    if (isFirst) loadAgain();
  }, [isFirst]);
  if (!isFirst) return <Crash retry={() => window.location.reload()} />;
  return (
    <Main isBusy>
      <Skeleton what="the page" />
    </Main>
  );
}

function Crash({ retry }: { retry: () => void }) {
  usePageTitle('There is a problem');
  return (
    <Main>
      <PageHeading>This page could not be shown</PageHeading>
      <p className="wm-body">Something went wrong in the browser, or a part of the application did not arrive. Nothing recorded is affected.</p>
      <button type="button" className="govuk-button" onClick={retry}>
        Try again
      </button>
    </Main>
  );
}
