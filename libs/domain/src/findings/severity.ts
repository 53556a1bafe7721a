import type { FindingRule, Severity } from './finding';

/** One severity for each rule, so that it never depends on who looks. */
export const SEVERITY_OF: Readonly<Record<FindingRule, Severity>> = {
  mean_of_rates: 'misleads',
  late_never_reported: 'misleads',
  comparators_conflict: 'misleads',
  baseline_moves: 'misleads',
  due_before_its_whole: 'misleads',
  declared_better_than_calculated: 'misleads',
  printed_rate_differs: 'misleads',
  values_conflict: 'misleads',
  one_value_two_windows: 'misleads',
  objective_without_sponsor: 'blocks',
  area_without_kpi: 'blocks',
  area_without_data: 'blocks',
  kpi_without_data: 'blocks',
  kpi_without_target: 'blocks',
  kpi_without_owner: 'blocks',
  name_hides_measures: 'blocks',
  name_contradicts_definition: 'blocks',
  ongoing_without_review: 'blocks',
  undated_values: 'blocks',
  points_called_percent: 'untidy',
  printed_rate_misrounded: 'untidy',
  windows_overlap: 'untidy',
  dates_out_of_order: 'untidy',
  same_name: 'untidy',
};
