import type { VersionStanding } from '@waymark/domain';

/** The four standings of a version, in order. */
export const STANDING_NAMES: Readonly<Record<VersionStanding, string>> = {
  draft: 'Draft',
  approved: 'Approved by the board',
  agreed: 'Agreed by the DfE and NHS England',
  published: 'Published',
};

/** What taking a step does, in plain words. */
export function meaningOf(to: VersionStanding, isFirstApproval: boolean): string {
  switch (to) {
    case 'approved':
      return isFirstApproval
        ? 'Every draft date becomes the first promise of its milestone, as it stands today. From then on dates move only by a change request that the board approves.'
        : 'The plan as it stands today is kept as this version. No date moves by it.';
    case 'agreed':
      return 'This records what the DfE and NHS England said. No date moves by it.';
    case 'published':
      return 'This records where the public can read the plan. No date moves by it.';
    case 'draft':
      return 'A version begins as a draft.';
  }
}
