import fc from 'fast-check';
import { gridColumns, gridRows, type GridMeasure } from './grid';
import { readPaste } from './paste';
import { writeTsv } from './tsv';

const measure = (id: string, name: string, rest: Partial<GridMeasure> = {}): GridMeasure => ({ id, name, unit: '%', kind: 'share', window: 'month', ...rest });
const count = (id: string, name: string) => measure(id, name, { kind: 'count', unit: 'cases' });
const MEASURES = [measure('sla', 'Closed within SLA'), count('new', 'New complaints'), count('y6', 'Y6 transitions'), count('old', 'SEND4: Plans older than a year')];
const ROWS = gridRows(MEASURES);
const COLUMNS = gridColumns('monthly', 'financial', '2022-07-15', 4);
/** "sla numerator Apr 2022 = 8" */
const paste = (lines: string[][] | string, at = { row: 0, column: 0 }, columns = COLUMNS, measures = MEASURES) => {
  const rows = gridRows(measures);
  const { cells, problems, words } = readPaste(typeof lines === 'string' ? lines : writeTsv(lines), rows, columns, measures, at);
  return { cells: cells.map(({ row, column, text }) => `${rows[row]?.measureId} ${rows[row]?.part} ${columns[column]?.label} = ${text}`), problems, words };
};

it('begins a plain block at the chosen cell and leaves its empty cells alone', () => {
  expect(paste('8\t\t10\r\n13\t14\t15\r\n\r\n', { row: 0, column: 1 })).toEqual({
    cells: ['sla numerator May 2022 = 8', 'sla numerator Jul 2022 = 10', 'sla denominator May 2022 = 13', 'sla denominator Jun 2022 = 14', 'sla denominator Jul 2022 = 15'],
    problems: [],
    words: null,
  });
});

it('places a block by its headings, in whatever order, and by its names', () => {
  expect(
    paste([
      ['KPI', 'June 2022', '01/04/2022', 'May-22'],
      ['new  COMPLAINTS', '6', '4', '5'],
      ['Closed within SLA: how many', '66', '', '55'],
      ['Closed within SLA (of how many)', '666', '444', ''],
    ]),
  ).toEqual({
    cells: [
      'new value Jun 2022 = 6',
      'new value Apr 2022 = 4',
      'new value May 2022 = 5',
      'sla numerator Jun 2022 = 66',
      'sla numerator May 2022 = 55',
      'sla denominator Jun 2022 = 666',
      'sla denominator Apr 2022 = 444',
    ],
    problems: [],
    words: 'Headings were read: Apr 2022 to Jun 2022. Names were read: 3 lines.',
  });
});

it.each<[string, string[][], string[]]>([
  ['months without a year', [['Apr', 'May'], ['1', '2']], ['sla numerator Apr 2022 = 1', 'sla numerator May 2022 = 2']],
  ['one heading over one column', [['May 2022'], ['1'], ['2']], ['sla numerator May 2022 = 1', 'sla denominator May 2022 = 2']],
  ['headings alone, from the chosen line', [['Jun 2022', 'May 2022'], ['1', '2']], ['sla numerator Jun 2022 = 1', 'sla numerator May 2022 = 2']],
  ['names alone, from the chosen column', [['New complaints', '1', '2']], ['new value Apr 2022 = 1', 'new value May 2022 = 2']],
  ['a column of parts', [['Closed within SLA', 'how many', '1'], ['', 'of how many', '2'], ['', '%', '50%']], ['sla numerator Apr 2022 = 1', 'sla denominator Apr 2022 = 2', 'sla value Apr 2022 = 50%']],
  ['parts under the name', [['Closed within SLA', '1'], ['out of', '2']], ['sla numerator Apr 2022 = 1', 'sla denominator Apr 2022 = 2']],
  ['a heading of a KPI over its parts', [['Closed within SLA', ''], ['number', '1'], ['out of', '2']], ['sla numerator Apr 2022 = 1', 'sla denominator Apr 2022 = 2']],
  ['a total beside its KPI', [['Closed within SLA', 'number', '1'], ['Closed within SLA', 'total', '2']], ['sla numerator Apr 2022 = 1', 'sla denominator Apr 2022 = 2']],
  ['a total after its KPI', [['Closed within SLA: number', '1'], ['Closed within SLA (total)', '2']], ['sla numerator Apr 2022 = 1', 'sla denominator Apr 2022 = 2']],
  ['a share by its percentages', [['Closed within SLA', '61.5%', 'n/a']], ['sla value Apr 2022 = 61.5%', 'sla value May 2022 = n/a']],
  ['a reference before the name', [['K2.1 New complaints', '1']], ['new value Apr 2022 = 1']],
  ['a reference left out', [['Plans older than a year', '1']], ['old value Apr 2022 = 1']],
  ['years that are numbers', [['2020', '2021'], ['2022', '2023']], ['sla numerator Apr 2022 = 2020', 'sla numerator May 2022 = 2021', 'sla denominator Apr 2022 = 2022', 'sla denominator May 2022 = 2023']],
  ['words where a number belongs', [['tbc', 'soon'], ['n/a', '<5']], ['sla numerator Apr 2022 = tbc', 'sla numerator May 2022 = soon', 'sla denominator Apr 2022 = n/a', 'sla denominator May 2022 = <5']],
  ['quoted cells', [['New\ncomplaints', '1'], ['Closed within SLA: how many', '"2"']], ['new value Apr 2022 = 1', 'sla numerator Apr 2022 = "2"']],
])('reads %s', (_, lines, cells) => {
  expect(paste(lines)).toMatchObject({ cells, problems: [] });
});

it.each<[string, string[][], string[], number]>([
  ['an unknown name', [['', 'Apr 2022', 'May 2022'], ['New complaints', '1', '2'], ['Attendance', '3', '4']], ['Line 3: the grid has no KPI called “Attendance”.'], 2],
  ['another year group', [['Y7 transitions', '3']], ['Line 1: the grid has no KPI called “Y7 transitions”.'], 0],
  ['another reference', [['SEND5: Plans older than a year', '3']], ['Line 1: the grid has no KPI called “SEND5: Plans older than a year”.'], 0],
  ['numbers of a share that may be either count', [['Closed within SLA', '8']], ['Line 1: “Closed within SLA” does not say which numbers these are. Write “how many”, “of how many” or “as a percentage” after the name.'], 0],
  ['a part of no KPI', [['of how many', '8']], ['Line 1: “of how many” comes before the name of its KPI.'], 0],
  ['a part that a KPI has not', [['New complaints: of how many', '8']], ['Line 1: “New complaints” has no line “of how many”.'], 0],
  ['the total of a table', [['Closed within SLA: how many', '8'], ['Total', '45']], ['Line 2: the grid has no KPI called “Total”.'], 1],
  ['the total under a share', [['Closed within SLA', '8'], ['Total', '45']], ['Line 1: “Closed within SLA” does not say which numbers these are. Write “how many”, “of how many” or “as a percentage” after the name.', 'Line 2: the grid has no KPI called “Total”.'], 0],
  ['the same line twice', [['New complaints', '1'], ['New complaints', '2']], ['Line 2: it is for the same line of the grid as line 1, “New complaints”, and was left out.'], 1],
  ['a period outside', [['Mar 2022', 'Apr 2022'], ['1', '2']], ['Column 1: “Mar 2022” is not in the grid. The grid runs from Apr 2022 to Jul 2022. Its values were left out.'], 1],
  ['a heading that is none', [['Apr 2022', 'May 2022', 'Total'], ['1', '2', '3']], ['Column 3: the heading “Total” cannot be read as a period. Its values were left out.'], 2],
  ['a heading twice', [['Apr 2022', '04/2022'], ['1', '2']], ['Column 2: the heading “04/2022” names a period that an earlier one names too. Its values were left out.'], 1],
  ['a title above', [['Complaints 2022', ''], ['Apr 2022', 'May 2022'], ['1', '2']], ['Line 1 stands above the headings and was left out.'], 2],
  ['too much', [['1', '2', '3', '4', '5', '6'], ...Array.from({ length: ROWS.length + 1 }, () => ['1'])], ['2 lines were left out: the grid ends with “SEND4: Plans older than a year”.', '2 columns were left out: the grid ends with “Jul 2022”.'], 4 + ROWS.length - 1],
  ['nothing', [['']], ['Nothing was copied.'], 0],
  ['headings over nothing', [['', 'Apr 2022'], ['New complaints', '']], ['There are no values in what was copied.'], 0],
])('says what it leaves out: %s', (_, lines, problems, kept) => {
  const result = paste(lines);
  expect(result.problems).toEqual(problems);
  expect(result.cells).toHaveLength(kept);
});

it('takes a quotation mark that does not enclose its cell for a letter', () => {
  expect(paste('"2" + 3\t4\n"5\t6').cells).toEqual(['sla numerator Apr 2022 = "2" + 3', 'sla numerator May 2022 = 4', 'sla denominator Apr 2022 = "5', 'sla denominator May 2022 = 6']);
});

it('asks which KPI is meant where two have one name', () => {
  const twins = [count('a', 'Average wait'), count('b', 'Average wait')];
  expect(paste([['Average wait', '3']], undefined, COLUMNS, twins)).toMatchObject({ cells: [], problems: ['Line 1: the grid has more than one KPI called “Average wait”. Paste its values straight into its own line.'] });
});

it('does not guess a year or a quarter that fits twice', () => {
  const long = gridColumns('monthly', 'financial', '2022-07-15', 16);
  expect(paste([['Apr', 'Aug'], ['1', '2']], undefined, long)).toMatchObject({ cells: ['sla numerator Aug 2021 = 2'], problems: ['Column 1: the heading “Apr” fits more than one period of the grid. Write its year. Its values were left out.'] });
  const quarters = gridColumns('quarterly', 'financial', '2022-07-15', 4);
  expect(paste([['Q4 2021/22', 'Q1 2022/23', 'Q2 2022'], ['1', '2', '3']], undefined, quarters)).toMatchObject({ cells: ['sla numerator Q4 2021/22 = 1', 'sla numerator Q1 2022/23 = 2'], problems: ['Column 3: the heading “Q2 2022” cannot be read as a period. Its values were left out.'] });
  const years = gridColumns('annual', 'academic', '2022-07-15', 4);
  expect(paste([['2020/21', '2021/22'], ['1', '2']], undefined, years)).toMatchObject({ cells: ['sla numerator 2020/21 = 1', 'sla numerator 2021/22 = 2'], problems: [] });
});

it('tells of the first twenty lines without a place and counts the rest', () => {
  const { problems } = paste(Array.from({ length: 30 }, (_, index) => [`Nothing like ${index}`, '1']));
  expect([problems.length, problems.at(-1)]).toEqual([21, '10 more lines could not be placed.']);
});

it('places what was copied from the grid where it came from, with headings and names or without', () => {
  const text = fc.oneof(fc.constantFrom('', '8', '62%', 'n/a', '<5', '"', 'a "b" c', 'x\ty', 'x\r\ny', '""'), fc.string({ unit: 'binary', maxLength: 4 }).map((typed) => typed.trim()));
  const grid = fc.array(fc.array(text, { minLength: COLUMNS.length, maxLength: COLUMNS.length }), { minLength: ROWS.length, maxLength: ROWS.length });
  fc.assert(
    fc.property(grid, (cells) => {
      const wanted = cells.flatMap((line, row) => line.flatMap((typed, column) => (typed === '' ? [] : { row, column, text: typed })));
      const whole = writeTsv([['', ...COLUMNS.map(({ label }) => label)], ...cells.map((line, row) => [ROWS[row]?.label ?? '', ...line])]);
      expect(readPaste(whole, ROWS, COLUMNS, MEASURES, { row: 3, column: 2 }).cells).toEqual(wanted);
      const isPlain = cells.flat().every((typed) => !/\p{L}{2}/u.test(typed));
      if (isPlain) expect(readPaste(writeTsv(cells), ROWS, COLUMNS, MEASURES, { row: 0, column: 0 }).cells).toEqual(wanted);
    }),
  );
});

it('never throws, whatever is pasted', () => {
  const block = fc.array(fc.array(fc.oneof(fc.constantFrom('Apr 2022', 'Q1 2022', 'Closed within SLA', 'of how many', '8', '', '"', '__proto__'), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 5 }), { maxLength: 6 });
  fc.assert(
    fc.property(block, fc.boolean(), (lines, isRaw) => {
      const { cells, problems } = readPaste(isRaw ? lines.map((line) => line.join('\t')).join('\n') : writeTsv(lines), ROWS, COLUMNS, MEASURES, { row: 1, column: 1 });
      for (const { row, column } of cells) expect([ROWS[row], COLUMNS[column]]).not.toContain(undefined);
      expect(cells.length + problems.length).toBeGreaterThan(0);
    }),
  );
});
