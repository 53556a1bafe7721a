import { use, useEffect, useRef, type ReactNode } from 'react';
import { AnnouncerContext } from './announcer';

/** The page's one h1. After a navigation it takes the focus, so that reading goes on from here. */
export function PageHeading({ children, caption }: { children: string; caption?: ReactNode }) {
  const { takeFocus } = use(AnnouncerContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isNavigated = takeFocus();
    const target = hashTarget();
    if (target) {
      target.focus({ preventScroll: true });
      target.scrollIntoView();
    } else if (isNavigated) heading.current?.focus();
  }, [children, takeFocus]);
  return (
    <h1 className="wm-heading-xl" tabIndex={-1} ref={heading}>
      {caption && <span className="wm-caption">{caption} </span>}
      {children}
    </h1>
  );
}

/** Content arrives after the address: a link to a part of the page must wait for it. */
function hashTarget(): HTMLElement | null {
  const id = decodeURIComponent(window.location.hash.slice(1));
  return id ? document.getElementById(id) : null;
}
