import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../app/app';
import { createClient } from '../app/client';
import { createAppRouter } from '../app/router';
import { TodayContext } from '../components/today';
import { fakeApi, type FakeApi } from './fake-api';

/** The day on which the specs are run, whatever the clock says. */
export const NOW = '2026-11-22';

/** The whole application at an address, as a user meets it. */
export function renderApp(address: string, api: FakeApi = fakeApi()) {
  const client = createClient(api.link);
  const router = createAppRouter(client, createMemoryHistory({ initialEntries: [address] }));
  const view = render(
    <TodayContext value={() => NOW}>
      <App client={client} router={router} />
    </TodayContext>,
  );
  return { ...view, api, router, user: userEvent.setup(), address: () => router.state.location.href };
}
