import { RagShape, type RagColour, type TimelineRow } from '@waymark/charts';

interface Entry {
  key: string;
  words: string;
  mark: 'original' | 'approved' | RagColour;
  isShown: (rows: readonly TimelineRow[]) => boolean;
}

const ENTRIES: readonly Entry[] = [
  { key: 'original', words: 'first promise', mark: 'original', isShown: (rows) => rows.some((row) => row.original) },
  {
    key: 'approved',
    words: 'last approved',
    mark: 'approved',
    isShown: (rows) => rows.some((row) => row.approved && row.original && row.approved.latest !== row.original.latest),
  },
  { key: 'expected', words: 'now expected', mark: 'green', isShown: (rows) => rows.some((row) => row.forecast && !row.actual && row.colour !== 'complete') },
  { key: 'done', words: 'done', mark: 'complete', isShown: (rows) => rows.some((row) => row.actual) },
  {
    key: 'silent',
    words: 'still open today, no new date',
    mark: 'not_assured',
    isShown: (rows) => rows.some((row) => !row.forecast && !row.actual && ['not_assured', 'red'].includes(row.colour)),
  },
  { key: 'ongoing', words: 'ongoing', mark: 'ongoing', isShown: (rows) => rows.some((row) => row.isOngoing) },
];

/** The marks in use, explained; a mark that is not drawn is not explained. */
export function TimelineLegend({ rows }: { rows: readonly TimelineRow[] }) {
  const shown = ENTRIES.filter((entry) => entry.isShown(rows));
  const isWide = rows.some((row) => [row.original, row.approved, row.forecast, row.actual].some((span) => span && span.earliest !== span.latest));
  return (
    <p className="wm-legend">
      {shown.map((entry) => (
        <span key={entry.key} className="wm-legend__entry">
          <LegendMark mark={entry.mark} /> {entry.words}
        </span>
      ))}
      {isWide && <span className="wm-legend__entry">A wide mark: a month or a season, not a day</span>}
    </p>
  );
}

function LegendMark({ mark }: { mark: Entry['mark'] }) {
  if (mark !== 'original' && mark !== 'approved') {
    return <RagShape colour={mark} size={13} className="wm-rag__shape" {...(mark === 'green' ? { ink: '#0b0c0c' } : {})} />;
  }
  return (
    <svg width="14" height="14" viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="wm-rag__shape">
      <path d="M10 1 19 10 10 19 1 10Z" fill={mark === 'original' ? '#fff' : '#858686'} stroke={mark === 'original' ? '#0b0c0c' : '#858686'} strokeWidth="2.4" />
    </svg>
  );
}
