/** Any origin: what matters is that the path does not leave it. */
const HERE = 'https://waymark.invalid';

/** Where to go after signing in: a page of ours as it was asked for, or the first page. Never another site. */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || /[\\\p{Cc}]/u.test(asked) || !URL.canParse(asked, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  const isPage = origin === HERE && !pathname.startsWith('//') && !/^\/(auth|sign-in)(\/|$)/.test(pathname);
  return isPage ? `${pathname}${search}${hash}` : '/';
}
