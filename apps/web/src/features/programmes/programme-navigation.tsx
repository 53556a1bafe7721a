import { Link, useLocation } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { programmeTitle, type FramedProgramme } from './programme-frame.fragment';

/** The pages of a programme. On a telephone they are behind one button, in the same words. */
export function ProgrammeNavigation({ programme }: { programme: FramedProgramme }) {
  const { slug, kind, objectives } = programme;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isPlan = kind !== 'scorecard';
  return (
    <nav aria-label={programmeTitle(programme)} className="wm-nav">
      <button type="button" className="wm-nav__toggle" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        Pages <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </button>
      {/* A press on any of its links closes it; the links themselves are the controls. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div id={id} className={`wm-nav__pages${isOpen ? ' wm-nav__pages--open' : ''}`} onClick={() => setOpen(false)}>
        <ul className="wm-nav__list">
          <li>
            <Link to="/programmes/$slug" params={{ slug }} activeOptions={{ exact: true, includeSearch: false }} className="wm-nav__link">
              {isPlan ? 'Board' : 'Scorecard'}
            </Link>
          </li>
          {isPlan && <Section slug={slug} page="milestones" name="Milestones" />}
          <Section slug={slug} page="kpis" name={isPlan ? 'KPIs' : 'Indicators'} />
          {isPlan && <Section slug={slug} page="areas" name="Areas of weakness" />}
          <Section slug={slug} page="findings" name="Findings" />
          <Section slug={slug} page="changes" name="What changed" />
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

/** A page, current while it or one of the records it lists is shown. */
function Section({ slug, page, name }: { slug: string; page: 'milestones' | 'kpis' | 'areas' | 'findings' | 'changes'; name: string }) {
  const isWithin = useLocation({ select: ({ pathname }) => pathname.startsWith(`/programmes/${slug}/${page}/`) });
  return (
    <li>
      <Link
        to={`/programmes/$slug/${page}`}
        params={{ slug }}
        activeOptions={{ exact: true, includeSearch: false }}
        className="wm-nav__link"
        aria-current={isWithin ? 'true' : undefined}
      >
        {name}
      </Link>
    </li>
  );
}
