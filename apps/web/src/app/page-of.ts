import type { ApolloClient, DocumentNode } from '@apollo/client';
import { lazyRouteComponent } from '@tanstack/react-router';
import { askAhead, type Address } from './ask-ahead';
import { loadPage } from './load-page';

interface Heading extends Pick<Address, 'params'> {
  cause: 'preload' | 'enter' | 'stay';
  context: { client: ApolloClient };
  location: { search: object };
}

type Part<Component extends string, Question extends string> = Record<Component, () => React.ReactNode> & Record<Question, DocumentNode>;

/** A page by the names of its component and of its question, both in a part of the application of their own. */
export function pageOf<Component extends string, Question extends string>(
  fetchPart: () => Promise<Part<Component, Question>>,
  component: Component,
  question: Question,
) {
  const load = loadPage(fetchPart);
  const loader = ({ cause, context, params, location }: Heading): void => {
    if (cause !== 'preload') return;
    load().then(
      (part) => askAhead(context.client, part[question], { params, search: location.search }),
      () => undefined,
    );
  };
  // Written as a loader of nothing, so that each route keeps the types of its own parameters.
  return { component: lazyRouteComponent(load, component), loader: loader as unknown as () => void };
}
