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

/**
 * The numbers of a whole scorecard from the rows that the database gives: values told apart by measure, rates from their counts, months
 * without a value, latest, before and a year before with their differences, how far from the target, and the control chart.
 */
export function bareScorecard({ measures, observations, targets }) {
  const place = new Map();
  const lines = [];
  for (let i = 0; i < measures.length; i += 1) {
    place.set(measures[i].id, i);
    lines.push({ months: [], values: [], target: NaN });
  }
  for (let i = 0; i < targets.length; i += 1) lines[place.get(targets[i].measureId)].target = targets[i].value;
  for (let i = 0; i < observations.length; i += 1) {
    const { measureId, status, periodStart, periodEnd, value, numerator, denominator } = observations[i];
    if (status !== 'actual' || periodStart === null || periodEnd === null || value === null) continue;
    const line = lines[place.get(measureId)];
    line.months.push(Number(periodEnd.slice(0, 4)) * 12 + Number(periodEnd.slice(5, 7)));
    line.values.push(denominator > 0 ? (numerator * 100) / denominator : value);
  }
  return lines.map(({ months, values, target }) => {
    const last = months.length - 1;
    let missing = 0;
    for (let i = 1; i <= last; i += 1) missing += months[i] - months[i - 1] - 1;
    const yearBefore = months.lastIndexOf(months[last] - 12);
    const latest = values[last];
    return {
      ...bareControl(values),
      missing,
      latest,
      sincePrevious: latest - values[last - 1],
      sinceYearBefore: latest - values[yearBefore],
      sinceFirst: latest - values[0],
      toTarget: target - latest,
    };
  });
}
