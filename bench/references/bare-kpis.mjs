/** The numbers of a control chart by bare loops over an array: mean, moving ranges with outliers left out, limits and the four rules. */
export function bareControl(values) {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += values[i];
  const mean = sum / n;
  let ranges = 0;
  for (let i = 1; i < n; i += 1) ranges += Math.abs(values[i] - values[i - 1]);
  const screen = (3.267 * ranges) / (n - 1);
  let kept = 0;
  let count = 0;
  for (let i = 1; i < n; i += 1) {
    const range = Math.abs(values[i] - values[i - 1]);
    if (range < screen) {
      kept += range;
      count += 1;
    }
  }
  const amr = kept / count;
  const [lower, upper, low2, high2] = [mean - 2.66 * amr, mean + 2.66 * amr, mean - 1.77333 * amr, mean + 1.77333 * amr];
  const causes = new Array(n).fill(0);
  const mark = (from, to, cause) => {
    for (let i = from; i <= to; i += 1) if (causes[i] === 0 || causes[i] > cause) causes[i] = cause;
  };
  let side = 0;
  let run = 0;
  let way = 0;
  let moves = 0;
  for (let i = 0; i < n; i += 1) {
    const value = values[i];
    if (value > upper || value < lower) mark(i, i, 1);
    const step = i === 0 ? 0 : Math.sign(value - values[i - 1]);
    moves = step !== 0 && step === way ? moves + 1 : step === 0 ? 0 : 1;
    way = step;
    if (moves === 6) mark(i - 6, i, 2);
    else if (moves > 6) mark(i, i, 2);
    if (i >= 2) {
      const sides = [values[i - 2], values[i - 1], value];
      const above = sides.every((each) => each > mean);
      const below = sides.every((each) => each < mean);
      if (above || below) {
        const close = sides.map((each) => (above ? each > high2 && each <= upper : each < low2 && each >= lower));
        if (close.filter(Boolean).length >= 2) close.forEach((isClose, at) => isClose && mark(i - 2 + at, i - 2 + at, 3));
      }
    }
    const now = Math.sign(value - mean);
    run = now !== 0 && now === side ? run + 1 : now === 0 ? 0 : 1;
    side = now;
    if (run === 7) mark(i - 6, i, 4);
    else if (run > 7) mark(i, i, 4);
  }
  return { mean, lower, upper, causes };
}

/** What a scorecard's line says of a series, as numbers: latest, and how far it is from the value before and the year before. */
export function bareLine(values) {
  const latest = values[values.length - 1];
  return { latest, sincePrevious: latest - values[values.length - 2], sinceYearBefore: latest - values[values.length - 13] };
}
