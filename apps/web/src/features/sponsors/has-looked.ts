import type { SponsoredObjective } from './sponsor.fragment';

/** A look from before the role was given (again) does not count: the time since begins with the role. */
export function hasLooked({ lookedAt, since }: Pick<SponsoredObjective, 'lookedAt' | 'since'>): boolean {
  return lookedAt !== null && lookedAt >= since;
}
