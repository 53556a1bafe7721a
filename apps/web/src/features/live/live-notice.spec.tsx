import { act, screen, waitFor } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api';
import { birmingham, boardOf } from '../../testing/birmingham';
import { renderApp } from '../../testing/render-app';

/** The stream as a browser has it; the server is this spec. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 1;
  constructor(readonly url: string) {
    super();
    Stream.all.push(this);
  }
  close(): void {
    this.readyState = 2;
  }
  says(revision: string, ageMs = 1e9): void {
    act(() => void this.dispatchEvent(new MessageEvent('revision', { data: JSON.stringify({ revision, ageMs }) })));
  }
  breaks(): void {
    act(() => void this.dispatchEvent(new Event('error')));
  }
}

const live = () => ({ ...birmingham(), isHistorical: false });

beforeEach(() => {
  Stream.all = [];
  Object.assign(globalThis, { EventSource: Stream });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'EventSource');
});

async function openBoard() {
  const api = fakeApi({ board: () => boardOf(live()) });
  const view = renderApp('/programmes/birmingham', api);
  await screen.findByRole('heading', { level: 1 });
  // It begins to listen a second after the page is there.
  await waitFor(() => expect(Stream.all).toHaveLength(1), { timeout: 5_000 });
  return { ...view, stream: Stream.all[0] as Stream, boards: () => api.asked.filter(({ operation }) => operation === 'Board').length };
}

it('asks again when somebody changes the plan, says so, and leaves the focus where it is', async () => {
  const { stream, boards } = await openBoard();
  expect(stream.url).toBe('/events?programme=birmingham');
  stream.says('7');
  const link = screen.getByRole('link', { name: 'Waymark' });
  act(() => link.focus());
  expect(boards()).toBe(1);
  stream.says('8');
  await waitFor(() => expect(boards()).toBe(2));
  expect(await screen.findByText(/The plan has changed/)).toBeInTheDocument();
  expect(link).toHaveFocus();
  stream.says('8');
  expect(boards()).toBe(2);
});

it('catches what changed while the page was being fetched', async () => {
  const { stream, boards } = await openBoard();
  stream.says('9', 200);
  await waitFor(() => expect(boards()).toBe(2));
});

it('says that the connection is lost, and catches up when it is back', async () => {
  const { stream, boards } = await openBoard();
  stream.says('7');
  stream.breaks();
  expect(screen.queryByText('Connection lost.')).not.toBeInTheDocument();
  expect(await screen.findByText('Connection lost.', {}, { timeout: 8_000 })).toBeVisible();
  stream.says('9');
  await waitFor(() => expect(boards()).toBe(2));
  expect(screen.queryByText('Connection lost.')).not.toBeInTheDocument();
});

it('does not listen on a picture of an earlier day', async () => {
  renderApp('/programmes/birmingham?as-at=2022-03-24', fakeApi({ board: () => boardOf(live()) }));
  const begun = jest.spyOn(globalThis, 'setTimeout');
  await screen.findByRole('heading', { level: 1 });
  expect(begun.mock.calls.filter(([, after]) => after === 1_000)).toEqual([]);
  begun.mockRestore();
});
