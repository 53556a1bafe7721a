import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AddressedSort } from './use-table-order';

export interface ListAddress {
  /** What stands in the address, as typed, even where it is wrong. */
  text: (name: string) => string | undefined;
  /** Sets or takes out parameters; Back undoes it. */
  change: (changes: Readonly<Record<string, string | undefined>>) => void;
  sort: AddressedSort;
}

/** The filters and the order of a page's list, kept in its address. The page stays where it is, and so does the focus. */
export function useListAddress(): ListAddress {
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change: ListAddress['change'] = (changes) => {
    void navigate({ to: '.', search: (before) => ({ ...before, ...changes }), resetScroll: false });
  };
  return { text: (name) => search[name], change, sort: { text: search['sort'], onChange: (text) => change({ sort: text }) } };
}
