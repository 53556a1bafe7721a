import { SignalShape } from '@waymark/charts';
import { quantity, variationInWords } from '@waymark/domain';
import { DataTable, type Column } from '../../components/data-table';
import { TableBehind } from '../../components/table-behind';
import { SourceList } from '../sources/source-quote';
import { STATUS_WORDS, WINDOW_WORDS } from './kpi-words';
import type { ControlData, MeasureValue } from './measure-series.fragment';

const NUMBER = new Intl.NumberFormat('en-GB');
const NOT_GIVEN = 'Not given';

/** More values than these are folded away: a telephone would scroll through them for minutes. */
const SHOWN_OPENLY = 8;

interface MeasureValuesProps {
  name: string;
  unit: string;
  window: string | null;
  values: readonly MeasureValue[];
  control: ControlData | null;
}

/** Every value of a measure, dated ones first and oldest first: what the picture shows and what it cannot. */
export function MeasureValues({ name, unit, window, values, control }: MeasureValuesProps) {
  if (values.length === 0) return null;
  const rows = [...values.filter(({ periodEnd }) => periodEnd !== null), ...values.filter(({ periodEnd }) => periodEnd === null)];
  const table = <DataTable caption={`Values: ${name}`} isCaptionHidden className="wm-table--values" rows={rows} rowKey={({ id }) => id} columns={columnsOf(rows, unit, window, control)} />;
  return rows.length > SHOWN_OPENLY ? <TableBehind summary={`All ${rows.length} values as a table`}>{table}</TableBehind> : table;
}

/** A column in which no value has anything to say is left out. */
function columnsOf(rows: readonly MeasureValue[], unit: string, window: string | null, control: ControlData | null): Column<MeasureValue>[] {
  const signals = new Map(control?.points.map((point) => [point.day, point]));
  const pointOf = ({ periodEnd, value, status }: MeasureValue) => {
    const point = periodEnd === null || status === 'part_period' ? undefined : signals.get(periodEnd);
    return point?.value === value ? point : undefined;
  };
  const limited = new Set(control?.segments.flatMap(({ from, to, lower }) => (lower === null ? [] : control.points.slice(from, to + 1).map(({ day }) => day))));
  const isLimited = ({ day }: { day: string }) => limited.has(day);
  const columns: (Column<MeasureValue> & { isSaid?: (row: MeasureValue) => boolean })[] = [
    {
      key: 'period',
      header: 'Period',
      isRowHeader: true,
      cell: ({ periodWords, periodEnd }) => (
        <>
          {periodWords}
          {periodEnd === null && <span className="wm-secondary">No date: listed, not drawn</span>}
        </>
      ),
      sortBy: ({ periodEnd }) => periodEnd,
    },
    {
      key: 'value',
      header: 'Value',
      cell: (value) => (
        <>
          <strong>{valueOf(value, unit)}</strong>
          {value.revisedWords && <span className="wm-secondary">{value.revisedWords}</span>}
        </>
      ),
      sortBy: ({ value }) => value,
      copy: ({ value, valueWords }) => value ?? valueWords,
    },
    { key: 'counts', header: 'Counts', cell: countsOf, isSaid: (value) => countsOf(value) !== NOT_GIVEN },
    { key: 'published', header: 'As published', cell: ({ publishedWords }) => publishedWords ?? 'The same', isSaid: ({ publishedWords }) => publishedWords !== null },
    {
      key: 'signal',
      header: 'Signal',
      cell: (value) => {
        const point = pointOf(value);
        if (!point) return 'Not on the chart';
        if (point.signal === 'none') return isLimited(point) ? 'Chance alone' : 'Limits unknown';
        return (
          <>
            <SignalShape signal={point.signal} size={13} className="wm-rag__shape" /> {`${variationInWords(point.signal)}: ${reasonOf(point, value, unit)}`}
          </>
        );
      },
      isSaid: (value) => pointOf(value) !== undefined,
    },
    { key: 'status', header: 'What it is', cell: (value) => statusOf(value, window) },
    {
      key: 'source',
      header: 'Note and source',
      cell: ({ printedAs, note, source, enteredBy }) => (
        <>
          {printedAs && <span className="wm-ledger__line">{`Worded “${printedAs}”`}</span>}
          {note && <span className="wm-ledger__line">{note}</span>}
          {enteredBy && <span className="wm-ledger__line">{`Entered by ${enteredBy}`}</span>}
          <SourceList sources={[source]} summary="Source" />
        </>
      ),
      copy: ({ note, source, enteredBy }) => [note, enteredBy && `Entered by ${enteredBy}`, source?.document.title].filter(Boolean).join('; '),
      isSaid: ({ printedAs, note, source, enteredBy }) => Boolean(printedAs ?? note ?? source ?? enteredBy),
    },
  ];
  return columns.filter(({ isSaid }) => !isSaid || rows.some(isSaid));
}

/** "below the lower limit": what a point's words add to its period and value. */
function reasonOf({ words, value }: { words: string; value: number }, { periodWords }: MeasureValue, unit: string): string {
  const lead = `${periodWords}: ${quantity(value, unit)}, `;
  return words.startsWith(lead) ? words.slice(lead.length) : words;
}

/** The counts have a column of their own. */
function valueOf({ value, valueWords, numerator, denominator }: MeasureValue, unit: string): string {
  return value !== null && numerator !== null && denominator !== null ? quantity(value, unit) : valueWords;
}

function countsOf({ numerator, denominator, respondents }: MeasureValue): string {
  if (numerator !== null && denominator !== null) return `${NUMBER.format(numerator)} of ${NUMBER.format(denominator)}`;
  if (numerator !== null) return NUMBER.format(numerator);
  if (denominator !== null) return `of ${NUMBER.format(denominator)}`;
  return respondents === null ? NOT_GIVEN : `${NUMBER.format(respondents)} respondents`;
}

function statusOf({ status, value, window: own, claimed }: MeasureValue, window: string | null): string {
  const said = status === 'actual' ? (value === null ? STATUS_WORDS.actual : 'Reported') : STATUS_WORDS[status];
  const covers = own !== null && own !== window ? `. Covers: ${WINDOW_WORDS[own].toLowerCase()}` : '';
  return `${said}${covers}${claimed ? `. The document calls it ${claimed}` : ''}`;
}
