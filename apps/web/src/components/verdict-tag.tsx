/** What can be said about a measure's change. */
export type Verdict = 'better' | 'worse' | 'same' | 'one_value' | 'no_polarity' | 'unlike' | 'no_data';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  better: 'Better',
  worse: 'Worse',
  same: 'No real change',
  one_value: 'One value only',
  no_polarity: 'No direction stated',
  unlike: 'Cannot be compared',
  no_data: 'Never reported',
};

const KINDS: Readonly<Record<Verdict, 'better' | 'worse' | 'same' | 'unknown'>> = {
  better: 'better',
  worse: 'worse',
  same: 'same',
  one_value: 'unknown',
  no_polarity: 'unknown',
  unlike: 'unknown',
  no_data: 'unknown',
};

/**
 * A verdict in shape and word. Blue and orange, not green and red: impact is another thing than
 * delivery, and the signs say better or worse, not up or down, since fewer may be better.
 */
export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const kind = KINDS[verdict];
  return (
    <span className={`wm-verdict wm-verdict--${kind}`}>
      <svg className="wm-rag__shape" width="15" height="15" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {SHAPES[kind]}
      </svg>
      <span>{VERDICT_WORDS[verdict]}</span>
    </span>
  );
}

const SHAPES = {
  better: (
    <>
      <circle cx="10" cy="10" r="9" fill="#12436d" />
      <path d="M5 10H15M10 5V15" stroke="#fff" strokeWidth="2.6" />
    </>
  ),
  worse: (
    <>
      <path d="M10 0 20 10 10 20 0 10Z" fill="#a33c00" />
      <path d="M5.5 10H14.5" stroke="#fff" strokeWidth="2.6" />
    </>
  ),
  same: (
    <>
      <rect x="1" y="1" width="18" height="18" fill="#484949" />
      <path d="M5 7.5H15M5 12.5H15" stroke="#fff" strokeWidth="2.4" />
    </>
  ),
  unknown: <circle cx="10" cy="10" r="8" fill="#fff" stroke="#484949" strokeWidth="2.4" strokeDasharray="3.6 2.68" />,
};
