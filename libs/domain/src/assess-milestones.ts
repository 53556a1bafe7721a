import { pointInWords } from './by-when/by-when';
import { actualOf, forecastOf, ledger, slippageAgainst, type Ledger, type SlippageInWords } from './commitment';
import type { FindSource } from './assess-kpis';
import type { Day } from './day';
import type { BaselineVersion, DatedPoint, Evidence, Milestone, StatusUpdate } from './plan';
import type { ChangeRequest, UpdateResponse } from './plan-decisions';
import { changeRequestRef } from './records';
import { once } from './once';
import { scheduleRag, standingConfidence } from './rag';
import type { Tolerances } from './tolerances';
import type { BaselineView, DatedPointView, MilestoneView, ProjectView, StatementView } from './views';

/** A milestone with everything that follows from its facts on a day. */
export function assessMilestone(
  milestone: Milestone,
  project: ProjectView,
  baselines: readonly BaselineVersion[],
  statusUpdates: readonly StatusUpdate[],
  { today, tolerances, evidence, ...known }: Known & { today: Day; tolerances: Tolerances; evidence: Evidence[] },
): MilestoneView {
  const facts = ledger(milestone, baselines, statusUpdates, today);
  return Object.assign(new FactsInWords(facts, today, known), milestone, {
    project,
    status: facts.status,
    confidence: standingConfidence(facts, today, tolerances),
    schedule: scheduleRag(milestone, facts, today, tolerances),
    forecast: inWords(facts.forecast),
    actual: inWords(facts.actual),
    evidence,
    // Filled in when the plan is joined together.
    needs: [],
    neededBy: [],
    knockOn: [],
    changeRequests: [],
    findings: [],
    source: known.sourceOf(milestone),
  });
}

/** What a milestone's facts point to. */
interface Known {
  sourceOf: FindSource;
  requests: ReadonlyMap<string, ChangeRequest>;
  /** By the report they answer. */
  responses: ReadonlyMap<string, UpdateResponse>;
}

/** What a page shows of few milestones is made for those who ask, once. */
class FactsInWords {
  readonly #facts: Ledger;
  readonly #baselines: () => Map<BaselineVersion, BaselineView>;
  readonly #statements: () => StatementView[];
  readonly #slippageOriginal: () => SlippageInWords | null;
  readonly #slippageApproved: () => SlippageInWords | null;

  constructor(facts: Ledger, today: Day, { sourceOf, requests, responses }: Known) {
    const decision = (id: string | null) => (id === null ? undefined : requests.get(id));
    this.#facts = facts;
    this.#baselines = once(() => new Map(facts.baselines.map((row) => [row, { ...row, words: pointInWords(row), source: sourceOf(row), changeRequest: refOf(decision(row.changeRequestId)) }])));
    this.#statements = once(() =>
      facts.statements.map((row) => ({ ...row, forecast: inWords(forecastOf(row)), actual: inWords(actualOf(row)), source: sourceOf(row), response: responses.get(row.id) ?? null })),
    );
    this.#slippageOriginal = once(() => slippageAgainst(facts.original, facts, today));
    this.#slippageApproved = once(() => slippageAgainst(facts.approved, facts, today));
  }

  get original(): BaselineView | null {
    return this.#view(this.#facts.original);
  }

  get approved(): BaselineView | null {
    return this.#view(this.#facts.approved);
  }

  get baselines(): BaselineView[] {
    return [...this.#baselines().values()];
  }

  get slippageOriginal(): SlippageInWords | null {
    return this.#slippageOriginal();
  }

  get slippageApproved(): SlippageInWords | null {
    return this.#slippageApproved();
  }

  get statements(): StatementView[] {
    return this.#statements();
  }

  #view(row: BaselineVersion | null): BaselineView | null {
    return row && (this.#baselines().get(row) ?? null);
  }
}

function inWords(point: DatedPoint | null): DatedPointView | null {
  return point && { ...point, words: pointInWords(point) };
}

function refOf(request: ChangeRequest | undefined) {
  return request ? changeRequestRef(request) : null;
}
