import { SelectField } from '../../components/choice-fields';
import type { ListAddress } from '../../components/use-list-address';
import type { Cadence } from './cadence';
import type { Column } from './entry-grid';

export interface ChooseGridProps {
  address: ListAddress;
  cadence: Cadence;
  offered: readonly { cadence: Cadence; count: number }[];
  objective: string;
  objectives: readonly { number: number; name: string }[];
  columns: readonly Column[];
  page: number;
  isBusy: boolean;
  onPage: (page: number) => void;
}

/** Which values: how often they come, of which objective, and which periods. */
export function ChooseGrid({ address, cadence, offered, objective, objectives, columns, page, isBusy, onPage }: ChooseGridProps) {
  const span = [columns[0]?.words, columns.at(-1)?.words].filter(Boolean).join(' to ');
  return (
    <div className="wm-entry__choice">
      <SelectField
        id="frequency"
        label="How often"
        value={cadence.id}
        choices={offered.map(({ cadence: { id, label }, count }) => ({ value: id, label: `${label} (${count})` }))}
        onChange={(frequency) => address.change({ frequency })}
      />
      {objectives.length > 0 && (
        <SelectField
          id="objective"
          label="Objective"
          value={objective}
          choices={[{ value: '', label: 'All objectives' }, ...objectives.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }))]}
          onChange={(number) => address.change({ objective: number || undefined })}
        />
      )}
      <div className="wm-entry__paging" role="group" aria-label="Periods">
        <button type="button" className="govuk-button govuk-button--secondary" aria-disabled={isBusy || undefined} onClick={() => !isBusy && onPage(page + 1)}>
          <span aria-hidden="true">← </span>Earlier periods
        </button>
        <span className="wm-entry__span" role="status">
          {isBusy ? 'Loading' : span}
        </span>
        {page > 0 && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={() => !isBusy && onPage(page - 1)}>
            Later periods<span aria-hidden="true"> →</span>
          </button>
        )}
      </div>
    </div>
  );
}
