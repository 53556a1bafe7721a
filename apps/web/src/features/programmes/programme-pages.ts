import { useCan, useMe } from '../people/me';
import { useAnswerCount, useOwedCount } from './programme-counts';
import { useNarrow } from './use-narrow';

/** A page of a programme, by the end of its address. */
export interface Entry {
  page:
    | ''
    | 'desk'
    | 'my-objectives'
    | 'updates'
    | 'enter-kpis'
    | 'milestones'
    | 'kpis'
    | 'areas'
    | 'risks'
    | 'change-requests'
    | 'findings'
    | 'changes'
    | 'versions'
    | 'history'
    | 'edit'
    | 'people';
  name: string;
  /** What waits there; `null`: not known yet. */
  count?: number | null;
}

/** Looked up now and then, not before every board: the first to make room. */
const RARELY_OPENED: readonly Entry['page'][] = ['people', 'history', 'edit', 'versions', 'areas', 'enter-kpis'];

// What fits on one line beside the day where the window is 1280 px wide, counted in letters.
const MOST_LETTERS = 124;
const LETTERS_BETWEEN = 3;
const LETTERS_OF_MORE = 6 + LETTERS_BETWEEN;
/** " (12)": reckoned with before the number is known, so that no page moves when it comes. */
const LETTERS_OF_COUNT = 5;

/** The pages a person may open, in order; where one line has no room for all, the rarely opened ones stand behind "More". */
export function useEntries(slug: string, isPlan: boolean): { pages: Entry[]; behindMore: Entry[] } {
  const may = useCan(slug);
  const owes = useMayUpdate(slug);
  const sponsored = useSponsored(slug);
  const owed = useOwedCount(slug, isPlan && owes);
  const answers = useAnswerCount(slug, isPlan && sponsored > 0);
  const isNarrow = useNarrow();
  const managesPeople = may('member:manage');
  // What a person comes for stays in the line.
  const own: Entry['page'][] = [...(managesPeople ? ['people' as const] : []), ...(may('plan:edit') ? [] : ['enter-kpis' as const])];
  const entries: (Entry | false)[] = [
    isPlan && may('update:chase') && { page: 'desk', name: 'Desk' },
    isPlan && sponsored > 0 && { page: 'my-objectives', name: sponsored === 1 ? 'My objective' : 'My objectives', count: answers },
    isPlan && owes && { page: 'updates', name: 'My updates', count: owed },
    may('kpi:enter') && { page: 'enter-kpis', name: 'Enter values' },
    managesPeople && { page: 'people', name: 'People' },
    { page: '', name: isPlan ? 'Board' : 'Scorecard' },
    isPlan && { page: 'milestones', name: 'Milestones' },
    { page: 'kpis', name: isPlan ? 'KPIs' : 'Indicators' },
    isPlan && { page: 'areas', name: 'Areas of weakness' },
    isPlan && { page: 'risks', name: 'Risks' },
    isPlan && { page: 'change-requests', name: 'Change requests' },
    { page: 'findings', name: 'Findings' },
    { page: 'changes', name: 'What changed' },
    isPlan && { page: 'versions', name: 'Versions' },
    may('plan:edit') && { page: 'edit', name: 'Edit plan' },
    { page: 'history', name: 'History' },
    may('member:read') && !managesPeople && { page: 'people', name: 'People' },
  ];
  const allowed = entries.filter((entry) => entry !== false);
  const behind = isNarrow ? new Set<Entry['page']>() : madeRoom(allowed, own);
  return { pages: allowed.filter(({ page }) => !behind.has(page)), behindMore: allowed.filter(({ page }) => behind.has(page)) };
}

/** Which pages leave the line, as few as will do. @param own what the person comes for: never left out */
function madeRoom(entries: readonly Entry[], own: readonly Entry['page'][]): ReadonlySet<Entry['page']> {
  const behind = new Set<Entry['page']>();
  const lettersOf = ({ name, count }: Entry) => name.length + (count === undefined ? 0 : LETTERS_OF_COUNT) + LETTERS_BETWEEN;
  const isTooLong = () => entries.filter(({ page }) => !behind.has(page)).reduce((sum, entry) => sum + lettersOf(entry), behind.size > 0 ? LETTERS_OF_MORE : 0) > MOST_LETTERS;
  for (const page of RARELY_OPENED) {
    if (!isTooLong()) break;
    if (entries.some((entry) => entry.page === page) && !own.includes(page)) behind.add(page);
  }
  return behind;
}

/** "My updates (3)"; without the number until it is known. */
export function nameInLine({ name, count }: Entry): string {
  return typeof count === 'number' ? `${name} (${count})` : name;
}

/** Whether the person reports on any part of the plan. */
function useMayUpdate(slug: string): boolean {
  const may = useCan(slug);
  const held = useMe()?.memberships.filter((membership) => membership.slug === slug) ?? [];
  const parts = held.flatMap(({ objectiveIds, projectIds }) => [...objectiveIds.map((objectiveId) => ({ objectiveId })), ...projectIds.map((projectId) => ({ projectId }))]);
  return may('milestone:update') || parts.some((part) => may('milestone:update', part));
}

/** How many objectives the person sponsors. */
function useSponsored(slug: string): number {
  const held = useMe()?.memberships.filter((membership) => membership.slug === slug && membership.role === 'sponsor') ?? [];
  return new Set(held.flatMap(({ objectiveIds }) => objectiveIds)).size;
}
