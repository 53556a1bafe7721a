/** What the stream says: the number of the programme's last change, and how long ago that was. */
interface Revision {
  revision: string;
  ageMs: number;
}

export interface LiveState {
  /** Since when nothing is heard, as a time of day; `null`: connected, or not yet tried. */
  lostAt: string | null;
}

/** A page asks first and listens a moment later: listening costs its first screen nothing. */
const BEGIN_MS = 1_000;

/** A short break is nobody's concern. */
const LOST_MS = 3_000;

/** When the server refuses the stream the browser does not come again by itself. */
const AGAIN_MS = 5_000;

/** Between two pages of a programme the stream stays open. */
const LINGER_MS = 3_000;

const CONNECTED: LiveState = { lostAt: null };

/**
 * Hears of changes to one programme, from any process and by anybody (server-sent events). A hidden page does not
 * listen, and catches up when it is seen again: a browser has six connections to a server, whatever tabs are open.
 */
export class LiveFeed {
  private state = CONNECTED;
  private readonly watchers = new Set<() => void>();
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lostTimer: ReturnType<typeof setTimeout> | undefined;
  private lingerTimer: ReturnType<typeof setTimeout> | undefined;
  private known: string | null = null;
  private readonly begunAt = Date.now();

  /** @param onChange asks the page's questions again. */
  constructor(
    private readonly slug: string,
    private readonly onChange: () => void,
  ) {}

  /** As `useSyncExternalStore` wants it. */
  readonly watch = (watcher: () => void): (() => void) => {
    clearTimeout(this.lingerTimer);
    if (this.watchers.size === 0 && !this.isListening) this.begin();
    this.watchers.add(watcher);
    return () => {
      this.watchers.delete(watcher);
      if (this.watchers.size === 0) this.lingerTimer = setTimeout(() => this.end(), LINGER_MS);
    };
  };

  readonly current = (): LiveState => this.state;

  private isListening = false;

  private begin(): void {
    this.isListening = true;
    document.addEventListener('visibilitychange', this.seen);
    window.addEventListener('online', this.reopen);
    window.addEventListener('offline', this.offline);
    this.timer = setTimeout(this.reopen, BEGIN_MS);
  }

  private end(): void {
    this.isListening = false;
    document.removeEventListener('visibilitychange', this.seen);
    window.removeEventListener('online', this.reopen);
    window.removeEventListener('offline', this.offline);
    this.close();
  }

  private readonly seen = (): void => (document.hidden ? this.close() : this.reopen());

  private readonly offline = (): void => this.lose();

  private readonly reopen = (): void => {
    this.close();
    if (document.hidden || typeof EventSource === 'undefined') return;
    const source = new EventSource(`/events?programme=${encodeURIComponent(this.slug)}`);
    this.source = source;
    source.addEventListener('revision', (event: MessageEvent<string>) => this.hear(JSON.parse(event.data) as Revision));
    source.addEventListener('error', () => {
      this.lostTimer ??= setTimeout(() => this.lose(), LOST_MS);
      if (source.readyState === EventSource.CLOSED) this.timer = setTimeout(this.reopen, AGAIN_MS);
    });
  };

  private close(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  private hear({ revision, ageMs }: Revision): void {
    clearTimeout(this.lostTimer);
    this.lostTimer = undefined;
    this.set(CONNECTED);
    const before = this.known;
    this.known = revision;
    // The first time nothing is known of what the page was made from: only whether it has changed since the page began.
    const isNew = before === null ? ageMs < Date.now() - this.begunAt : revision !== before;
    if (isNew) this.onChange();
  }

  private lose(): void {
    if (this.state.lostAt !== null) return;
    this.set({ lostAt: new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }) });
  }

  private set(state: LiveState): void {
    if (state.lostAt === this.state.lostAt) return;
    this.state = state;
    for (const watcher of this.watchers) watcher();
  }
}
