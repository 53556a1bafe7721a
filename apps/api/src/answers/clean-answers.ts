import type { ApolloServerPlugin } from '@apollo/server';
import type { Request } from 'express';
import { Kind, OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import { subjectsOf, type Subjects } from './subjects';

/** Requests that Apollo has answered in full, with what each asked about. */
const answered = new WeakMap<Request, { subjects: Subjects }>();

/** `undefined`: not answered, not a query, or not without errors; such an answer is nobody else's. */
export function answeredAbout(request: Request): { subjects: Subjects } | undefined {
  return answered.get(request);
}

/**
 * Root fields whose answer depends on nothing but the record and the programmes the asker may read. Whatever is not
 * named here may be about the person who asks, and is nobody else's; the history shows who holds which role to some only.
 */
export const SHARED: ReadonlySet<string> = new Set([
  'programmes',
  'programme',
  'board',
  'findings',
  'changes',
  'search',
]);

/** Notes the answers that another request may be given: queries that passed permissions and limits, without an error. */
export const cleanAnswers: ApolloServerPlugin<{ req: Request }> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue, operation, request, response: { body } }) {
        const isClean = body.kind === 'single' && body.singleResult.data && !body.singleResult.errors?.length;
        if (isClean && operation?.operation === OperationTypeNode.QUERY && isShared(operation)) {
          answered.set(contextValue.req, { subjects: subjectsOf(operation, request.variables ?? {}) });
        }
        return Promise.resolve();
      },
    }),
};

/** A fragment at the root could hold anything: what is not plainly shared is not. */
function isShared({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && SHARED.has(selection.name.value));
}
