import { Link } from '@tanstack/react-router';
import { RecordLink } from '../records/record-link';
import { timeInWords } from './desk-words';
import { TO_DO } from './notice-words';
import type { Notice } from './notices.query';

/** One notice: what it says, leading to its record, and what to do about it. Following it is reading it. */
export function NoticeItem({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { kind, slug, programmeName, words, record, madeAt, readAt } = notice;
  const { words: toDo, page } = TO_DO[kind];
  return (
    <li className={`wm-notice${readAt === null ? ' wm-notice--unread' : ''}`}>
      <p className="wm-notice__when">
        <time dateTime={madeAt}>{timeInWords(madeAt)}</time>
        <span className="wm-notice__state">{readAt === null ? 'Unread' : 'Read'}</span>
      </p>
      {/* A press on either of its links opens it; the links themselves are the controls. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div onClick={(event) => event.target instanceof Element && event.target.closest('a') && onOpen()}>
        <p className="wm-notice__words">{record ? <RecordLink slug={slug} record={record}>{words}</RecordLink> : words}</p>
        <p className="wm-notice__to-do">
          {page === null ? (
            toDo
          ) : (
            <Link to={`/programmes/$slug/${page}`} params={{ slug }} className="govuk-link">
              {toDo}
            </Link>
          )}
          <span className="wm-secondary">{programmeName}</span>
        </p>
      </div>
    </li>
  );
}
