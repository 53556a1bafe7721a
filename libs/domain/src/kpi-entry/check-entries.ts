import type { Day } from '../day';
import { LONGEST_NARRATIVE, cleanText } from '../updates/texts';
import { isNumbered } from './cell-words';
import { changeInWords, saidInWords } from './change-in-words';
import type { Tell } from './check-figures';
import { ENTRY_FIELDS, type EntryChange, type EntryCheck, type EntryFault, type EntryMeasure, type ObservationEntry, type ReadEntry } from './entry';
import { faultOfTime, fitPeriod, type FittedPeriod } from './fit-period';
import { isSame, unlikeness } from './likeness';
import { readFigures, type Figures } from './read-figures';
import { readPeriod, type PeriodReading } from './read-period';
import { isKnownByEnd, standingValues, type StandingValue, type StandingValues } from './standing-values';

/** The most values that one save takes. */
export const ENTRIES_LIMIT = 10_000;

/**
 * Reads and checks what was typed, each fault at its cell. The grid shows it before saving and the API refuses by it.
 * Never throws.
 * @param today no settled value may speak of a period that has not ended.
 */
export function checkEntries(entries: readonly ObservationEntry[], measures: readonly EntryMeasure[], today: Day): EntryCheck {
  if (entries.length > ENTRIES_LIMIT) {
    const message = `These are ${COUNT.format(entries.length)} values. Save ${COUNT.format(ENTRIES_LIMIT)} at most at a time.`;
    return { read: entries.map(() => null), faults: [{ index: ENTRIES_LIMIT, field: 'measureId', severity: 'error', message }], changes: [], overtaken: [] };
  }
  return new Batch(measures, today).check(entries);
}

const COUNT = new Intl.NumberFormat('en-GB');

/** What one check remembers, so that no entry goes through a series or the other entries. */
class Batch {
  private readonly measures: ReadonlyMap<string, EntryMeasure>;
  private readonly standing = new Map<string, StandingValues>();
  private readonly periods = new Map<string, PeriodReading>();
  private readonly faults: EntryFault[] = [];
  private readonly changes: EntryChange[] = [];
  private readonly overtaken: number[] = [];

  constructor(
    measures: readonly EntryMeasure[],
    private readonly today: Day,
  ) {
    this.measures = new Map(measures.map((measure) => [measure.id, measure]));
  }

  check(entries: readonly ObservationEntry[]): EntryCheck {
    const checked = entries.map((entry, index) => this.one(entry, index));
    this.refuseDuplicates(entries, checked);
    const refused = new Set(this.faults.flatMap(({ index, severity }) => (severity === 'error' ? index : [])));
    const read = checked.map((result, index) => (refused.has(index) ? null : (result?.read ?? null)));
    return {
      read,
      faults: this.faults.sort((a, b) => a.index - b.index || ENTRY_FIELDS.indexOf(a.field) - ENTRY_FIELDS.indexOf(b.field)),
      changes: this.changes.filter(({ index }) => !refused.has(index)),
      overtaken: this.overtaken,
    };
  }

  private one(entry: ObservationEntry, index: number): Checked | null {
    const tell: Tell = (field, severity, message) => this.faults.push({ index, field, severity, message });
    const measure = this.measures.get(entry.measureId);
    if (!measure) {
      tell('measureId', 'error', 'This KPI is not in the programme, or was taken out since the grid was opened. Open the grid again.');
      return null;
    }
    const standing = this.standingOf(measure);
    const fitted = this.fit(entry, measure, standing, tell);
    const figures = readFigures(entry, measure, tell);
    const { text: words, fault } = cleanText(entry.note, 'The note', LONGEST_NARRATIVE);
    if (fault !== null) tell('note', 'error', fault);
    if (!fitted) return null;
    const untimely = figures && isNumbered(figures.status) ? faultOfTime(fitted, figures.status, this.today) : null;
    if (untimely) tell(untimely.field, 'error', untimely.message);
    if (!figures || untimely || fault !== null) return { fitted, read: null };
    const note = words === '' ? null : words;
    this.compare(entry, index, { figures, fitted, note }, measure, standing, tell);
    return { fitted, read: recorded(index, measure, figures, fitted, note) };
  }

  private fit(entry: ObservationEntry, measure: EntryMeasure, standing: StandingValues, tell: Tell): FittedPeriod | null {
    const { period, fault, remark } = this.readPeriod(entry.period, measure);
    if (!period) tell('period', 'error', fault ?? 'The period cannot be read.');
    if (remark !== null) tell('period', 'warning', remark);
    const fitted = period && fitPeriod(period, measure, standing);
    if (fitted && fitted.fault !== null) tell('period', 'error', fitted.fault);
    return fitted?.fault === null ? fitted : null;
  }

  /** Against the value that stands now: what would change, and whether somebody else was quicker. */
  private compare(entry: ObservationEntry, index: number, { figures, fitted, note }: Read, measure: EntryMeasure, standing: StandingValues, tell: Tell): void {
    const { period } = fitted;
    const stands = standing.at(period.start, period.end);
    const same = stands !== null && isSame(figures, note, stands);
    if (!same && (stands?.id ?? null) !== entry.seenId) {
      this.overtaken.push(index);
      tell('value', 'error', overtaken(stands, period.text, measure.unit));
    }
    const unlike = same || !isNumbered(figures.status) ? null : unlikeness(figures, period, measure, standing);
    if (unlike !== null) tell(figures.typed ? 'value' : 'numerator', 'warning', unlike);
    this.changes.push(changeInWords(index, period.text, figures, stands, same, measure.unit));
  }

  private refuseDuplicates(entries: readonly ObservationEntry[], checked: readonly (Checked | null)[]): void {
    const seen = new Map<string, { index: number; isTold: boolean }>();
    checked.forEach((result, index) => {
      const measure = this.measures.get(entries[index]?.measureId ?? '');
      if (!result || !measure) return;
      const { start, end, text } = result.fitted.period;
      const key = `${measure.id} ${isKnownByEnd(measure.window) ? '' : start} ${end}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, { index, isTold: false });
        return;
      }
      const tell = (at: number, other: number): void => {
        const message = `“${measure.name}” has two values for ${text}, entries ${Math.min(at, other) + 1} and ${Math.max(at, other) + 1}. Keep one of them.`;
        this.faults.push({ index: at, field: 'period', severity: 'error', message });
      };
      if (!first.isTold) tell(first.index, index);
      first.isTold = true;
      tell(index, first.index);
    });
  }

  private standingOf(measure: EntryMeasure): StandingValues {
    const known = this.standing.get(measure.id) ?? standingValues(measure);
    this.standing.set(measure.id, known);
    return known;
  }

  private readPeriod(text: string, { yearType, window }: EntryMeasure): PeriodReading {
    const key = `${yearType} ${window} ${text}`;
    const known = this.periods.get(key) ?? readPeriod(text, { yearType, window });
    this.periods.set(key, known);
    return known;
  }
}

interface Checked {
  fitted: FittedPeriod;
  read: ReadEntry | null;
}

interface Read {
  figures: Figures;
  fitted: FittedPeriod;
  note: string | null;
}

function overtaken(stands: StandingValue | null, period: string, unit: string): string {
  if (!stands) return `The value that you saw for ${period} is no longer there. Open the grid again before you save.`;
  return `Somebody has entered ${saidInWords(stands, unit)} for ${period} since you opened the grid. Open it again and look before you type over it.`;
}

function recorded(index: number, measure: EntryMeasure, figures: Figures, { period }: FittedPeriod, note: string | null): ReadEntry {
  const { status, value, numerator, denominator, respondents, qualifier } = figures;
  const { start, end, precision, text } = period;
  return { index, measureId: measure.id, periodStart: start, periodEnd: end, precision, periodText: text, status, value, numerator, denominator, respondents, qualifier, note };
}
