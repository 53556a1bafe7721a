import { use, useState } from 'react';
import { AnnouncerContext } from './announcer';
import { nextOrder, orderText, parseOrder, type TableOrder } from './table-order';

/** The order of the rows where it stands in the address: `due` or `-due`. */
export interface AddressedSort {
  text: string | undefined;
  onChange: (text: string | undefined) => void;
}

interface Orderable {
  key: string;
  header: string;
}

/** The order of a table's rows, in the address where the page keeps it there, else here. A change is said. */
export function useTableOrder(columns: readonly Orderable[], sort?: AddressedSort) {
  const { say } = use(AnnouncerContext);
  const [text, setText] = useState<string>();
  const asked = sort ? sort.text : text;
  const order: TableOrder | null = asked === undefined ? null : parseOrder(asked, columns.map(({ key }) => key));
  const change = ({ key, header }: Orderable) => {
    const next = nextOrder(order, key);
    (sort?.onChange ?? setText)(next ? orderText(next) : undefined);
    say(next ? `Sorted by ${header}, ${next.isDescending ? 'descending' : 'ascending'}` : 'In the order of the record');
  };
  // What the address asks for and no column gives.
  return { order, unknown: asked !== undefined && !order ? asked : undefined, change };
}
