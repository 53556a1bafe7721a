import { ApolloLink, Observable } from '@apollo/client';
import { buildSchema, graphql, GraphQLError, print } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { birmingham, boardOf, severities } from './birmingham';
import { derby } from './derby';
import { page } from './records';

const schema = buildSchema(readFileSync(join(__dirname, '../../../api/schema.graphql'), 'utf8'));

export interface Asked {
  operation: string;
  variables: Record<string, unknown>;
}

interface RootArgs {
  slug: string;
  asAt?: string | null;
  comparedWith?: string | null;
}

/** Answers in place of the API, by the committed schema: a question the API would refuse is refused here. */
export interface FakeApi {
  link: ApolloLink;
  asked: Asked[];
  /** What is thrown instead of the next answers, until set back to null. */
  failWith: Error | null;
  /** Answers wait for this. */
  ready: Promise<void>;
  root: Record<string, unknown>;
}

export function fakeApi(over: Record<string, unknown> = {}): FakeApi {
  const api: FakeApi = { asked: [], failWith: null, ready: Promise.resolve(), root: { ...defaultRoot(), ...over }, link: new ApolloLink(() => new Observable(() => undefined)) };
  api.link = new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((observer) => {
        api.asked.push({ operation: operationName ?? '', variables });
        if (api.failWith && !(api.failWith instanceof GraphQLError)) {
          observer.error(api.failWith);
          return;
        }
        const rootValue = api.failWith ? failing(api.root, api.failWith) : api.root;
        const answer = api.ready.then(() => graphql({ schema, source: print(query), rootValue, variableValues: variables }));
        void answer.then((result) => {
          // As it arrives over the wire: plain data, errors as objects.
          observer.next(JSON.parse(JSON.stringify(result)) as ApolloLink.Result);
          observer.complete();
        });
      }),
  );
  return api;
}

/** An error as the API words it. */
export function apiError(code: string, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

function defaultRoot(): Record<string, unknown> {
  const find = (slug: string, asAt?: string | null) => {
    const programme = [birmingham(), derby()].find((one) => one.slug === slug);
    if (!programme) throw apiError('NOT_FOUND', `There is no programme “${slug}”.`);
    return asAt ? { ...programme, today: asAt } : programme;
  };
  const example = () => ({ ...birmingham(), id: 'example', slug: 'example', localArea: 'Wexmouth', name: 'SEND Improvement Programme', isExample: true, isHistorical: false });
  return {
    programmes: () => page([birmingham(), derby(), example()]),
    programme: ({ slug, asAt }: RootArgs) => find(slug, asAt),
    board: ({ slug, asAt, comparedWith }: RootArgs) => {
      const programme = find(slug, asAt) as ReturnType<typeof birmingham>;
      if (programme.kind === 'scorecard') return { ...boardOf({ ...birmingham(), objectives: [] }), programme };
      return boardOf(programme, comparedWith ?? '2022-02-10');
    },
    findings: ({ slug, asAt, comparedWith }: RootArgs) => {
      const programme = find(slug, asAt);
      return { programme, today: programme.today, comparedWith: comparedWith ?? '2022-02-10', items: [], counts: severities({}) };
    },
    changes: ({ slug, asAt, comparedWith }: RootArgs) => {
      const programme = find(slug, asAt);
      return { programme, today: programme.today, comparedWith: comparedWith ?? '2022-02-10', items: [], words: 'Nothing in the record changed.' };
    },
    search: () => [],
    notices: () => ({ ...page([]), unread: 0 }),
    tellingMe: () => ({ digest: 'daily', isMailed: true, calendarMadeAt: null }),
  };
}

function failing(root: Record<string, unknown>, error: Error): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(root).map((name) => [
      name,
      () => {
        throw error;
      },
    ]),
  );
}
