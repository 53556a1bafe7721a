import { addDays, dayInLondon, dayInWords, type Day, type NoticeKind } from '@waymark/domain';
import type { Notice } from './notices.query';

/** What to do about a notice, and on which page of the programme; `null`: on the page of its record. */
export const TO_DO: Readonly<Record<NoticeKind, { words: string; page: 'updates' | 'desk' | 'my-objectives' | null }>> = {
  reminder: { words: 'Report it on My updates, before the cut-off', page: 'updates' },
  late_owner: { words: 'It is late: report it on My updates', page: 'updates' },
  late_programme_manager: { words: 'Chase it from your desk', page: 'desk' },
  late_sponsor: { words: 'See what waits in your objective', page: 'my-objectives' },
  chased: { words: 'Report it on My updates', page: 'updates' },
  update_returned: { words: 'Read the sponsor’s comment and report again on My updates', page: 'updates' },
  change_submitted: { words: 'Read it, and recommend it to the board if you agree', page: null },
  change_recommended: { words: 'Read it before the board decides', page: null },
  change_decided: { words: 'Read the decision', page: null },
};

export interface DayOfNotices {
  day: Day;
  notices: Notice[];
}

/** Newest first, as they come: by day in England. */
export function byDay(notices: readonly Notice[]): DayOfNotices[] {
  const days = new Map<Day, Notice[]>();
  for (const notice of notices) {
    const day = dayInLondon(notice.madeAt);
    days.set(day, [...(days.get(day) ?? []), notice]);
  }
  return [...days].map(([day, own]) => ({ day, notices: own }));
}

/** "Today", "Yesterday", "17 March 2022" */
export function dayHeading(day: Day, today: Day): string {
  if (day === today) return 'Today';
  return day === addDays(today, -1) ? 'Yesterday' : dayInWords(day);
}
