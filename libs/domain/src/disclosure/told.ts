import { isSecret, shownNumber, type Figure, type Identity } from './identity';
import { isFew } from './small-numbers';

/** Numbers that the public reads and that together tell one it must not. */
export type Telling = readonly Figure[];

/** Numbers, each so many times, that together are nought. */
type Row = Map<Figure, number>;

/**
 * What tells a hidden number, through as many identities as it takes: all but one of the numbers of an identity, or of a sum of
 * identities, or those that leave only a few for the hidden ones together. What nobody writes down is eliminated (Gauss), as it
 * would be by whoever solves for what is hidden.
 */
export function tellingIn(identities: readonly Identity[], threshold: number): Telling[] {
  if (!identities.some((terms) => terms.some(({ of }) => isSecret(of)))) return [];
  const rows = identities.map((terms): Row => new Map(terms.map(({ of, sign }) => [of, sign])));
  const alone = rows.filter((row) => [...row.keys()].some(isSecret) && ![...row.keys()].some(isUnwritten)).map((row) => new Map(row));
  return [...alone, ...solved(rows)].filter((row) => isTold(row, threshold)).map((row) => [...row.keys()].filter((figure) => shownNumber(figure) !== null));
}

/** Neither read by anybody nor withheld: how many had come until a day. */
function isUnwritten(figure: Figure): boolean {
  return shownNumber(figure) === null && !isSecret(figure);
}

/** What is left of them for the hidden numbers alone, each in as few rows as can be. */
function solved(rows: readonly Row[]): Row[] {
  const unwritten = new Map<Figure, Row>();
  const ofSecrets: Row[] = [];
  for (const row of rows) {
    eliminate(row, unwritten);
    const pivot = earliestUnwritten(row);
    if (pivot) unwritten.set(pivot, row);
    else ofSecrets.push(row);
  }
  const secrets = new Map<Figure, Row>();
  for (const row of ofSecrets) {
    eliminate(row, secrets);
    const pivot = [...row.keys()].find(isSecret);
    if (!pivot) continue;
    const own = new Map([[pivot, row]]);
    for (const other of secrets.values()) eliminate(other, own);
    secrets.set(pivot, row);
  }
  return [...secrets.values()];
}

/** Each day is told from the next one: so rows stay short. */
function earliestUnwritten(row: Row): Figure | null {
  let earliest: Figure | null = null;
  for (const figure of row.keys()) if (isUnwritten(figure) && (!earliest || (figure.day ?? '') < (earliest.day ?? ''))) earliest = figure;
  return earliest;
}

function eliminate(row: Row, pivots: ReadonlyMap<Figure, Row>): void {
  // What is added on the way is looked at too.
  for (const figure of row.keys()) {
    const pivot = pivots.get(figure);
    if (pivot) subtract(row, pivot, (row.get(figure) ?? 0) / (pivot.get(figure) ?? 1));
  }
}

/** Binary fractions. */
const NOUGHT = 1e-9;

function subtract(row: Row, other: Row, times: number): void {
  for (const [figure, count] of other) {
    const rest = (row.get(figure) ?? 0) - times * count;
    if (Math.abs(rest) < NOUGHT) row.delete(figure);
    else row.set(figure, rest);
  }
}

function isTold(row: Row, threshold: number): boolean {
  const secrets: number[] = [];
  let left = 0;
  for (const [figure, count] of row) {
    if (isSecret(figure)) secrets.push(count);
    else left -= count * (shownNumber(figure) ?? 0);
  }
  const [first] = secrets;
  if (first === undefined) return false;
  return secrets.length === 1 || (secrets.every((count) => count === first) && isFew(Math.round(left / first), threshold));
}
