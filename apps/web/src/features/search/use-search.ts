import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { searchQuery, type SearchHit } from './search-query';

export interface SearchPlace {
  /** Within one programme; null: in all of them. */
  slug: string | null;
  asAt: string | null;
}

export interface Search {
  /** The hits to show; null: nothing has been asked yet. While a newer answer is awaited those before it stay. */
  hits: readonly SearchHit[] | null;
  /** Whether the hits answer the text as it is now. */
  isCurrent: boolean;
  isFailed: boolean;
}

/** Milliseconds without a key before the server is asked: shorter than a pause, longer than between two letters. */
const PAUSE = 150;

/** Asks for a text after a pause. An answer to an older text never replaces that to a newer one. */
export function useSearch(typed: string, place: SearchPlace): Search {
  const text = typed.trim();
  const asked = usePaused(text);
  const isAsked = asked !== '' && text !== '';
  const { data, previousData, error } = useQuery(searchQuery, { variables: { text: asked, ...place }, skip: !isAsked, fetchPolicy: 'cache-first' });
  if (!isAsked) return { hits: null, isCurrent: text === '', isFailed: false };
  const isCurrent = asked === text && (data !== undefined || error !== undefined);
  return { hits: error ? null : ((data ?? previousData)?.search ?? null), isCurrent, isFailed: error !== undefined };
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
