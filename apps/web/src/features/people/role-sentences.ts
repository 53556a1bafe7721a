import { ROLE_NAMES, ROLES, type Role } from '@waymark/domain';

/** What each role sees and does, in one sentence: for choosing one, and for giving one. */
export const ROLE_SENTENCES: Readonly<Record<Role, string>> = {
  administrator: 'Gives people their roles and takes them back. Reads the plan and does not write it.',
  programme_manager: 'Edits the plan, chases what is owed, recommends changes, and sees who has which role.',
  project_manager: 'Reports on their own milestones before each board: what has moved, why, and what shows it. Asks for changes.',
  sponsor: 'Answers for objectives: acknowledges or returns reports, recommends changes, declares confidence.',
  board_member: 'Reads the board’s page, what changed since the last meeting, and the findings to ask about.',
  chair: 'Decides for the board: changes of deadlines, versions of the plan. Reads everything, with what the plan gets wrong.',
  observer: 'Reads the plan, its evidence and its history, for the department or NHS England.',
  data_officer: 'Reads the KPIs with their definitions, their values and the documents behind them.',
};

/** In the order in which a newcomer meets them: who reports, who reads, who runs it. */
const TOUR: readonly Role[] = ['project_manager', 'sponsor', 'board_member', 'chair', 'observer', 'programme_manager', 'data_officer', 'administrator'];

/** The role that words like "Project manager, objective 2" begin with. */
export function roleOfWords(words: string): Role | null {
  return ROLES.find((role) => words === ROLE_NAMES[role] || words.startsWith(`${ROLE_NAMES[role]},`)) ?? null;
}

/** Puts accounts in the order of the tour; those with other words last. */
export function inTourOrder<Account extends { words: string }>(accounts: readonly Account[]): Account[] {
  const place = ({ words }: Account) => {
    const role = roleOfWords(words);
    return role ? TOUR.indexOf(role) : TOUR.length;
  };
  return [...accounts].sort((a, b) => place(a) - place(b));
}
