import { proposed, type Fact, type MeasureFact, type ObservationFact, type PeriodFact } from '../../facts';
import { month, range } from '../../periods';
import { s0, type BirminghamDocument } from '../documents';

const TABLE = s0('SENAR Complaints table: Month, Cases Received, Cases Closed, Closed within SLA, Percentage Closed within SLA');

/** What the same update says of the months of its table. */
const PRAISE = 'has led to quicker responses and more answered within SLA';

/** A row of the table: four facts, numbered on from `no`, in the order of its columns. */
interface TableRow extends Fact<BirminghamDocument> {
  no: number;
  period: PeriodFact;
  received: number;
  closed: number;
  withinSla: number;
  /** As printed: cut, not rounded, in six of the eleven rows. */
  percent: number;
  isPart?: boolean;
}

const rows: TableRow[] = [
  { no: 52, period: month('2021-04'), received: 33, closed: 5, withinSla: 5, percent: 100, source: TABLE },
  { no: 56, period: month('2021-05'), received: 28, closed: 35, withinSla: 25, percent: 71, source: TABLE },
  { no: 60, period: month('2021-06'), received: 57, closed: 39, withinSla: 31, percent: 79, source: TABLE },
  { no: 64, period: month('2021-07'), received: 51, closed: 17, withinSla: 12, percent: 70, source: TABLE },
  { no: 68, period: month('2021-08'), received: 30, closed: 26, withinSla: 12, percent: 46, source: TABLE },
  { no: 72, period: month('2021-09'), received: 38, closed: 29, withinSla: 15, percent: 51, source: TABLE },
  { no: 76, period: month('2021-10'), received: 43, closed: 40, withinSla: 8, percent: 20, source: TABLE },
  { no: 80, period: month('2021-11'), received: 53, closed: 27, withinSla: 5, percent: 18, source: TABLE },
  { no: 84, period: month('2021-12'), received: 26, closed: 93, withinSla: 11, percent: 11, source: TABLE },
  { no: 88, period: month('2022-01'), received: 19, closed: 53, withinSla: 20, percent: 37, source: TABLE },
  {
    no: 92,
    period: range('2022-02-01', '2022-02-11', 'February 2022 (11 th)', 'Part of a month, to 11 February.'),
    received: 13,
    closed: 13,
    withinSla: 8,
    percent: 61,
    isPart: true,
    source: TABLE,
  },
];

const TOTAL = range('2021-04-01', '2022-02-11', 'Total');

function column(place: number, valueOf: (row: TableRow) => Partial<ObservationFact<BirminghamDocument>> & { value: number }) {
  return rows.map(
    (row): ObservationFact<BirminghamDocument> => ({
      no: row.no + place,
      period: row.period,
      ...(row.isPart ? { status: 'part_period' } : {}),
      ...valueOf(row),
      source: row.source,
    }),
  );
}

/** The update names no month: its praise stands with the last whole one. */
function withPraise(fact: ObservationFact<BirminghamDocument>): ObservationFact<BirminghamDocument> {
  const isLastWhole = fact.period === rows.findLast(({ isPart }) => !isPart)?.period;
  return isLastWhole ? { ...fact, claimed: 'better', source: s0(`${TABLE.quote} | ${PRAISE}`) } : fact;
}

/** The months of the table, and its totals as measures of their own so that they never mix with the months. */
export const senarComplaintMeasures: MeasureFact<BirminghamDocument>[] = [
  {
    key: 'K3.6/senar-received',
    kpi: 'K3.6',
    relation: 'direct',
    name: 'SENAR complaint cases received',
    unit: 'cases',
    kind: 'count',
    frequency: 'monthly',
    maySum: true,
    polarity: proposed('lower'),
    window: 'month',
    source: TABLE,
    observations: column(0, (row) => ({ value: row.received })),
  },
  {
    key: 'K3.6/senar-received-total',
    kpi: 'K3.6',
    relation: 'direct',
    name: 'SENAR complaint cases received, total of the table',
    unit: 'cases',
    kind: 'count',
    maySum: false,
    window: 'other',
    source: s0('Total: 391'),
    observations: [{ no: 96, period: TOTAL, value: 391, source: s0('Total: 391') }],
  },
  {
    key: 'K3.6/senar-closed',
    kpi: 'K3.6',
    relation: 'related',
    name: 'SENAR complaint cases closed',
    unit: 'cases',
    kind: 'count',
    frequency: 'monthly',
    maySum: true,
    window: 'month',
    source: TABLE,
    observations: column(1, (row) => ({ value: row.closed })),
  },
  {
    key: 'K3.6/senar-closed-total',
    kpi: 'K3.6',
    relation: 'related',
    name: 'SENAR complaint cases closed, total of the table',
    unit: 'cases',
    kind: 'count',
    maySum: false,
    window: 'other',
    source: s0('377'),
    observations: [{ no: 97, period: TOTAL, value: 377, source: s0('377') }],
  },
  {
    key: 'K3.7/closed-within-sla',
    kpi: 'K3.7',
    relation: 'related',
    name: '% SENAR complaint cases closed within SLA',
    unit: '%',
    kind: 'share',
    frequency: 'monthly',
    maySum: false,
    polarity: proposed('higher'),
    window: 'month',
    note: 'Closed in time is not the same as satisfactorily dealt with, which the KPI asks for.',
    source: TABLE,
    observations: column(3, (row) => ({ value: row.percent, numerator: row.withinSla, denominator: row.closed })).map(withPraise),
  },
  {
    key: 'K3.7/closed-within-sla-total',
    kpi: 'K3.7',
    relation: 'related',
    name: '% SENAR complaint cases closed within SLA, total of the table',
    unit: '%',
    kind: 'share',
    maySum: false,
    polarity: proposed('higher'),
    window: 'other',
    source: s0('Average: 51%'),
    observations: [
      {
        no: 99,
        period: TOTAL,
        value: 51,
        numerator: 152,
        denominator: 377,
        printedAs: '% closed within SLA, "Average"',
        note: 'The printed 51% is the unweighted mean of the monthly percentages; 152 of 377 is 40.3%.',
        source: s0('Average: 51%'),
      },
    ],
  },
  {
    key: 'K3.7/closed-within-sla-count',
    kpi: 'K3.7',
    relation: 'related',
    name: 'SENAR complaint cases closed within SLA',
    unit: 'cases',
    kind: 'count',
    frequency: 'monthly',
    maySum: true,
    window: 'month',
    source: TABLE,
    observations: column(2, (row) => ({ value: row.withinSla })),
  },
  {
    key: 'K3.7/closed-within-sla-count-total',
    kpi: 'K3.7',
    relation: 'related',
    name: 'SENAR complaint cases closed within SLA, total of the table',
    unit: 'cases',
    kind: 'count',
    maySum: false,
    window: 'other',
    source: s0('152'),
    observations: [{ no: 98, period: TOTAL, value: 152, source: s0('152') }],
  },
];
