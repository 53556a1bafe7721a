import { useState } from 'react';
import type { ListPart } from '../../components/use-rest-of-list';
import { refusalOf } from '../../components/refusal';

export interface MoreEntries<Item> {
  items: readonly Item[];
  hasMore: boolean;
  isFetching: boolean;
  /** Why the last part did not come. */
  problem: string | null;
  fetchMore: () => void;
}

/** A list read part by part, as somebody asks for more. A first part that is fetched anew begins again. */
export function useMoreEntries<Item>(first: ListPart<Item>, fetchPart: (after: string) => Promise<ListPart<Item>>): MoreEntries<Item> {
  const [more, setMore] = useState<{ of: ListPart<Item>; items: readonly Item[]; cursor: string | null } | null>(null);
  const [isFetching, setFetching] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const known = more?.of === first ? more : { of: first, items: first.items, cursor: first.nextCursor };
  const fetchMore = () => {
    if (known.cursor === null || isFetching) return;
    setFetching(true);
    fetchPart(known.cursor)
      .then(
        (part) => {
          setProblem(null);
          setMore({ of: first, items: [...known.items, ...part.items], cursor: part.nextCursor });
        },
        (error: unknown) => setProblem(refusalOf(error).faults[0]?.message ?? null),
      )
      .finally(() => setFetching(false));
  };
  return { items: known.items, hasMore: known.cursor !== null, isFetching, problem, fetchMore };
}
