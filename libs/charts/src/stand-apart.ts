/**
 * Moves labels of lines up or down, as little as it takes, until none stands on another; their order stays.
 * @param labels `y` the middle each would like, `high` its height with air.
 * @returns the middles, in the order given.
 */
export function standApart(labels: readonly { y: number; high: number }[], top: number, bottom: number): number[] {
  const placed = labels.map(({ y, high }, index) => ({ y, high, index })).sort((a, b) => a.y - b.y);
  let free = top;
  for (const label of placed) {
    label.y = Math.max(label.y, free + label.high / 2);
    free = label.y + label.high / 2;
  }
  let room = bottom;
  for (const label of placed.toReversed()) {
    label.y = Math.min(label.y, room - label.high / 2);
    room = label.y - label.high / 2;
  }
  return placed.sort((a, b) => a.index - b.index).map(({ y }) => Math.round(y * 10) / 10);
}
