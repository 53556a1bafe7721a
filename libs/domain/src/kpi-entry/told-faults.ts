import type { EntryFault } from './entry';

/** More than anybody mends before looking again; each is at its cell in the grid. */
export const FAULTS_TOLD = 200;

/**
 * The first faults, and of the rest how many there are, at the first that is left out. Errors go before warnings: what keeps a save from
 * being made is never left out for what does not.
 * @param faults by entry, then by field.
 */
export function toldFaults(faults: readonly EntryFault[]): EntryFault[] {
  if (faults.length <= FAULTS_TOLD) return [...faults];
  const isError = ({ severity }: EntryFault) => severity === 'error';
  const kept = new Set([...faults.filter(isError), ...faults.filter((fault) => !isError(fault))].slice(0, FAULTS_TOLD));
  const rest = faults.filter((fault) => !kept.has(fault));
  const first = rest.find(isError) ?? rest[0];
  const more = rest.length === 1 ? 'One more is' : `${rest.length.toLocaleString('en-GB')} more are`;
  const message = `${more} not listed. Mend these first, then look again.`;
  return [...faults.filter((fault) => kept.has(fault)), ...(first ? [{ ...first, message }] : [])];
}
