import { RAG_WORDS, RagShape, type RagColour } from '@waymark/charts';

export interface ColourCount {
  colour: RagColour;
  count: number;
}

/**
 * Counts as one bar, each part as wide as its share and with its number; below it the same in shapes
 * and words, which is what a screen reader hears.
 */
export function CountBar({ counts, noun }: { counts: readonly ColourCount[]; noun: string }) {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p className="wm-counts__none">{`No ${noun}s`}</p>;
  return (
    <div className="wm-counts">
      <div className="wm-counts__bar" aria-hidden="true">
        {counts.map(({ colour, count }) => (
          <span key={colour} className={`wm-counts__part wm-counts__part--${colour}`} style={{ flexGrow: count }}>
            {count}
          </span>
        ))}
      </div>
      <ul className="wm-counts__words">
        <li className="wm-counts__total">{`${total} ${noun}${total === 1 ? '' : 's'}:`}</li>
        {counts.map(({ colour, count }) => (
          <li key={colour}>
            <RagShape colour={colour} size={12} className="wm-rag__shape" />
            {`${count} ${RAG_WORDS[colour].toLowerCase()}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
