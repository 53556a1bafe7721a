import type { ObservationView, SourceView } from '../views';
import type { Measure, Observation } from '../plan-kpis';
import { observationInWords, observedValue, periodInWords, publishedInWords } from './observed';
import type { RevisionOf } from './revised';

/** Finds the document and words behind a row. */
export type FindSource = (row: { sourceDocumentId: string | null; quote: string | null }) => SourceView | null;

/** A plan has thousands of values and a page shows few: their words are made for those who ask. */
class ObservationWords {
  readonly #row: Observation;
  readonly #unit: string;
  readonly #revisionOf: () => RevisionOf;
  readonly #sourceOf: FindSource;

  constructor(row: Observation, unit: string, revisionOf: () => RevisionOf, sourceOf: FindSource) {
    this.#row = row;
    this.#unit = unit;
    this.#revisionOf = revisionOf;
    this.#sourceOf = sourceOf;
  }

  get periodWords(): string {
    return periodInWords(this.#row);
  }

  get valueWords(): string {
    return observationInWords(this.#row, this.#unit);
  }

  get publishedWords(): string | null {
    return publishedInWords(this.#row, this.#unit);
  }

  get revisedWords(): string | null {
    return this.#revisionOf()(this.#row);
  }

  get source(): SourceView | null {
    return this.#sourceOf(this.#row);
  }
}

/** @param revisionOf what the measure's values said before; made when it is first asked for. */
export function observationView(row: Observation, measure: Measure, revisionOf: () => RevisionOf, sourceOf: FindSource): ObservationView {
  return Object.assign(new ObservationWords(row, measure.unit, revisionOf, sourceOf), row, { value: observedValue(row, measure.unit) });
}
