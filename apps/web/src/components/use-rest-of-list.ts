import { useEffect, useState } from 'react';

export interface ListPart<Item> {
  items: readonly Item[];
  total: number;
  /** null on the last part */
  nextCursor: string | null;
}

/** Parts fetched after the first: a list of thousands belongs into a spreadsheet. */
const MOST_PARTS = 9;

/**
 * A list that may be longer than one answer: the parts after the first are fetched one by one while the
 * first is already read. `fetchPart` must stay the same as long as it asks the same list.
 */
export function useRestOfList<Item>(first: ListPart<Item>, fetchPart: (after: string) => Promise<ListPart<Item>>): readonly Item[] {
  const [rest, setRest] = useState<{ of: ListPart<Item>; items: readonly Item[] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const follow = async () => {
      let items: readonly Item[] = [];
      let cursor = first.nextCursor;
      for (let part = 0; cursor !== null && part < MOST_PARTS && isWanted; part++) {
        const next = await fetchPart(cursor);
        items = [...items, ...next.items];
        cursor = next.nextCursor;
        if (isWanted) setRest({ of: first, items });
      }
    };
    // What did not arrive is missing from the count that is shown: "the first 200 of 260".
    follow().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [first, fetchPart]);
  return rest?.of === first ? [...first.items, ...rest.items] : first.items;
}
