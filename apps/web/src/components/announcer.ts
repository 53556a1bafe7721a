import { createContext, use, useEffect } from 'react';

export interface Announcer {
  /** Says something to those who do not see the page change. */
  say: (words: string) => void;
  /** Whether the page now drawn was navigated to, so that its heading should take the focus; asked once. */
  takeFocus: () => boolean;
}

export const AnnouncerContext = createContext<Announcer>({ say: () => undefined, takeFocus: () => false });

/** Sets the document's title, "<page> - Waymark", and announces it. */
export function usePageTitle(title: string): void {
  const { say } = use(AnnouncerContext);
  useEffect(() => {
    document.title = `${title} - Waymark`;
    say(title);
  }, [title, say]);
}
