import type { ReactNode } from 'react';

interface Point {
  kind: 'promised' | 'rebaselined' | 'reported' | 'achieved';
  isCarriedOver: boolean;
  earliest: string;
  latest: string;
}

const INK = '#0b0c0c';
const LINE = '#12436d';

const MARKS: readonly { key: string; words: string; shape: ReactNode; isShown: (point: Point) => boolean }[] = [
  { key: 'promised', words: 'first promise', shape: <path d="M10 1 19 10 10 19 1 10Z" fill="#fff" stroke={INK} strokeWidth="2.4" />, isShown: ({ kind }) => kind === 'promised' },
  { key: 'rebaselined', words: 'approved since, in force along the grey line', shape: <path d="M10 1 19 10 10 19 1 10Z" fill="#858686" stroke={INK} strokeWidth="1.5" />, isShown: ({ kind }) => kind === 'rebaselined' },
  { key: 'reported', words: 'reported', shape: <circle cx="10" cy="10" r="8.5" fill={LINE} />, isShown: ({ kind, isCarriedOver }) => kind === 'reported' && !isCarriedOver },
  {
    key: 'carried',
    words: 'reported without a date: the last one carried over',
    shape: <circle cx="10" cy="10" r="7.5" fill="#fff" stroke={LINE} strokeWidth="2.4" strokeDasharray="4 2.6" />,
    isShown: ({ isCarriedOver }) => isCarriedOver,
  },
  {
    key: 'achieved',
    words: 'done',
    shape: (
      <>
        <rect x="1.5" y="1.5" width="17" height="17" fill={LINE} />
        <path d="M5.5 10.5 8.8 13.8 14.8 6.4" fill="none" stroke="#fff" strokeWidth="2.4" />
      </>
    ),
    isShown: ({ kind }) => kind === 'achieved',
  },
];

/** The marks in use and how to read the lines. */
export function TrendLegend({ points }: { points: readonly Point[] }) {
  const hasSpan = points.some(({ earliest, latest }) => earliest !== latest);
  return (
    <>
      <p className="wm-legend">
        {MARKS.filter((mark) => points.some(mark.isShown)).map(({ key, words, shape }) => (
          <span key={key} className="wm-legend__entry wm-legend__entry--wraps">
            <svg width="14" height="14" viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="wm-rag__shape">
              {shape}
            </svg>{' '}
            {words}
          </span>
        ))}
        {hasSpan && <span className="wm-legend__entry wm-legend__entry--wraps">A tall mark: a month or longer, not a day</span>}
      </p>
      <p className="wm-secondary wm-movement-figure__how">
        Level: the promise holds. Rising: it slips. On the dotted line a date falls due on the day it is said; below it the date had already passed.
      </p>
    </>
  );
}
