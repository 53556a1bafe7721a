export type ThreadGap = 'no_project' | 'no_kpi' | 'no_value';

export const GAP_WORDS: Readonly<Record<ThreadGap, string>> = {
  no_project: 'No project serves it',
  no_kpi: 'No KPI shows it',
  no_value: 'No KPI was ever reported',
};

export const GAP_MEANING: Readonly<Record<ThreadGap, string>> = {
  no_project: 'nothing is being done that would mend it',
  no_kpi: 'nobody could tell whether it is mended',
  no_value: 'nobody can tell whether it is mended',
};

/** Where the thread is broken, or that it holds; told by shape and word. */
export function ThreadGaps({ gaps }: { gaps: readonly ThreadGap[] }) {
  if (gaps.length === 0) {
    return (
      <span className="wm-gap wm-gap--none">
        <svg width="26" height="12" viewBox="0 0 26 12" aria-hidden="true" focusable="false" className="wm-rag__shape">
          <path d="M2 6H24" stroke="#12436d" strokeWidth="3" />
          <circle cx="4" cy="6" r="4" fill="#12436d" />
          <circle cx="22" cy="6" r="4" fill="#12436d" />
        </svg>
        <span>Holds</span>
      </span>
    );
  }
  return gaps.map((gap) => (
    <span key={gap} className="wm-gap-item">
      <span className="wm-gap wm-gap--broken">
        <svg width="26" height="12" viewBox="0 0 26 12" aria-hidden="true" focusable="false" className="wm-rag__shape">
          <path d="M2 6H9M17 6H24" stroke="#801650" strokeWidth="3" />
          <path d="M11 1L9 11M17 1L15 11" stroke="#801650" strokeWidth="2" />
        </svg>
        <span>{GAP_WORDS[gap]}</span>
      </span>
      <span className="wm-secondary">{GAP_MEANING[gap]}</span>
    </span>
  ));
}
