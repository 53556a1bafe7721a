import { Link, useLocation } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Disclosure } from '../../components/disclosure';
import { programmeTitle, type FramedProgramme } from './programme-frame.fragment';
import { nameInLine, useEntries, type Entry } from './programme-pages';

/** The pages of a programme. On a telephone they are behind one button, in the same words. */
export function ProgrammeNavigation({ programme }: { programme: FramedProgramme }) {
  const { slug, kind, objectives } = programme;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { pages, behindMore } = useEntries(slug, kind !== 'scorecard');
  const path = useLocation({ select: ({ pathname }) => pathname });
  const current = behindMore.find(({ page }) => path === `/programmes/${slug}/${page}`);
  return (
    <nav aria-label={programmeTitle(programme)} className="wm-nav">
      <button type="button" className="wm-nav__toggle" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        Pages <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </button>
      {/* A press on any of its links closes it; the links themselves are the controls. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div id={id} className={`wm-nav__pages${isOpen ? ' wm-nav__pages--open' : ''}`} onClick={() => setOpen(false)}>
        <ul className="wm-nav__list">
          {pages.map((entry) => (
            <li key={entry.page}>
              <PageLink slug={slug} entry={entry} />
            </li>
          ))}
          {behindMore.length > 0 && (
            <li className="wm-nav__more">
              <Disclosure label={current ? `More: ${current.name}` : 'More'} panelLabel="More pages">
                {(close) => <MorePages slug={slug} pages={behindMore} onChoose={close} />}
              </Disclosure>
            </li>
          )}
        </ul>
        {objectives.length > 0 && (
          <div className="wm-nav__objectives">
            <span className="wm-nav__label" aria-hidden="true">
              Objectives
            </span>
            <ul className="wm-nav__list" aria-label="Objectives">
              {objectives.map(({ number, name }) => (
                <li key={number}>
                  <Link
                    to="/programmes/$slug/objectives/$number"
                    params={{ slug, number: String(number) }}
                    activeOptions={{ includeSearch: false }}
                    className="wm-nav__link"
                  >
                    <span className="govuk-visually-hidden">Objective </span>
                    {number}
                    <span className="wm-nav__name"> {name}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </nav>
  );
}

/** Current while it, or one of the records it lists, is shown. */
function PageLink({ slug, entry }: { slug: string; entry: Entry }) {
  const { page } = entry;
  const isWithin = useLocation({ select: ({ pathname }) => page !== '' && pathname.startsWith(`/programmes/${slug}/${page}/`) });
  return (
    <Link
      to={page === '' ? '/programmes/$slug' : `/programmes/$slug/${page}`}
      params={{ slug }}
      activeOptions={{ exact: true, includeSearch: false }}
      className="wm-nav__link"
      aria-current={isWithin ? 'true' : undefined}
    >
      {nameInLine(entry)}
    </Link>
  );
}

function MorePages({ slug, pages, onChoose }: { slug: string; pages: readonly Entry[]; onChoose: () => void }) {
  return (
    // A press on any of its links closes it; the links themselves are the controls.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <ul className="wm-nav__more-list" onClick={onChoose}>
      {pages.map((entry) => (
        <li key={entry.page}>
          <PageLink slug={slug} entry={entry} />
        </li>
      ))}
    </ul>
  );
}
