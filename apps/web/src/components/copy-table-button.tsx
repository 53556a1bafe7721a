import { use, useState } from 'react';
import { AnnouncerContext } from './announcer';
import { copyTable, type CopiedTable } from './table-copy';

export interface CopyTableButtonProps {
  caption: string;
  /** Rows there are. */
  count: number;
  /** The table as it stands when the button is pressed. */
  table: () => CopiedTable;
}

/** Puts a table on the clipboard as a spreadsheet reads it, and says so. */
export function CopyTableButton({ caption, count, table }: CopyTableButtonProps) {
  const { say } = use(AnnouncerContext);
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    const words = await copyTable(table()).then(
      () => `Copied ${count} ${count === 1 ? 'row' : 'rows'}`,
      () => 'The browser did not allow copying. Select the table and copy it by hand.',
    );
    setOutcome(words);
    say(words);
  };
  return (
    <div className="wm-copy" onBlur={() => setOutcome('')}>
      {/* Announced by the page, once: here it is for the eye. */}
      <span className="wm-copy__outcome" aria-hidden="true">
        {outcome}
      </span>
      <button type="button" className="wm-copy__button" onClick={() => void copy()}>
        Copy table<span className="govuk-visually-hidden">{`: ${caption}`}</span>
      </button>
    </div>
  );
}
