import { use, useEffect, useId, useRef } from 'react';
import { AnnouncerContext } from './announcer';
import { ChoiceField, DayField, TickField } from './filter-fields';
import { countInWords, filterProblem, filtersInWords, type Filter } from './list-filter';
import type { ListAddress } from './use-list-address';

export interface FilterFormProps<Row> {
  /** "milestone" */
  noun: string;
  filters: readonly Filter<Row>[];
  address: ListAddress;
  shown: number;
  total: number;
}

/**
 * Filters that work as they are chosen and stand in the address, with the number of rows they leave. A
 * value in the address that cannot be is said at its field, and not filtered by.
 */
export function FilterForm<Row>({ noun, filters, address, shown, total }: FilterFormProps<Row>) {
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const count = countInWords(shown, total, noun);
  useAnnouncedCount(count);
  const isFiltered = filters.some(({ name }) => address.text(name) !== undefined);
  const clear = () => {
    address.change(Object.fromEntries(filters.map(({ name }) => [name, undefined])));
    // The button goes with the filters; the first of them is where to begin again.
    form.current?.querySelector<HTMLElement>('select, input')?.focus();
  };
  return (
    <div className="wm-filters">
      <form ref={form} className="wm-filters__form" aria-label={`Filter the ${noun}s`} aria-describedby={`${id}count`} noValidate onSubmit={(event) => event.preventDefault()}>
        {filters.map((filter) => {
          const text = address.text(filter.name);
          const field = { text, problem: filterProblem(filter, text), onChange: (value: string | undefined) => address.change({ [filter.name]: value }) };
          switch (filter.kind) {
            case 'choice':
              return <ChoiceField key={filter.name} filter={filter} {...field} />;
            case 'tick':
              return <TickField key={filter.name} filter={filter} {...field} />;
            case 'day':
              return <DayField key={filter.name} filter={filter} {...field} />;
          }
        })}
      </form>
      <p className="wm-filters__outcome">
        <strong id={`${id}count`}>{count}</strong>
        {/* On paper the fields are gone. */}
        <span className="wm-filters__printed">{filtersInWords(filters, address.text)}</span>
        {isFiltered && (
          <button type="button" className="wm-link-button" onClick={clear}>
            Clear filters
          </button>
        )}
      </p>
    </div>
  );
}

/** The number of rows is said when it changes, not when the page opens. */
function useAnnouncedCount(count: string): void {
  const { say } = use(AnnouncerContext);
  const last = useRef(count);
  useEffect(() => {
    if (last.current !== count) say(count);
    last.current = count;
  }, [count, say]);
}
