import { quantity } from '@waymark/domain';
import { DataTable, type Column } from '../../components/data-table';
import { TableBehind } from '../../components/table-behind';
import { graphql, type ResultOf } from '../../graphql';
import { SourceList, sourceFragment } from '../sources/source-quote';
import { STATUS_WORDS, WINDOW_WORDS } from './kpi-words';

export const measureValueFragment = graphql(
  `
    fragment MeasureValue on Observation {
      id
      periodEnd
      periodWords
      status
      value
      valueWords
      publishedWords
      numerator
      denominator
      respondents
      window
      printedAs
      note
      source {
        ...SourceFields
      }
    }
  `,
  [sourceFragment],
);

type Value = ResultOf<typeof measureValueFragment>;

const NUMBER = new Intl.NumberFormat('en-GB');
const NOT_GIVEN = 'Not given';

/** More values than these are folded away: a telephone would scroll through them for minutes. */
const SHOWN_OPENLY = 8;

/** Every value of a measure, dated ones first and oldest first: what the picture shows and what it cannot. */
export function MeasureValues({ name, unit, window, values }: { name: string; unit: string; window: string | null; values: readonly Value[] }) {
  if (values.length === 0) return null;
  const rows = [...values.filter(({ periodEnd }) => periodEnd !== null), ...values.filter(({ periodEnd }) => periodEnd === null)];
  const table = <DataTable caption={`Values: ${name}`} isCaptionHidden className="wm-table--values" rows={rows} rowKey={({ id }) => id} columns={columnsOf(rows, unit, window)} />;
  return rows.length > SHOWN_OPENLY ? <TableBehind summary={`All ${rows.length} values as a table`}>{table}</TableBehind> : table;
}

/** A column in which no value has anything to say is left out. */
function columnsOf(rows: readonly Value[], unit: string, window: string | null): Column<Value>[] {
  const columns: (Column<Value> & { isSaid?: (row: Value) => boolean })[] = [
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
      cell: (value) => <strong>{valueOf(value, unit)}</strong>,
      sortBy: ({ value }) => value,
      copy: ({ value, valueWords }) => value ?? valueWords,
    },
    { key: 'counts', header: 'Counts', cell: countsOf, isSaid: (value) => countsOf(value) !== NOT_GIVEN },
    { key: 'published', header: 'As published', cell: ({ publishedWords }) => publishedWords ?? 'The same', isSaid: ({ publishedWords }) => publishedWords !== null },
    { key: 'status', header: 'What it is', cell: (value) => statusOf(value, window) },
    {
      key: 'source',
      header: 'Note and source',
      cell: ({ printedAs, note, source }) => (
        <>
          {printedAs && <span className="wm-ledger__line">{`Worded “${printedAs}”`}</span>}
          {note && <span className="wm-ledger__line">{note}</span>}
          <SourceList sources={[source]} summary="Source" />
        </>
      ),
      copy: ({ note, source }) => [note, source?.document.title].filter(Boolean).join('; '),
      isSaid: ({ printedAs, note, source }) => Boolean(printedAs ?? note ?? source),
    },
  ];
  return columns.filter(({ isSaid }) => !isSaid || rows.some(isSaid));
}

/** The counts have a column of their own. */
function valueOf({ value, valueWords, numerator, denominator }: Value, unit: string): string {
  return value !== null && numerator !== null && denominator !== null ? quantity(value, unit) : valueWords;
}

function countsOf({ numerator, denominator, respondents }: Value): string {
  if (numerator !== null && denominator !== null) return `${NUMBER.format(numerator)} of ${NUMBER.format(denominator)}`;
  if (numerator !== null) return NUMBER.format(numerator);
  if (denominator !== null) return `of ${NUMBER.format(denominator)}`;
  return respondents === null ? NOT_GIVEN : `${NUMBER.format(respondents)} respondents`;
}

function statusOf({ status, value, window: own }: Value, window: string | null): string {
  const said = status === 'actual' ? (value === null ? STATUS_WORDS.actual : 'Reported') : STATUS_WORDS[status];
  return own !== null && own !== window ? `${said}. Covers: ${WINDOW_WORDS[own].toLowerCase()}` : said;
}
