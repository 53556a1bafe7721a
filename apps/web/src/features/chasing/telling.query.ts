import { graphql, type ResultOf } from '../../graphql';

const tellingFragment = graphql(`
  fragment Telling on TellingMe {
    digest
    isMailed
    calendarMadeAt
  }
`);

export type Telling = ResultOf<typeof tellingFragment>;

export const tellingQuery = graphql(
  `
    query Telling {
      tellingMe {
        ...Telling
      }
    }
  `,
  [tellingFragment],
);

export const chooseDigestMutation = graphql(
  `
    mutation ChooseDigest($input: ChooseDigestInput!) {
      chooseDigest(input: $input) {
        ...Telling
      }
    }
  `,
  [tellingFragment],
);

export const makeCalendarMutation = graphql(`
  mutation MakeCalendarLink {
    makeCalendarLink
  }
`);

export const revokeCalendarMutation = graphql(
  `
    mutation RevokeCalendarLink {
      revokeCalendarLink {
        ...Telling
      }
    }
  `,
  [tellingFragment],
);
