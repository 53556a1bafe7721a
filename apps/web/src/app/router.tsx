import type { ApolloClient } from '@apollo/client';
import { createRootRouteWithContext, createRoute, createRouter, retainSearchParams, type RouterHistory } from '@tanstack/react-router';
import { ProgrammeLayout } from '../features/programmes/programme-layout';
import { listSearch, parseSearch, programmeSearch, stringifySearch, type ProgrammeSearch } from '../features/programmes/programme-search';
import { CrashPage } from './crash-page';
import { NotFoundPage } from './not-found-page';
import { pageOf } from './page-of';
import { RootLayout } from './root-layout';

const rootRoute = createRootRouteWithContext<{ client: ApolloClient }>()({ component: RootLayout, notFoundComponent: NotFoundPage });

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  ...pageOf(() => import('../features/programmes/start-page'), 'StartPage', 'startQuery'),
});

const programmeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/programmes/$slug',
  component: ProgrammeLayout,
  validateSearch: programmeSearch,
  // Every link inside a programme keeps the day it is read at.
  search: { middlewares: [retainSearchParams<ProgrammeSearch>(['as-at', 'compared-with'])] },
});

const boardRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/',
  ...pageOf(() => import('../features/board/board-page'), 'BoardPage', 'boardQuery'),
});

const objectiveRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/objectives/$number',
  validateSearch: listSearch('officer', 'colour', 'sort'),
  ...pageOf(() => import('../features/objectives/objective-page'), 'ObjectivePage', 'objectiveQuery'),
});

const projectRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/projects/$ref',
  ...pageOf(() => import('../features/projects/project-page'), 'ProjectPage', 'projectQuery'),
});

const milestonesRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/milestones',
  validateSearch: listSearch('objective', 'officer', 'colour', 'late', 'due-before', 'sort'),
  ...pageOf(() => import('../features/milestones/milestones-page'), 'MilestonesPage', 'milestonesQuery'),
});

const milestoneRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/milestones/$id',
  ...pageOf(() => import('../features/milestones/milestone-page'), 'MilestonePage', 'milestoneQuery'),
});

const kpisRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/kpis',
  validateSearch: listSearch('objective', 'area', 'verdict', 'standing', 'group', 'sort'),
  ...pageOf(() => import('../features/kpis/kpis-page'), 'KpisPage', 'kpisQuery'),
});

const kpiRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/kpis/$ref',
  ...pageOf(() => import('../features/kpis/kpi-page'), 'KpiPage', 'kpiQuery'),
});

const areasRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/areas',
  validateSearch: listSearch('objective', 'gap'),
  ...pageOf(() => import('../features/areas/areas-page'), 'AreasPage', 'areasQuery'),
});

const findingsRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/findings',
  validateSearch: listSearch('severity', 'objective', 'rule', 'state'),
  ...pageOf(() => import('../features/findings/findings-page'), 'FindingsPage', 'findingsQuery'),
});

const changesRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/changes',
  validateSearch: listSearch('objective', 'record', 'kind'),
  ...pageOf(() => import('../features/changes/changes-page'), 'ChangesPage', 'changesQuery'),
});

const sideBySideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/side-by-side',
  validateSearch: listSearch('programmes'),
  ...pageOf(() => import('../features/programmes/side-by-side-page'), 'SideBySidePage', 'sideBySideQuery'),
});

const peopleRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/people',
  ...pageOf(() => import('../features/people/members-page'), 'MembersPage', 'membersQuery'),
});

const updatesRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/updates',
  ...pageOf(() => import('../features/updates/updates-page'), 'UpdatesPage', 'updatesQuery'),
});

const historyRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/history',
  validateSearch: listSearch('actor', 'objective', 'kind', 'from', 'to', 'record'),
  ...pageOf(() => import('../features/history/history-page'), 'HistoryPage', 'historyQuery'),
});

const editRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/edit',
  validateSearch: listSearch('part', 'record'),
  ...pageOf(() => import('../features/editing/edit-page'), 'EditPage', 'editQuery'),
});

const enterKpisRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/enter-kpis',
  validateSearch: listSearch('frequency', 'objective'),
  ...pageOf(() => import('../features/kpi-entry/enter-kpis-page'), 'EnterKpisPage', 'enterKpisQuery'),
});

const defineKpiRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/define-kpi',
  validateSearch: listSearch('ref', 'measure'),
  ...pageOf(() => import('../features/kpi-definitions/define-kpi-page'), 'DefineKpiPage', 'defineKpiQuery'),
});

const changeRequestsRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/change-requests',
  validateSearch: listSearch('state', 'objective', 'sort'),
  ...pageOf(() => import('../features/change-requests/change-requests-page'), 'ChangeRequestsPage', 'changeRequestsQuery'),
});

const askForChangeRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/ask-for-change',
  validateSearch: listSearch('project', 'milestone', 'kind'),
  ...pageOf(() => import('../features/change-requests/ask-for-change-page'), 'AskForChangePage', 'askForChangeQuery'),
});

const changeRequestRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/change-requests/$number',
  ...pageOf(() => import('../features/change-requests/change-request-page'), 'ChangeRequestPage', 'changeRequestQuery'),
});

const risksRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/risks',
  validateSearch: listSearch('objective', 'level', 'kind', 'status', 'sort', 'risk'),
  ...pageOf(() => import('../features/risks/risks-page'), 'RisksPage', 'risksQuery'),
});

const versionsRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/versions',
  ...pageOf(() => import('../features/plan-versions/versions-page'), 'VersionsPage', 'versionsQuery'),
});

const sponsorRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/my-objectives',
  ...pageOf(() => import('../features/sponsors/sponsor-page'), 'SponsorPage', 'sponsorQuery'),
});

const deskRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/desk',
  ...pageOf(() => import('../features/chasing/desk-page'), 'DeskPage', 'deskQuery'),
});

const noticesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices',
  ...pageOf(() => import('../features/chasing/notices-page'), 'NoticesPage', 'noticesQuery'),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: listSearch('return', 'problem'),
  ...pageOf(() => import('../features/people/sign-in-page'), 'SignInPage', 'signInQuery'),
});

const setPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-password',
  validateSearch: listSearch('token'),
  ...pageOf(() => import('../features/people/set-password-page'), 'SetPasswordPage', 'setPasswordQuery'),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  ...pageOf(() => import('../features/people/account-page'), 'AccountPage', 'accountQuery'),
});

const routeTree = rootRoute.addChildren([
  startRoute,
  sideBySideRoute,
  signInRoute,
  setPasswordRoute,
  accountRoute,
  noticesRoute,
  programmeRoute.addChildren([
    boardRoute,
    objectiveRoute,
    projectRoute,
    milestonesRoute,
    milestoneRoute,
    kpisRoute,
    kpiRoute,
    areasRoute,
    findingsRoute,
    changesRoute,
    peopleRoute,
    updatesRoute,
    historyRoute,
    editRoute,
    enterKpisRoute,
    defineKpiRoute,
    changeRequestsRoute,
    askForChangeRoute,
    changeRequestRoute,
    risksRoute,
    versionsRoute,
    sponsorRoute,
    deskRoute,
  ]),
]);

export function createAppRouter(client: ApolloClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { client },
    ...(history ? { history } : {}),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultErrorComponent: CrashPage,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
