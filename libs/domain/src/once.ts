/** Makes a value when it is first asked for, and never again: of a plan's thousands of words a page shows few. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
