import { graphql, type ResultOf } from '../../graphql';
import { recordRefFragment } from '../records/record-address';

const noticeFragment = graphql(
  `
    fragment NoticeFields on Notice {
      id
      kind
      slug
      programmeName
      words
      record {
        ...RecordRefFields
      }
      madeAt
      readAt
    }
  `,
  [recordRefFragment],
);

export type Notice = ResultOf<typeof noticeFragment>;

export const noticesQuery = graphql(
  `
    query NoticesPage {
      notices(first: 50) {
        items {
          ...NoticeFields
        }
        total
        unread
        nextCursor
      }
    }
  `,
  [noticeFragment],
);

export const moreNoticesQuery = graphql(
  `
    query MoreNotices($after: String!) {
      notices(first: 50, after: $after) {
        items {
          ...NoticeFields
        }
        total
        nextCursor
      }
    }
  `,
  [noticeFragment],
);

export const readNoticesMutation = graphql(`
  mutation ReadNotices($input: ReadNoticesInput!) {
    readNotices(input: $input)
  }
`);
