import type { VersionStanding } from '@waymark/domain';
import type { Calendar, Offset } from './calendar';
import type { Entry, Journal } from './journal';
import { BOARD, id, NO_SOURCE, OFFICE } from './names';
import { FIRST_DECISION, START, START_REASON } from './story';

interface VersionStory {
  title: string;
  opened: Offset;
  note?: string;
  steps: { standing: Exclude<VersionStanding, 'draft'>; on: Offset; by: string; decision: string; url?: string }[];
}

const CHAIR = 'Chair of the board';
const MANAGER = 'Programme manager';

/** The plan as it was approved at the start, as it stood half a year on, and as it is being written now. */
const versions: VersionStory[] = [
  {
    title: 'The first plan',
    opened: START,
    steps: [
      { standing: 'approved', on: START, by: CHAIR, decision: FIRST_DECISION },
      { standing: 'agreed', on: -257, by: MANAGER, decision: 'Letter of the DfE and NHS England on the first plan', url: 'https://letters.example.org/first-plan' },
      { standing: 'published', on: -250, by: MANAGER, decision: 'Published with a version for families', url: 'https://plan.example.org/first' },
    ],
  },
  {
    title: 'After the first stocktake',
    opened: -95,
    note: 'The stocktake of the DfE and NHS England, half a year after the plan was approved, asked for dates that can be kept.',
    steps: [
      { standing: 'approved', on: -83, by: CHAIR, decision: 'Board decision 6' },
      { standing: 'agreed', on: -62, by: MANAGER, decision: 'Letter of the DfE and NHS England after the stocktake', url: 'https://letters.example.org/stocktake' },
    ],
  },
  { title: 'For the second stocktake', opened: -15, note: 'Waits for the new date of the case management system.', steps: [] },
];

/** Told last: what stood in a version is the record as at its approval, so what else was decided that day is in it. */
export function writeVersions(journal: Journal, calendar: Calendar): void {
  versions.forEach(({ title, opened, note, steps }, index) => {
    const number = index + 1;
    const on = calendar.at(opened);
    const start: Entry = { on, actor: OFFICE, reason: START_REASON };
    journal.record(opened === START ? start : { on, actor: OFFICE, reason: `Version ${number} of the plan opened` }, 'planVersions', {
      id: id(`plan-version/${number}`),
      number,
      title,
      openedOn: on,
      note: note ?? null,
      ...NO_SOURCE,
    });
    for (const { standing, on: offset, by, decision, url } of steps) {
      const takenOn = calendar.at(offset);
      const entry: Entry = { on: takenOn, actor: standing === 'approved' ? BOARD : OFFICE, reason: `Version ${number} of the plan ${standing}: ${decision}` };
      journal.record(offset === START ? start : entry, 'planVersionSteps', {
        id: id(`plan-version-step/${number}/${standing}`),
        planVersionId: id(`plan-version/${number}`),
        standing,
        takenOn,
        takenBy: by,
        decision,
        evidenceUrl: url ?? null,
        ...NO_SOURCE,
      });
    }
  });
}
