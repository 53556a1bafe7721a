/** Rows by a key, in their order. */
export function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  // Rows mostly stand beside their own kind: then the group before is theirs.
  let lastKey: K | undefined;
  let last: T[] | undefined;
  for (const row of rows) {
    const key = keyOf(row);
    if (!last || key !== lastKey) {
      last = groups.get(key);
      if (!last) groups.set(key, (last = []));
      lastKey = key;
    }
    last.push(row);
  }
  return groups;
}

/** Rows by id. */
export function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
