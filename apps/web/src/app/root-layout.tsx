import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { AnnouncerContext, type Announcer } from '../components/announcer';
import { SignedInPerson } from '../features/people/signed-in-person';
import { SearchOpener } from '../features/search/search-opener';

/** What stands around every page, and the care for those who do not see it change. */
export function RootLayout() {
  const { announcer, message } = useAnnouncer();
  return (
    <AnnouncerContext value={announcer}>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <header className="wm-header">
        <div className="govuk-width-container wm-header__row">
          <Link to="/" className="wm-header__name">
            Waymark
          </Link>
          <nav aria-label="Waymark" className="wm-header__links">
            <Link to="/" className="wm-header__link" activeOptions={{ exact: true }}>
              All programmes
            </Link>
            <Link to="/side-by-side" className="wm-header__link" activeOptions={{ includeSearch: false }}>
              Side by side
            </Link>
            <SearchOpener />
          </nav>
          <SignedInPerson />
        </div>
      </header>
      <div className="wm-page">
        <Outlet />
      </div>
      <footer className="wm-footer">
        <div className="govuk-width-container">
          <p>Waymark: open-source programme management for Accelerated Progress Plans.</p>
        </div>
      </footer>
      <div role="status" className="govuk-visually-hidden">
        {message}
      </div>
    </AnnouncerContext>
  );
}

// What is said twice running is only heard twice where the text differs.
const AGAIN = '\u00a0';

/**
 * A new page is announced by its title and takes the focus at its heading; a change of the day on the
 * same page is announced and leaves the focus where it is. The first page is left to the browser.
 */
function useAnnouncer(): { announcer: Announcer; message: string } {
  const router = useRouter();
  const [message, setMessage] = useState('');
  const wantsFocus = useRef(false);
  const isFirst = useRef(true);
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) wantsFocus.current = true;
      }),
    [router],
  );
  const announcer = useMemo<Announcer>(
    () => ({
      say(words) {
        if (!isFirst.current) setMessage((before) => (before === words ? `${words}${AGAIN}` : words));
        isFirst.current = false;
      },
      takeFocus() {
        const wanted = wantsFocus.current;
        wantsFocus.current = false;
        return wanted;
      },
    }),
    [],
  );
  return { announcer, message };
}
