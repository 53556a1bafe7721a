import { Link } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../components/announcer';
import { Main } from '../../components/main';
import { AsAtPicker } from './as-at-picker';
import { programmeTitle, type FramedProgramme } from './programme-frame.fragment';

export interface ProgrammeFrameProps {
  programme: FramedProgramme;
  /** "Board", for the document's title. */
  page: string;
  /** Another day is on its way: what stands here is the picture before it. */
  isBusy: boolean;
  children: ReactNode;
}

/** Navigation, day picker and banners around every page of a programme. */
export function ProgrammeFrame({ programme, page, isBusy, children }: ProgrammeFrameProps) {
  usePageTitle(`${page}, ${programmeTitle(programme)}, as at ${dayInWords(programme.today)}`);
  return (
    <>
      <div className="wm-service">
        <div className="govuk-width-container wm-service__row">
          <ProgrammeNavigation programme={programme} />
          <section aria-label="Day shown">
            <AsAtPicker programme={programme} />
          </section>
        </div>
      </div>
      {programme.isExample && (
        <aside className="wm-example" aria-label="Made-up example">
          <div className="govuk-width-container">
            <strong>Made-up example.</strong> The area, the people and every figure here are invented.
          </div>
        </aside>
      )}
      <Main isBusy={isBusy}>{children}</Main>
    </>
  );
}

function ProgrammeNavigation({ programme }: { programme: FramedProgramme }) {
  const { slug, objectives, kind } = programme;
  return (
    <nav aria-label={programmeTitle(programme)} className="wm-nav">
      <ul className="wm-nav__list">
        <li>
          <Link to="/programmes/$slug" params={{ slug }} activeOptions={{ exact: true, includeSearch: false }} className="wm-nav__link">
            {kind === 'scorecard' ? 'Scorecard' : 'Board'}
          </Link>
        </li>
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
    </nav>
  );
}
