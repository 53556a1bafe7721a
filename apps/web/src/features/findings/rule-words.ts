import type { FindingRule } from '@waymark/domain';

/** Each thing the plan is checked for, as a heading over what was found. */
export const RULE_WORDS: Readonly<Record<FindingRule, string>> = {
  mean_of_rates: 'A mean of rates printed as the average',
  late_never_reported: 'Done late, and never reported late',
  improvement_claimed_but_fell: 'Called better where the figures say worse',
  comparators_conflict: 'Comparators that cannot both be right',
  baseline_moves: 'A starting value that moves',
  due_before_its_whole: 'Due before the thing it is part of',
  due_before_what_it_needs: 'Due before what it needs',
  declared_better_than_calculated: 'Declared better than the dates allow',
  delivering_not_working: 'Delivered, and not working',
  totals_do_not_reconcile: 'Totals that do not follow from what came in and went out',
  parts_do_not_add_up: 'Parts that do not add up to the whole',
  period_should_be_a_year: 'A month that counts as many as a year',
  unlike_definitions_compared: 'A comparison of unlike definitions',
  printed_rate_differs: 'A printed rate that its own counts do not give',
  values_conflict: 'Two values for one period',
  one_value_two_windows: 'One value given for two stretches of time',
  risk_overdue: 'A risk still open when it was to be mitigated',
  objective_without_sponsor: 'An objective without a sponsor',
  area_without_kpi: 'An area of weakness without a KPI',
  area_without_data: 'An area of weakness without any data',
  kpi_without_data: 'A KPI without data',
  kpi_without_target: 'A KPI without a target',
  kpi_without_owner: 'A KPI without an owner',
  risk_without_owner: 'A high risk without an owner',
  risk_without_mitigation: 'A high risk without a mitigation',
  name_hides_measures: 'One name for several measures',
  name_contradicts_definition: 'A name that says other than its definition',
  ongoing_without_review: 'Ongoing, with no review date',
  undated_values: 'A value without a date',
  exception_without_commentary: 'An exception without commentary',
  values_overdue: 'Values that are overdue',
  points_called_percent: 'Percentage points called per cent',
  printed_rate_misrounded: 'A printed rate cut, not rounded',
  windows_overlap: 'A comparison with a period that contains it',
  window_contains_comparison: 'A value within the time it is compared with',
  dates_out_of_order: 'Dates out of order in one cell',
  same_name: 'Two records with one name',
};

/** A rule that a newer server knows and this page does not is named as the server spells it. */
export function ruleInWords(rule: string): string {
  return (RULE_WORDS as Readonly<Record<string, string>>)[rule] ?? rule.replaceAll('_', ' ');
}
