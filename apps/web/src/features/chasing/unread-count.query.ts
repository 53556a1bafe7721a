import { graphql } from '../../graphql';

/** On every page: in a file of its own, so that it brings nothing else along. */
export const unreadCountQuery = graphql(`
  query UnreadNotices {
    notices(first: 1) {
      unread
    }
  }
`);
