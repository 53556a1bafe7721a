import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams, type RouterHistory } from '@tanstack/react-router';
import { ProgrammeLayout } from '../features/programmes/programme-layout';
import { parseSearch, programmeSearch, stringifySearch, type ProgrammeSearch } from '../features/programmes/programme-search';
import { CrashPage } from './crash-page';
import { loadPage } from './load-page';
import { NotFoundPage } from './not-found-page';
import { RootLayout } from './root-layout';

const rootRoute = createRootRoute({ component: RootLayout, notFoundComponent: NotFoundPage });

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(loadPage(() => import('../features/programmes/start-page')), 'StartPage'),
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
  component: lazyRouteComponent(loadPage(() => import('../features/board/board-page')), 'BoardPage'),
});

const objectiveRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/objectives/$number',
  component: lazyRouteComponent(loadPage(() => import('../features/objectives/objective-page')), 'ObjectivePage'),
});

const projectRoute = createRoute({
  getParentRoute: () => programmeRoute,
  path: '/projects/$ref',
  component: lazyRouteComponent(loadPage(() => import('../features/projects/project-page')), 'ProjectPage'),
});

const routeTree = rootRoute.addChildren([startRoute, programmeRoute.addChildren([boardRoute, objectiveRoute, projectRoute])]);

export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
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
