import {
  AREA_MONITORINGS,
  AREA_TYPES,
  ASSURANCES,
  CHANGE_ACTIONS,
  CHANGE_KINDS,
  CHANGE_REQUEST_KINDS,
  CHANGE_STATES,
  CHANGE_STEPS,
  CLAIMS,
  COLOURS,
  CONFIDENCES,
  CONTROL_CAUSES,
  CONTROL_SIGNALS,
  DATA_GAP_STANDINGS,
  DIGESTS,
  DIRECTIONS,
  ENTRY_FIELDS,
  EVIDENCE_KINDS,
  FINDING_RULES,
  FINDING_STATES,
  FREQUENCIES,
  LINK_STANDINGS,
  MEASURE_KINDS,
  MEASURE_RELATIONS,
  MEASURE_WINDOWS,
  MILESTONE_STATUSES,
  NOTICE_KINDS,
  OBSERVATION_STATUSES,
  OFFICER_KINDS,
  PLAN_STANDINGS,
  POINT_ROLES,
  POINT_STANDINGS,
  POLARITIES,
  PRECISIONS,
  PROGRAMME_KINDS,
  REASON_CATEGORIES,
  RECORD_KINDS,
  RESPONSE_KINDS,
  RISK_KINDS,
  RISK_LEVELS,
  RISK_STATUSES,
  RISK_TRENDS,
  ROLES,
  SEVERITIES,
  THREAD_DELIVERIES,
  THREAD_GAPS,
  THREAD_IMPACTS,
  TREND_KINDS,
  VERDICTS,
  VERSION_STANDINGS,
  YEAR_TYPES,
} from '@waymark/domain';
import { registerEnumType } from '@nestjs/graphql';

/**
 * The domain's lists of values as GraphQL enums, spelled alike. GraphQL allows no hyphen, so
 * `academic-year` is `academic_year` there and only there.
 */
function enumOf(name: string, values: readonly string[], description: string): Record<string, string> {
  const type = Object.fromEntries(values.map((value) => [value.replaceAll('-', '_'), value]));
  registerEnumType(type, { name, description });
  return type;
}

export const AreaMonitoringEnum = enumOf('AreaMonitoring', AREA_MONITORINGS, 'How the Department watches an area of weakness');
export const AreaTypeEnum = enumOf('AreaType', AREA_TYPES, 'Whose number a comparator is');
export const ChangeKindEnum = enumOf('ChangeKind', CHANGE_KINDS, 'What can have happened between two days, most telling first');
export const ColourEnum = enumOf('Colour', COLOURS, 'Calculated schedule colours, worst first; silence sorts with the worst');
export const ConfidenceEnum = enumOf('Confidence', CONFIDENCES, 'Declared delivery confidence, three points');
export const DirectionEnum = enumOf('Direction', DIRECTIONS, 'Movement against an earlier date; unknown: not in the record then');
export const EvidenceKindEnum = enumOf('EvidenceKind', EVIDENCE_KINDS, 'A link, an uploaded file, or testimony');
export const FindingRuleEnum = enumOf('FindingRule', FINDING_RULES, 'What a plan can get wrong');
export const FindingStateEnum = enumOf('FindingState', FINDING_STATES, 'Against an earlier day');
export const FrequencyEnum = enumOf('Frequency', FREQUENCIES, 'How often a KPI is reported');
export const LinkStandingEnum = enumOf('LinkStanding', LINK_STANDINGS, 'Whether a link stands in a document or is a reading of ours');
export const MeasureRelationEnum = enumOf('MeasureRelation', MEASURE_RELATIONS, 'How a series answers its KPI');
export const MeasureWindowEnum = enumOf('MeasureWindow', MEASURE_WINDOWS, 'What stretch of time one value covers; other: the source does not say');
export const MilestoneStatusEnum = enumOf('MilestoneStatus', MILESTONE_STATUSES, 'Milestone status in the order of its life');
export const ObservationStatusEnum = enumOf('ObservationStatus', OBSERVATION_STATUSES, 'What kind of value an observation is; the last four have none');
export const OfficerKindEnum = enumOf('OfficerKind', OFFICER_KINDS, 'A role held by one person, or a team');
export const PlanStandingEnum = enumOf('PlanStanding', PLAN_STANDINGS, 'Whether dates are a draft or approved');
export const PointRoleEnum = enumOf('PointRole', POINT_ROLES, 'What a point of a by-when is for');
export const PolarityEnum = enumOf('Polarity', POLARITIES, 'Which way is better');
export const PrecisionEnum = enumOf('Precision', PRECISIONS, 'How exactly a point in time is known');
export const ProgrammeKindEnum = enumOf('ProgrammeKind', PROGRAMME_KINDS, 'A plan with objectives and projects, or a scorecard of indicators only');
export const ReasonCategoryEnum = enumOf('ReasonCategory', REASON_CATEGORIES, 'Why something slips');
export const RoleEnum = enumOf('Role', ROLES, 'What a person is in a programme');
export const RecordRefKindEnum = enumOf('RecordRefKind', RECORD_KINDS, 'The kinds of record a finding, a change or a search leads to');
export const SeverityEnum = enumOf('Severity', SEVERITIES, 'misleads: leads the board to a wrong conclusion. blocks: leaves nothing to judge by. untidy');
export const ThreadGapEnum = enumOf('ThreadGap', THREAD_GAPS, 'Where the thread from a weakness to a result is broken');
export const TrendKindEnum = enumOf('TrendKind', TREND_KINDS, 'What a point of a milestone trend is');
export const VerdictEnum = enumOf(
  'Verdict',
  VERDICTS,
  'better, worse, same: by polarity. one_value: nothing to compare with. no_polarity: nobody says which way is better. unlike: the values cover different windows. no_data: never reported',
);
export const ChangeActionEnum = enumOf('ChangeAction', CHANGE_ACTIONS, 'What becomes of one milestone');
export const ChangeRequestKindEnum = enumOf('ChangeRequestKind', CHANGE_REQUEST_KINDS, 'What is asked of the board');
export const ChangeStateEnum = enumOf('ChangeState', CHANGE_STATES, 'Where a change request stands, in the order of its life');
export const ChangeStepKindEnum = enumOf('ChangeStepKind', CHANGE_STEPS, 'What can be done to a change request');
export const DigestEnum = enumOf('Digest', DIGESTS, 'How often somebody wants e-mail');
export const NoticeKindEnum = enumOf('NoticeKind', NOTICE_KINDS, 'What somebody is told');
export const ResponseKindEnum = enumOf('ResponseKind', RESPONSE_KINDS, "A sponsor's answer to a report");
export const RiskKindEnum = enumOf('RiskKind', RISK_KINDS, 'A risk may happen, an issue has');
export const RiskLevelEnum = enumOf('RiskLevel', RISK_LEVELS, 'How grave, gravest first');
export const RiskStatusEnum = enumOf('RiskStatus', RISK_STATUSES, 'Whether it is still watched');
export const RiskTrendEnum = enumOf('RiskTrend', RISK_TRENDS, 'Against the assessment before; new: there is only one');
export const VersionStandingEnum = enumOf('VersionStanding', VERSION_STANDINGS, 'How far a version of the plan has come');
export const MeasureKindEnum = enumOf('MeasureKind', MEASURE_KINDS, 'What kind of number a value is');
export const YearTypeEnum = enumOf('YearType', YEAR_TYPES, 'Which year a cumulative or yearly value belongs to');
export const ClaimEnum = enumOf('Claim', CLAIMS, "A document's own verdict on a value");
export const ControlCauseEnum = enumOf('ControlCause', CONTROL_CAUSES, 'Why a point of a control chart is more than chance');
export const ControlSignalEnum = enumOf('ControlSignal', CONTROL_SIGNALS, 'What it means by polarity; high and low without one');
export const ControlSideEnum = enumOf('ControlSide', ['high', 'low'], 'Above or below the mean');
export const ControlAssuranceEnum = enumOf('ControlAssurance', ASSURANCES, 'Whether the target will be met as things run');
export const DataGapStandingEnum = enumOf('DataGapStanding', DATA_GAP_STANDINGS, 'What is said instead of a value');
export const PointStandingEnum = enumOf('PointStanding', POINT_STANDINGS, 'How one point of a trajectory was kept');
export const ThreadDeliveryEnum = enumOf('ThreadDelivery', THREAD_DELIVERIES, 'Whether it is done as promised');
export const ThreadImpactEnum = enumOf('ThreadImpact', THREAD_IMPACTS, 'Whether it shows in the KPIs');
export const EntryFieldEnum = enumOf('EntryField', ENTRY_FIELDS, 'A cell of an entered value');
