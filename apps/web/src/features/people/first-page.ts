import type { Role } from '@waymark/domain';

interface Held {
  role: Role;
  slug: string;
}

/** Those whose work begins on a page of their own; whoever holds several begins with the first. */
const OWN_PAGES: readonly (readonly [Role, string])[] = [
  ['project_manager', 'updates'],
  ['sponsor', 'my-objectives'],
  ['programme_manager', 'desk'],
  ['data_officer', 'enter-kpis'],
];

/** Where a person starts: with what waits for them, or else on the board of their first programme. */
export function firstPage(memberships: readonly Held[]): string {
  for (const [own, page] of OWN_PAGES) {
    const held = memberships.find(({ role }) => role === own);
    if (held) return `/programmes/${held.slug}/${page}`;
  }
  const [first] = memberships;
  return first ? `/programmes/${first.slug}` : '/';
}

/** An address that stands for where the person starts, for a way in that does not know them yet. */
export const FIRST_PAGE_HASH = 'start';

// The pages that let people in: nobody is sent back to them.
const GATES = ['/sign-in', '/set-password'];

/** An address of our own to come back to; `null` for anything that would lead elsewhere. */
export function ownPath(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address, window.location.origin)) return null;
  const { origin, pathname, search, hash } = new URL(address, window.location.origin);
  if (!address.startsWith('/') || origin !== window.location.origin) return null;
  return GATES.includes(pathname) ? null : `${pathname}${search}${hash}`;
}
