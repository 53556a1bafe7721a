import { daysBetween, type ChangeState, type Day } from '@waymark/domain';

/** As much of a request as tells who is waited for. */
export interface Waiting {
  state: ChangeState;
  requestedOn: Day;
  /** In the order in which they were taken. */
  steps: readonly { takenOn: Day }[];
}

/**
 * Who is to act next; `null`: nobody, it is settled.
 * @param needsAgreement of the programme.
 */
export function waitsFor({ state }: Pick<Waiting, 'state'>, needsAgreement: boolean): string | null {
  switch (state) {
    case 'submitted':
      return 'the programme manager or the sponsor';
    case 'recommended':
      return 'the board';
    case 'approved':
      return needsAgreement ? 'the DfE and NHS England' : null;
    default:
      return null;
  }
}

/** Days since it last came further. */
export function daysWaiting({ requestedOn, steps }: Waiting, today: Day): number {
  return Math.max(0, daysBetween(steps.at(-1)?.takenOn ?? requestedOn, today));
}

/** "since today", "1 day", "12 days" */
export function waitInWords(days: number): string {
  return days === 0 ? 'since today' : days === 1 ? '1 day' : `${days} days`;
}
