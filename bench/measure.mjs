import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const generator = fileURLToPath(new URL('./load.mjs', import.meta.url));

/** One run of the load generator. */
export function load(options) {
  return new Promise((resolve, reject) => {
    const child = fork(generator);
    child.once('message', (result) => (result.error ? reject(new Error(result.error)) : resolve(result)));
    child.once('error', reject);
    child.send(options);
  });
}

/** Several rounds over all targets in turn, so that a slow minute of the machine is shared; medians of each. */
export async function sideBySide(targets, { rounds, warmUp, ...options }) {
  const runs = new Map(targets.map(({ name }) => [name, []]));
  if (warmUp) for (const { name, ...target } of targets) await load({ ...options, ...target, ...warmUp });
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, ...target } of targets) runs.get(name).push(await load({ ...options, ...target }));
  }
  return Object.fromEntries(
    [...runs].map(([name, all]) => [name, Object.fromEntries(['perSecond', 'p50', 'p99', 'bytes', 'count'].map((key) => [key, median(all.map((run) => run[key]))]))]),
  );
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Rows as a Markdown table, columns aligned. */
export function table(rows) {
  const names = Object.keys(rows[0]);
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => String(row[name]).length)));
  const line = (cells) => `| ${cells.map((cell, index) => (index === 0 ? String(cell).padEnd(widths[index]) : String(cell).padStart(widths[index]))).join(' | ')} |`;
  return [line(names), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map((row) => line(names.map((name) => row[name])))].join('\n');
}
