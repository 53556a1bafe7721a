import { getRouteApi, Outlet } from '@tanstack/react-router';
import { useToday } from '../../components/today';
import { BadDatePage } from './bad-date-page';
import { dayProblem, type DayParam } from './programme-search';

const route = getRouteApi('/programmes/$slug');

/** Every page of a programme. A date in the address that cannot be is answered here, before anything is asked of the server. */
export function ProgrammeLayout() {
  const search = route.useSearch();
  const today = useToday();
  for (const param of ['as-at', 'compared-with'] as const satisfies DayParam[]) {
    const text = search[param];
    const problem = text === undefined ? null : dayProblem(text, { today });
    if (text !== undefined && problem) return <BadDatePage param={param} text={text} message={problem} />;
  }
  return <Outlet />;
}
