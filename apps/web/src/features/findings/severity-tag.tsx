import type { FindingState, Severity } from '@waymark/domain';
import { SEVERITY_WORDS } from './finding-words';

/** How badly a finding misguides, in shape and word; none of the shapes or tints of a schedule colour. */
export function SeverityTag({ severity }: { severity: Severity }) {
  return (
    <span className={`wm-severity wm-severity--${severity}`}>
      <svg className="wm-rag__shape" width="15" height="15" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {SHAPES[severity]}
      </svg>
      <span>{SEVERITY_WORDS[severity]}</span>
    </span>
  );
}

/** "New", "Still there", "Gone" as the word with a sign; the day stands elsewhere. */
export function StateTag({ state, children }: { state: FindingState; children: string }) {
  return (
    <span className={`wm-state wm-state--${state}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {children}
    </span>
  );
}

const SIGNS: Readonly<Record<FindingState, string>> = { new: '✚', still_there: '▶', gone: '✓' };

const SHAPES: Readonly<Record<Severity, React.ReactNode>> = {
  misleads: (
    <>
      <path d="M6 0H14L20 6V14L14 20H6L0 14V6Z" fill="#801650" />
      <path d="M10 4V11.5M10 13.6V16.4" stroke="#fff" strokeWidth="2.8" />
    </>
  ),
  blocks: (
    <>
      <rect width="20" height="20" fill="#4c2c92" />
      <path d="M4 10H16" stroke="#fff" strokeWidth="3.4" />
    </>
  ),
  untidy: <path d="M2.5 5H17.5M2.5 10H13M2.5 15H16" stroke="#484949" strokeWidth="2.6" />,
};
