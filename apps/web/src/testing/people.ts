import { ROLE_NAMES, type Role } from '@waymark/domain';

/** Builders of people for the specs. */
export const held = (role: Role, over: object = {}) => ({
  id: `held-${role}`,
  programmeId: 'birmingham',
  slug: 'birmingham',
  programmeName: 'Birmingham SEND Improvement Programme',
  isExample: false,
  role,
  objectiveIds: [] as string[],
  projectIds: [] as string[],
  words: ROLE_NAMES[role],
  ...over,
});

export const person = (memberships: ReturnType<typeof held>[], over: object = {}) => ({
  id: 'amina',
  name: 'Amina Khan',
  email: 'amina.khan@council.example',
  isDemo: false,
  hasPassword: true,
  memberships,
  ...over,
});

export const signInOptions = (over: object = {}) => ({ organisation: null as string | null, demoAccounts: [] as object[], ...over });

/** A session as the API keeps it: who is signed in, if anybody. */
export function session(first: ReturnType<typeof person> | null, options = signInOptions()) {
  let now = first;
  const enter = (someone: ReturnType<typeof person>) => (now = someone);
  return { root: { me: () => now, signInOptions: () => options, signOut: () => ((now = null), true), signOutEverywhere: () => ((now = null), true) }, enter, end: () => void (now = null) };
}
