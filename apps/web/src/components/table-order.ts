/** What rows are put in order by: words, a number, or an ISO day. Nothing there always comes last. */
export type SortValue = string | number | null | undefined;

export interface TableOrder {
  /** Key of the column. */
  key: string;
  isDescending: boolean;
}

/** `due` and `-due`, as they stand in an address; `null` for anything that is no column. */
export function parseOrder(text: string, keys: readonly string[]): TableOrder | null {
  const isDescending = text.startsWith('-');
  const key = isDescending ? text.slice(1) : text;
  return keys.includes(key) ? { key, isDescending } : null;
}

export function orderText({ key, isDescending }: TableOrder): string {
  return isDescending ? `-${key}` : key;
}

/** Pressing a header: up, down, and back to the order the rows came in. */
export function nextOrder(order: TableOrder | null, key: string): TableOrder | null {
  if (order?.key !== key) return { key, isDescending: false };
  return order.isDescending ? null : { key, isDescending: true };
}

// "1.10" after "1.9", and capitals beside small letters.
const words = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** A sorted copy. Rows alike stay in the order they came in, in both directions; rows with nothing to go by come last. */
export function sortRows<Row>(rows: readonly Row[], valueOf: (row: Row) => SortValue, isDescending: boolean): Row[] {
  const valued: { row: Row; value: string | number }[] = [];
  const blank: Row[] = [];
  for (const row of rows) {
    const value = valueOf(row);
    if (isBlank(value)) blank.push(row);
    else valued.push({ row, value });
  }
  valued.sort((a, b) => (isDescending ? compare(b.value, a.value) : compare(a.value, b.value)));
  return [...valued.map(({ row }) => row), ...blank];
}

export function isBlank(value: SortValue): value is '' | null | undefined {
  return value === null || value === undefined || value === '' || Number.isNaN(value);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
}
