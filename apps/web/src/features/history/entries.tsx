import { use, useCallback, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import type { ListPart } from '../../components/use-rest-of-list';
import { useCan } from '../people/me';
import type { FramedProgramme } from '../programmes/programme-frame.fragment';
import { HistoryList } from './history-list';
import type { HistoryEntry, PresentRecords } from './history.query';
import { useMoreEntries } from './use-more-entries';

export interface EntriesProps {
  programme: FramedProgramme;
  present: PresentRecords;
  first: ListPart<HistoryEntry>;
  fetchPart: (after: string) => Promise<ListPart<HistoryEntry>>;
  refresh: () => void;
  isOfRecord: boolean;
  /** What is said where there is nothing. */
  empty: string;
}

/** The entries with what can be done: undo one, read on. */
export function Entries({ programme: { slug, isHistorical }, present, first, fetchPart, refresh, isOfRecord, empty }: EntriesProps) {
  const { say } = use(AnnouncerContext);
  const mayEdit = useCan(slug)('plan:edit');
  const [done, setDone] = useState<string | null>(null);
  const { items, hasMore, isFetching, problem, fetchMore } = useMoreEntries(first, fetchPart);
  const onUndone = (words: string) => {
    setDone(words);
    say(words);
    refresh();
  };
  return (
    <>
      {done !== null && <Outcome key={done} words={done} />}
      {items.length === 0 && <p className="wm-empty">{empty}</p>}
      <HistoryList entries={items} context={{ slug, present, mayUndo: mayEdit && !isHistorical, isOfRecord, onUndone }} />
      {problem !== null && <p className="govuk-error-message">{problem}</p>}
      {hasMore && (
        <p className="wm-history__more">
          <button type="button" className="govuk-button govuk-button--secondary" aria-disabled={isFetching || undefined} onClick={fetchMore}>
            {isFetching ? 'Fetching more' : 'Show more'}
          </button>
          <span className="wm-secondary">{`${items.length} of ${first.total} changes are shown.`}</span>
        </p>
      )}
    </>
  );
}

/** The button pressed is gone: reading goes on from what came of it. */
function Outcome({ words }: { words: string }) {
  const takeFocus = useCallback((box: HTMLDivElement | null) => box?.focus(), []);
  return (
    <div className="wm-done" ref={takeFocus} tabIndex={-1}>
      <p className="wm-done__words">{words}</p>
    </div>
  );
}
