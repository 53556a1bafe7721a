import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { unreadCountQuery } from './unread-count.query';

/** The way to one's notices, with how many are unread: asked again with each page, and when the plan changes. */
export function NoticeLink({ path }: { path: string }) {
  const { data, refetch } = useQuery(unreadCountQuery, { fetchPolicy: 'cache-and-network' });
  const shownAt = useRef(path);
  useEffect(() => {
    if (shownAt.current === path) return;
    shownAt.current = path;
    refetch().catch(() => undefined);
  }, [path, refetch]);
  const unread = data?.notices.unread ?? 0;
  return (
    <Link to="/notices" className="wm-header__link wm-header__notices">
      Notices
      {unread > 0 && (
        <>
          {' '}
          <strong>{`(${unread})`}</strong> <span className="govuk-visually-hidden">unread</span>
        </>
      )}
    </Link>
  );
}
