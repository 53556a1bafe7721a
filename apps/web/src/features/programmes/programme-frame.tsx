import { getRouteApi } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../components/announcer';
import { Main } from '../../components/main';
import { LiveNotice } from '../live/live-notice';
import { AsAtPicker } from './as-at-picker';
import { programmeTitle, type FramedProgramme } from './programme-frame.fragment';
import { ProgrammeNavigation } from './programme-navigation';

const route = getRouteApi('/programmes/$slug');

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
  // A day in the address and a closed record stay as they are.
  const isLive = route.useSearch()['as-at'] === undefined && !programme.isHistorical;
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
      {isLive && <LiveNotice slug={programme.slug} />}
      <Main isBusy={isBusy}>{children}</Main>
    </>
  );
}
