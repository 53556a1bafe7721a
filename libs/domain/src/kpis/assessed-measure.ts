import type { Day } from '../day';
import { judgeComparable, type MeasureJudgement } from '../kpi';
import type { Comparator, DefinitionBreak, Frequency, Kpi, KpiCommentary, Measure, Observation, Rebase, Target } from '../plan-kpis';
import type { ComparatorView, ControlView, DataGap, DefinitionBreakView, MeasureMovement, MeasureView, ObservationView, TargetView, TrajectoryPoint } from '../views';
import { bestComparator, comparatorViews } from './comparators';
import { controlOf, type Control } from './control';
import { definitionInWords } from './definition-in-words';
import { exceptionOf, lacksCommentary } from './exception';
import { gapsInWords, gapsOf } from './gaps';
import { movementOf, yearBeforeOf } from './movement';
import { observationView, type FindSource } from './observation-view';
import { partsInWords } from './parts';
import { pooledInWords } from './pool';
import { revisionsOf, type RevisionOf } from './revised';
import { comparableOf, seriesOf, trendInWords, trendOf, type Comparable, type TrendPoint } from './series';
import { currentTarget, judgeTarget, lastDue, standingTargets, targetInWords, type TargetJudgement } from './target';
import { trajectoryOf } from './trajectory';
import { withinChance } from './within-chance';

/** The rows that belong to one measure, as recorded. */
export interface MeasureRows {
  kpi: Kpi | null;
  observations: readonly Observation[];
  targets: readonly Target[];
  comparators: readonly Comparator[];
  /** By date. */
  breaks: readonly DefinitionBreak[];
  /** By date. */
  rebases: readonly Rebase[];
  /** Newest first. */
  commentaries: readonly KpiCommentary[];
  /** The measures that are parts of it, in order. */
  parts: () => AssessedMeasure[];
}

/**
 * A measure judged. The rest is made when it is asked for, and the dear parts once: the board shows two hundred measures and of each a
 * sentence.
 */
export class AssessedMeasure {
  readonly #measure: Measure;
  readonly #rows: MeasureRows;
  readonly #today: Day;
  readonly #sourceOf: FindSource;
  readonly #series: Observation[];
  readonly #comparable: Comparable;
  readonly #judgement: MeasureJudgement;
  readonly #standing: Target[];
  readonly #target: Target | null;
  /** The target that counts, in the measure's unit. */
  readonly #aim: number | null;
  #verdict: Pick<MeasureJudgement, 'verdict' | 'verdictWords'> | undefined;
  #judged: TargetJudgement | undefined;
  #views: ObservationView[] | undefined;
  #control: Control | undefined;
  #gaps: DataGap[] | undefined;
  #comparators: ComparatorView[] | undefined;
  #revisions: RevisionOf | undefined;

  constructor(measure: Measure, rows: MeasureRows, today: Day, sourceOf: FindSource) {
    this.#measure = measure;
    this.#rows = rows;
    this.#today = today;
    this.#sourceOf = sourceOf;
    this.#series = seriesOf(rows.observations);
    this.#comparable = comparableOf(this.#series, rows.breaks);
    this.#standing = standingTargets(rows.targets);
    this.#target = currentTarget(this.#standing, today);
    this.#aim = this.#target?.unit === measure.unit ? this.#target.value : null;
    this.#judgement = judgeComparable(measure, this.#comparable, today, this.#aim);
  }

  /** The view: what is recorded of the measure beside what is derived. */
  static viewOf(assessed: AssessedMeasure): MeasureView {
    return Object.assign(assessed, assessed.#measure);
  }

  get verdict(): MeasureJudgement['verdict'] {
    return this.#held().verdict;
  }

  get verdictWords(): string {
    return this.#held().verdictWords;
  }

  get baseline(): ObservationView | null {
    return this.#observed(this.#judgement.baseline);
  }

  get previous(): ObservationView | null {
    return this.#observed(this.#judgement.previous);
  }

  get latest(): ObservationView | null {
    return this.#observed(this.#judgement.latest);
  }

  get yearBefore(): ObservationView | null {
    return this.#observed(this.#yearBefore());
  }

  get sincePrevious(): MeasureMovement | null {
    return this.#since(this.#judgement.previous);
  }

  get sinceYearBefore(): MeasureMovement | null {
    return this.#since(this.#yearBefore());
  }

  get series(): ObservationView[] {
    return (this.#views ??= this.#series.flatMap((row) => this.#observed(row) ?? []));
  }

  /** Not kept: a page asks once, and two hundred lines of a hundred points would outlive it. */
  get trend(): TrendPoint[] {
    return trendOf(this.#measure, this.#series);
  }

  get trendWords(): string {
    return trendInWords(this.trend, this.#series);
  }

  get target(): TargetView | null {
    return this.#target && this.#aimed(this.#target);
  }

  get targetWords(): string {
    return this.#judge().targetWords;
  }

  get targetColour(): TargetJudgement['targetColour'] {
    return this.#judge().targetColour;
  }

  get trajectory(): TrajectoryPoint[] {
    return trajectoryOf(this.#measure, this.#standing, this.#comparable.rows, this.#judgement.latest, this.#today).map(
      ({ target, actual, standing, words }) => ({ target: this.#aimed(target), actual: this.#observed(actual), standing, words }),
    );
  }

  get comparators(): ComparatorView[] {
    return (this.#comparators ??= comparatorViews(this.#measure, this.#rows.comparators, this.#judgement.latest, this.#sourceOf));
  }

  get comparator(): ComparatorView | null {
    return bestComparator(this.comparators, this.#measure, this.#judgement.latest);
  }

  get control(): ControlView | null {
    return this.#controlled().control;
  }

  get controlAbsence(): string | null {
    return this.#controlled().controlAbsence;
  }

  get pooledWords(): string | null {
    return pooledInWords(this.#measure, this.#series, this.#rows.breaks);
  }

  get gaps(): DataGap[] {
    return (this.#gaps ??= gapsOf(this.#measure, this.#frequency(), this.#series, this.#today));
  }

  get gapWords(): string | null {
    return gapsInWords(this.#measure, this.gaps, this.#series);
  }

  get exception(): string | null {
    return exceptionOf(this.#judge(), this.#judgement.latest, () => this.control);
  }

  get owesCommentary(): boolean {
    // Where somebody has spoken no chart is needed to know that nothing is owed.
    return lacksCommentary(this.#rows.commentaries, this.#judgement.latest) && this.exception !== null;
  }

  get commentaries(): KpiCommentary[] {
    return [...this.#rows.commentaries];
  }

  get definitionWords(): string {
    return definitionInWords(this.#measure, this.#rows.kpi);
  }

  get breaks(): DefinitionBreakView[] {
    return this.#rows.breaks.map((row) => ({ source: this.#sourceOf(row), ...row }));
  }

  get rebases(): Rebase[] {
    return [...this.#rows.rebases];
  }

  get parts(): MeasureView[] {
    return this.#rows.parts().map((part) => AssessedMeasure.viewOf(part));
  }

  get partsWords(): string | null {
    const measured = (one: AssessedMeasure) => ({ measure: one.#measure, series: one.#series });
    return partsInWords(measured(this), this.#rows.parts().map(measured));
  }

  get source(): MeasureView['source'] {
    return this.#sourceOf(this.#measure);
  }

  #observed(row: Observation): ObservationView;
  #observed(row: Observation | null): ObservationView | null;
  #observed(row: Observation | null): ObservationView | null {
    const revisions = () => (this.#revisions ??= revisionsOf(this.#rows.observations, this.#series, this.#measure.unit));
    return row && observationView(row, this.#measure, revisions, this.#sourceOf);
  }

  #aimed(target: Target): TargetView {
    // Spread last: rows of one shape stay of one shape, and are read several times faster.
    return { words: targetInWords(target), source: this.#sourceOf(target), ...target };
  }

  #judge(): TargetJudgement {
    return (this.#judged ??= judgeTarget(this.#measure, this.#target, this.#judgement.latest, this.#today, lastDue(this.#standing, this.#today)));
  }

  /** The verdict, held against chance. */
  #held(): Pick<MeasureJudgement, 'verdict' | 'verdictWords'> {
    return (this.#verdict ??= withinChance(this.#judgement, () => this.control));
  }

  #yearBefore(): Observation | null {
    return yearBeforeOf(this.#comparable.rows, this.#judgement.latest);
  }

  #since(from: Observation | null): MeasureMovement | null {
    const { latest } = this.#judgement;
    return from && latest && movementOf(this.#measure, from, latest, this.#aim);
  }

  #frequency(): Frequency | null {
    return this.#measure.frequency ?? this.#rows.kpi?.frequency ?? null;
  }

  #controlled(): Control {
    const { breaks, rebases } = this.#rows;
    return (this.#control ??= controlOf({ measure: this.#measure, frequency: this.#frequency(), series: this.#series, breaks, rebases, target: this.#aim }));
  }
}
