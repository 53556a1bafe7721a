import { PART_WORDS, type GridMeasure, type GridPart, type GridRow } from './grid';
import { quoted } from './read-cell';

/** Which line of the grid a pasted line is for, or what keeps it from being placed. */
export type NamedLine = { row: number; problem: null } | { row: null; problem: string };

export interface LineNames {
  /** Whether a cell is the name of a KPI, of a line of the grid, or of a part. */
  isKnown: (cell: string) => boolean;
  /**
   * @param labels the cells before the values
   * @param values of the line
   * @param next the labels of the line after it
   */
  find: (labels: readonly string[], values: readonly string[], next: readonly string[]) => NamedLine;
}

/** How spreadsheets call the parts, beside the grid's own words. */
const PART_NAMES: Readonly<Record<GridPart, readonly string[]>> = {
  numerator: [PART_WORDS.numerator, 'number', 'numerator', 'count'],
  denominator: [PART_WORDS.denominator, 'out of', 'of', 'denominator'],
  value: [PART_WORDS.value, 'percentage', 'per cent', 'percent', 'rate', 'value'],
  respondents: [PART_WORDS.respondents, 'respondents', 'responses', 'answered', 'n'],
};

/** Beside the name of a KPI a total is that of its cases; a line that says nothing else ends a table, and sums whatever stands above it. */
const TOTAL = 'total';

/** Names count as equal whatever their case, spaces and punctuation, and with or without a reference before or after. */
export function lineNames(rows: readonly GridRow[], measures: readonly GridMeasure[]): LineNames {
  const byMeasure = new Map<string, Map<GridPart, number>>();
  rows.forEach(({ measureId, part }, index) => byMeasure.set(measureId, (byMeasure.get(measureId) ?? new Map<GridPart, number>()).set(part, index)));
  const byLabel = new Map<string, number[]>();
  rows.forEach(({ label }, index) => addTo(byLabel, label, index));
  const byName = new Map<string, GridMeasure[]>();
  for (const measure of measures) if (byMeasure.has(measure.id)) addTo(byName, measure.name, measure);
  // A second line of a KPI often says no more than "of how many".
  let current: GridMeasure | null = null;

  const measuresCalled = (name: string): readonly GridMeasure[] => known(byName, name);
  const partOf = (measure: GridMeasure, part: GridPart): NamedLine => {
    current = measure;
    const row = byMeasure.get(measure.id)?.get(part);
    return row === undefined ? unplaced(`“${measure.name}” has no line “${PART_WORDS[part]}”`) : { row, problem: null };
  };
  const byParts = (labels: readonly string[]): { named: readonly GridMeasure[]; part: GridPart } | null => {
    const part = labels.length > 1 ? partBeside(labels.at(-1) ?? '') : partNamed(labels[0] ?? '');
    if (part !== null && labels.length > 1) return { named: measuresCalled(labels.slice(0, -1).join(' ')), part };
    if (part !== null) return { named: current ? [current] : [], part };
    const split = /^(.*\S)\s*[:(,–-]\s*([^:(,–-]+?)\)?$/.exec(labels.join(' '));
    const last = split ? partBeside(split[2] ?? '') : null;
    return split && last !== null ? { named: measuresCalled(split[1] ?? ''), part: last } : null;
  };

  return {
    isKnown: (cell) => partNamed(cell) !== null || [known(byLabel, cell), measuresCalled(cell), byParts([cell])?.named ?? []].some(({ length }) => length > 0),
    find: (cells, values, next) => {
      const labels = cells.filter((cell) => cell !== '');
      const name = labels.join(' ');
      if (name === '') return unplaced('its values have no name before them');
      const [row, other] = known(byLabel, name);
      const called = measuresCalled(name);
      if (row !== undefined && other === undefined && called.length < 2) {
        const lines = rows[row] && byMeasure.get(rows[row].measureId);
        // The name alone of a KPI with one line is that line's label.
        if (called.length === 0 || lines?.size === 1) {
          current = measures.find(({ id }) => id === rows[row]?.measureId) ?? null;
          return { row, problem: null };
        }
      }
      const parted = called.length === 0 ? byParts(labels) : null;
      const [measure, second] = parted ? parted.named : called;
      if (second || other !== undefined) return unplaced(`the grid has more than one KPI called ${quoted(name)}. Paste its values straight into its own line`);
      if (!measure && partNamed(name) !== null) return unplaced(`${quoted(name)} comes before the name of its KPI`);
      if (!measure) return unplaced(`the grid has no KPI called ${quoted(name)}`);
      if (parted) return partOf(measure, parted.part);
      const lines = byMeasure.get(measure.id);
      if (lines && !lines.has('numerator')) return partOf(measure, 'value');
      if (partNamed(next.findLast((cell) => cell !== '') ?? '') === 'denominator') return partOf(measure, 'numerator');
      if (values.every((value) => value === '' || /%$|^[^\d]+$/.test(value))) return partOf(measure, 'value');
      current = measure;
      return unplaced(`${quoted(name)} does not say which numbers these are. Write “${PART_WORDS.numerator}”, “${PART_WORDS.denominator}” or “${PART_WORDS.value}” after the name`);
    },
  };
}

function unplaced(problem: string): NamedLine {
  return { row: null, problem };
}

const PART_BY_KEY: ReadonlyMap<string, GridPart> = new Map(
  (Object.keys(PART_NAMES) as GridPart[]).flatMap((part) => PART_NAMES[part].map((name) => [keyOf(name), part] as const)),
);

function partNamed(text: string): GridPart | null {
  return text.trim() === '%' ? 'value' : (PART_BY_KEY.get(keyOf(text)) ?? null);
}

function partBeside(text: string): GridPart | null {
  return keyOf(text) === TOTAL ? 'denominator' : partNamed(text);
}

/** "K2.1", "SEND4:", "2.1 -", "KPI 3" before a name or in brackets after it; never "Y7" or "KS2", which tell one KPI from another. */
const REFERENCE = /^\(?(?:[A-Z]{3,6} ?\d+(?:\.\d+)*|[A-Z]{0,6}\d+(?:\.\d+)+)[a-z]?\)?[\s:.)–-]+(?=\S)|\s*\((?:[A-Z]{3,6} ?\d+(?:\.\d+)*|[A-Z]{0,6}\d+(?:\.\d+)+)[a-z]?\)$/;

/** Under its whole name, and under its name without the reference for those who leave that out. */
function addTo<T>(index: Map<string, T[]>, name: string, item: T): void {
  const bare = name.replace(REFERENCE, '');
  for (const key of bare === name ? [keyOf(name)] : [keyOf(name), `bare ${keyOf(bare)}`]) index.set(key, [...(index.get(key) ?? []), item]);
}

/** Two different references never meet. */
function known<T>(index: ReadonlyMap<string, T[]>, name: string): readonly T[] {
  const key = keyOf(name);
  if (key === '') return [];
  const bare = name.replace(REFERENCE, '');
  return index.get(key) ?? index.get(bare === name ? `bare ${key}` : keyOf(bare)) ?? [];
}

function keyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
