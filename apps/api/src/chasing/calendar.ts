import { dayInWords, dueInWords, milestoneRef, ownersOf, sponsorsOf, type Day } from '@waymark/domain';
import ical, { ICalCalendarMethod, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import type { ReadProgramme } from './assessed-programmes';

/** How often a calendar may ask again. */
const HOUR_SECONDS = 3600;

interface Entry {
  /** Stays, so that a moved day moves the entry instead of adding one. */
  uid: string;
  day: Day;
  summary: string;
  description: string;
  url: string;
  /** When this was recorded last. */
  recordedAt: string;
}

/** The boards of somebody's programmes with their cut-offs, and the open milestones they answer for or sponsor. All are whole days. */
export function calendarOf(accountId: string, programmes: readonly ReadProgramme[], origin: string): string {
  const calendar = ical({ name: 'Waymark', prodId: { company: 'Waymark', product: 'Waymark', language: 'EN' }, method: ICalCalendarMethod.PUBLISH, ttl: HOUR_SECONDS });
  for (const found of programmes) for (const entry of [...boards(found, origin), ...milestones(accountId, found, origin)]) add(calendar, entry);
  return calendar.toString();
}

function boards({ programme }: ReadProgramme, origin: string): Entry[] {
  const url = `${origin}/programmes/${programme.slug}`;
  return programme.boardMeetings.flatMap(({ id, heldOn, cutOffOn, note, recordedAt }) => [
    { uid: `board-${id}`, day: heldOn, summary: `Board: ${programme.name}`, description: note ?? '', url, recordedAt },
    { uid: `cut-off-${id}`, day: cutOffOn, summary: `Cut-off for reports: ${programme.name}`, description: `For the board of ${dayInWords(heldOn)}`, url: `${url}/updates`, recordedAt },
  ]);
}

function milestones(accountId: string, { programme, people }: ReadProgramme, origin: string): Entry[] {
  return programme.milestones.flatMap((milestone) => {
    const promised = milestone.approved ?? milestone.original;
    const day = milestone.isOngoing ? milestone.reviewOn : promised?.latest;
    const isOpen = milestone.status === 'not_started' || milestone.status === 'in_progress';
    const isOwn = [...ownersOf(milestone, people.holdings), ...sponsorsOf(milestone, people.holdings)].includes(accountId);
    if (!day || !isOpen || !isOwn) return [];
    return [
      {
        uid: `milestone-${milestone.id}`,
        day,
        summary: `${milestone.isOngoing ? 'Review' : 'Due'}: ${milestoneRef(milestone).label}`,
        description: `${programme.name}: ${dueInWords(milestone)}`,
        url: `${origin}/programmes/${programme.slug}/milestones/${milestone.id}`,
        recordedAt: promised?.recordedAt ?? milestone.recordedAt,
      },
    ];
  });
}

function add(calendar: ICalCalendar, { uid, day, summary, description, url, recordedAt }: Entry): void {
  calendar.createEvent({
    id: `${uid}@waymark`,
    // Without a time zone, whole days are written as they stand in UTC.
    start: new Date(`${day}T00:00:00.000Z`),
    allDay: true,
    stamp: new Date(recordedAt),
    summary,
    description,
    url,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}
