import type { ApolloClient, DocumentNode } from '@apollo/client';
import { getMainDefinition } from '@apollo/client/utilities';
import { Kind } from 'graphql';

/** What the address of a page says, as far as its question can be about it. */
export interface Address {
  params: Readonly<Record<string, string | undefined>>;
  search: object;
}

/**
 * Asks a page's question before the page is there: whoever heads for a link finds the answer when they arrive. What
 * cannot be asked yet is left to the page, which also says what goes wrong.
 */
export async function askAhead(client: ApolloClient, question: DocumentNode, address: Address): Promise<void> {
  const variables = variablesOf(question, address);
  if (variables) await client.query({ query: question, variables }).catch(() => undefined);
}

/** The variables that the question declares, from the address; `null` where one that it needs is missing. */
export function variablesOf(question: DocumentNode, { params, search }: Address): Record<string, unknown> | null {
  const given = search as Readonly<Record<string, string | undefined>>;
  const known: Readonly<Record<string, unknown>> = {
    ...params,
    number: Number(params['number']) || null,
    asAt: given['as-at'] ?? null,
    comparedWith: given['compared-with'] ?? null,
    isOfRecord: given['record'] !== undefined,
  };
  const variables: Record<string, unknown> = {};
  for (const { variable, type } of getMainDefinition(question).variableDefinitions ?? []) {
    const value = known[variable.name.value] ?? null;
    if (value === null && type.kind === Kind.NON_NULL_TYPE) return null;
    variables[variable.name.value] = value;
  }
  return variables;
}
