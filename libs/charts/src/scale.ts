/**
 * Maps numbers from one span to another in proportion. Lines and days need no more than this; a
 * charting library would be a third of what the charts weigh in the browser.
 */
export function linearScale([from, to]: readonly [number, number], [start, end]: readonly [number, number]): (value: number) => number {
  const perUnit = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * perUnit;
}

/** A straight line through points, as path data. */
export function pathThrough(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('');
}
