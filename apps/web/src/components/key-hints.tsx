export interface KeyHint {
  keys: readonly string[];
  /** What they do. */
  words: string;
}

/**
 * The keys of a table, as shown above it.
 * @param block the first part of the class names: "wm-updates"
 */
export function KeyHints({ block, intro, hints }: { block: string; intro: string; hints: readonly KeyHint[] }) {
  return (
    <p className={`${block}__keys`}>
      <span>{intro}</span>{' '}
      {hints.map(({ keys, words }) => (
        <span key={words} className={`${block}__key`}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {words}
        </span>
      ))}
    </p>
  );
}
