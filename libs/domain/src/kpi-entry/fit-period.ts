import { dayInWords, monthEnd, monthInWords, monthStart, partsOf, type Day } from '../day';
import type { NumberedStatus } from './cell-words';
import type { EntryMeasure } from './entry';
import { periodOf, wholeMonths, yearPair, type Period } from './period';
import type { YearType } from '../plan-kpis';
import type { StandingValues } from './standing-values';
import { capital } from '../words';

/** A period as its measure counts: what it is recorded with, or why it cannot be. */
export interface FittedPeriod {
  period: Period;
  /** `null`: it fits. */
  fault: string | null;
  /** Shorter than what one value covers, with words: "one month"; `null`: whole. */
  partOf: string | null;
}

/** The month in which a year of each kind begins. */
const YEAR_MONTHS: Readonly<Record<YearType, number>> = { calendar: 1, financial: 4, academic: 9 };

/** Holds a period against the window of its measure. A longer one never fits; a shorter one is a part. */
export function fitPeriod(period: Period, measure: Pick<EntryMeasure, 'window' | 'yearType'>, standing: StandingValues): FittedPeriod {
  const { window, yearType } = measure;
  const fits = (fitted: Period = period): FittedPeriod => ({ period: fitted, fault: null, partOf: null });
  const unfit = (why: string): FittedPeriod => ({ period, fault: `${capital(period.text)} ${why}`, partOf: null });
  const part = (whole: string): FittedPeriod => ({ period, fault: null, partOf: whole });
  const months = wholeMonths(period.start, period.end);
  const lastMonth = monthInWords(period.end);
  switch (window) {
    case 'month':
      if (months === 1) return fits();
      if (period.start.slice(0, 7) === period.end.slice(0, 7)) return part('one month');
      return unfit(`is longer than the one month that a value of this KPI covers. Give each month on its own, for example ${lastMonth}.`);
    case 'quarter':
      if (period.precision === 'quarter' || (months === 3 && partsOf(period.start)[1] % 3 === 1)) return fits();
      if (quarterOf(period.start) === quarterOf(period.end)) return part('one quarter');
      return unfit(`is not within one quarter, and a value of this KPI covers one. Quarters begin in January, April, July and October: give ${quarterWords(period.end)}.`);
    case 'year':
      if (fitYear(period, yearType, months)) return fits();
      if (isWithinYear(period, yearType)) return part('one year');
      return unfit(`is not one ${yearName(yearType)}, and a value of this KPI covers one. Give ${yearExample(period, yearType)}.`);
    case 'snapshot':
      if (months !== null || period.start === period.end) return fits(asWritten(period, standing) ?? snapshotOf(period, standing));
      return unfit(`is a stretch of time, and this KPI is counted on a day. Give the day, for example ${dayInWords(period.end)}.`);
    case 'rolling_12_months':
      if (months !== null && [1, 3, 12].includes(months)) return fits(asWritten(period, standing) ?? periodOf(monthStart(period.end), period.end));
      return unfit(`is no month, and this KPI counts the 12 months up to the end of one. Give the last of them, for example ${lastMonth}.`);
    case 'cumulative_year':
      if (yearType === null || isWithinYear(period, yearType)) return fits(asWritten(period, standing) ?? period);
      return unfit(`runs over the end of a ${yearName(yearType)}, and this KPI is counted from the year's beginning. Give a period within one, for example ${lastMonth}.`);
    case 'other':
    case null:
      return fits();
  }
}

/**
 * What time says against a number. Only a projection speaks of what is to come, and a period that has not ended has
 * no final value.
 * @param status of an entry with a number
 */
export function faultOfTime({ period, partOf }: FittedPeriod, status: NumberedStatus, today: Day): { field: 'period' | 'status'; message: string } | null {
  const { start, end, text } = period;
  if (start > today) {
    return status === 'projected' ? null : { field: 'period', message: `${capital(text)} is still to come. Choose “projected” if the number is expected, or correct the period.` };
  }
  if (end > today) {
    const isOpen = status === 'part_period' || status === 'projected' || status === 'provisional';
    return isOpen ? null : { field: 'status', message: `${capital(text)} ends on ${dayInWords(end)}. Until then choose “part of the period”, “provisional” or “projected”.` };
  }
  if (partOf === null || status === 'part_period') return null;
  return { field: 'status', message: `${capital(text)} is shorter than the ${partOf} that a value of this KPI covers. Choose “part of the period”, or give the whole period.` };
}

/** Where a value of that day stands already, its period is kept, so that the new one revises it. */
function asWritten(period: Period, standing: StandingValues): Period | null {
  const found = standing.at(period.start, period.end);
  return found?.periodStart && found.periodEnd ? { ...periodOf(found.periodStart, found.periodEnd), ...(found.precision && { precision: found.precision }) } : null;
}

/** A snapshot is of the last day, unless the measure's values are written by months or quarters. */
function snapshotOf(period: Period, { newest }: StandingValues): Period {
  const day = periodOf(period.end, period.end);
  if (period.end !== monthEnd(period.end)) return day;
  if (newest?.precision === 'month') return periodOf(monthStart(period.end), period.end);
  return newest?.precision === 'quarter' && partsOf(period.end)[1] % 3 === 0 ? periodOf(quarterStart(period.end), period.end) : day;
}

function quarterOf(day: Day): number {
  const [year, month] = partsOf(day);
  return year * 4 + Math.floor((month - 1) / 3);
}

function quarterStart(day: Day): Day {
  const month = partsOf(day)[1];
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

function quarterWords(day: Day): string {
  const start = quarterStart(day);
  const end = monthEnd(`${start.slice(0, 5)}${String(partsOf(start)[1] + 2).padStart(2, '0')}-01`);
  return periodOf(start, end).text;
}

function fitYear(period: Period, yearType: YearType | null, months: number | null): boolean {
  const first = partsOf(period.start)[1];
  return months === 12 && (yearType === null ? Object.values(YEAR_MONTHS).includes(first) : first === YEAR_MONTHS[yearType]);
}

/** Within one year of its kind; of no kind, shorter than a year. */
function isWithinYear(period: Period, yearType: YearType | null): boolean {
  if (yearType === null) return period.end < `${String(partsOf(period.start)[0] + 1)}${period.start.slice(4)}`;
  return startYear(period.start, yearType) === startYear(period.end, yearType);
}

function startYear(day: Day, yearType: YearType): number {
  const [year, month] = partsOf(day);
  return month >= YEAR_MONTHS[yearType] ? year : year - 1;
}

function yearName(yearType: YearType | null): string {
  return yearType === null ? 'year' : `${yearType} year`;
}

function yearExample({ end }: Period, yearType: YearType | null): string {
  const year = startYear(end, yearType ?? 'financial');
  return yearType === 'calendar' ? String(year) : yearPair(year);
}
