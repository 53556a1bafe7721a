import type { ApolloServerPlugin } from '@apollo/server';
import type { Request } from 'express';
import { OperationTypeNode } from 'graphql';
import { subjectsOf, type Subjects } from './subjects';

/** Requests that Apollo has answered in full, with what each asked about. */
const answered = new WeakMap<Request, { subjects: Subjects }>();

/** `undefined`: not answered, not a query, or not without errors; such an answer is nobody else's. */
export function answeredAbout(request: Request): { subjects: Subjects } | undefined {
  return answered.get(request);
}

/** Notes the answers that another request may be given: queries that passed permissions and limits, without an error. */
export const cleanAnswers: ApolloServerPlugin<{ req: Request }> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue, operation, request, response: { body } }) {
        const isClean = body.kind === 'single' && body.singleResult.data && !body.singleResult.errors?.length;
        if (isClean && operation?.operation === OperationTypeNode.QUERY) {
          answered.set(contextValue.req, { subjects: subjectsOf(operation, request.variables ?? {}) });
        }
        return Promise.resolve();
      },
    }),
};
