import { getRouteApi } from '@tanstack/react-router';
import { usePageTitle } from '../../components/announcer';
import { Main } from '../../components/main';
import type { Problem } from '../../components/problem';
import { ProblemPage } from '../../components/problem-page';
import { Skeleton } from '../../components/skeleton';
import { BadDatePage } from './bad-date-page';
import { MissingPage } from './missing-page';
import type { DayParam } from './programme-search';

const route = getRouteApi('/programmes/$slug');

/** A programme's page without its data: still on its way, or what went wrong. */
export function PageWaiting({ problem, retry, what }: { problem: Problem | null; retry: () => void; what: string }) {
  const search = route.useSearch();
  if (problem?.kind === 'not_found') return <MissingPage message={problem.message} />;
  if (problem?.kind === 'bad_input') {
    const param: DayParam = problem.fields.includes('comparedWith') ? 'compared-with' : 'as-at';
    const text = search[param];
    if (text !== undefined) return <BadDatePage param={param} text={text} message={problem.message.replace(/\.$/, '')} />;
  }
  if (problem) return <ProblemPage problem={problem} retry={retry} />;
  return <Loading what={what} />;
}

function Loading({ what }: { what: string }) {
  usePageTitle(`Loading ${what}`);
  return (
    <>
      <div className="wm-service">
        <div className="govuk-width-container wm-service__row wm-service__row--empty" />
      </div>
      <Main isBusy>
        <Skeleton what={what} />
      </Main>
    </>
  );
}
