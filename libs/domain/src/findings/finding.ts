import type { Day } from '../day';
import type { RecordRef } from '../records';
import type { ProgrammeView, SourceView } from '../views';

/** Worst first: it leads the board to a wrong conclusion; it leaves nothing to judge by; it is untidy. */
export const SEVERITIES = ['misleads', 'blocks', 'untidy'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a plan can get wrong, in the order in which findings of one severity are listed. */
export const FINDING_RULES = [
  'mean_of_rates',
  'late_never_reported',
  'improvement_claimed_but_fell',
  'comparators_conflict',
  'baseline_moves',
  'due_before_its_whole',
  'due_before_what_it_needs',
  'declared_better_than_calculated',
  'delivering_not_working',
  'totals_do_not_reconcile',
  'parts_do_not_add_up',
  'period_should_be_a_year',
  'unlike_definitions_compared',
  'printed_rate_differs',
  'values_conflict',
  'one_value_two_windows',
  'risk_overdue',
  'objective_without_sponsor',
  'area_without_kpi',
  'area_without_data',
  'kpi_without_data',
  'kpi_without_target',
  'kpi_without_owner',
  'risk_without_owner',
  'risk_without_mitigation',
  'name_hides_measures',
  'name_contradicts_definition',
  'ongoing_without_review',
  'undated_values',
  'exception_without_commentary',
  'values_overdue',
  'points_called_percent',
  'printed_rate_misrounded',
  'windows_overlap',
  'window_contains_comparison',
  'dates_out_of_order',
  'same_name',
] as const;
export type FindingRule = (typeof FINDING_RULES)[number];

/** One thing the plan gets wrong, with all that is needed to check it by hand. */
export interface Finding {
  /** The same for the same fault of the same records, whenever it is looked at. */
  id: string;
  rule: FindingRule;
  severity: Severity;
  /** One line a board can read: "The complaints rate printed as 51% is 40.3%". */
  title: string;
  /** Why it matters, in a sentence or two. */
  explanation: string;
  /** The sum, step by step: "12 of 17 is 70.6%, printed 70%". Empty where there is nothing to reckon. */
  arithmetic: string[];
  records: RecordRef[];
  /** Numbers of the objectives it touches, in order; empty for the programme as a whole. */
  objectives: number[];
  sources: SourceView[];
}

/** Against an earlier day: not there then, there then and now, there then and no more. */
export const FINDING_STATES = ['new', 'still_there', 'gone'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export interface FollowedFinding {
  finding: Finding;
  /** `null` where there is nothing earlier to compare with. */
  state: FindingState | null;
}

export interface SeverityCount {
  severity: Severity;
  count: number;
}

/** What the plan gets wrong now and what it no longer does. */
export interface FindingsView {
  programme: ProgrammeView;
  today: Day;
  comparedWith: Day | null;
  /** Worst first; those that are gone come last. */
  items: FollowedFinding[];
  /** Of what is there now, in the order of `SEVERITIES`, zeros included. */
  counts: SeverityCount[];
}
