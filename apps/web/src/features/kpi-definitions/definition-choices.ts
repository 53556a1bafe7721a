import type { Frequency, MeasureKind, MeasureWindow, Polarity, YearType } from '@waymark/domain';
import type { Choice } from '../../components/choice-fields';

/** '': nobody has said. */
export type Maybe<Value extends string> = Value | '';

export const KIND_CHOICES: readonly Choice<Maybe<MeasureKind>>[] = [
  { value: 'count', label: 'Count', hint: 'How many: complaints, plans, children.' },
  { value: 'share', label: 'Share of a whole', hint: 'Never above 100%: plans issued in time, of all plans issued.' },
  { value: 'ratio', label: 'Ratio of one to another', hint: 'May pass 100%: visits against the visits aimed for.' },
  { value: 'average', label: 'Average of single cases', hint: 'Average weeks waited. Never averaged again or added up.' },
  { value: 'longest', label: 'Longest of single cases', hint: 'The longest wait of any child.' },
  { value: 'amount', label: 'Amount', hint: 'Money, posts, hours.' },
  { value: '', label: 'Not said' },
];

export const POLARITY_CHOICES: readonly Choice<Maybe<Polarity>>[] = [
  { value: 'higher', label: 'Higher is better' },
  { value: 'lower', label: 'Lower is better' },
  { value: 'target', label: 'Close to its target is best' },
  { value: '', label: 'Not said', hint: 'Nobody can then call a change better or worse.' },
];

export const WINDOW_CHOICES: readonly Choice<Maybe<MeasureWindow>>[] = [
  { value: '', label: 'Not said' },
  { value: 'month', label: 'One month' },
  { value: 'quarter', label: 'One quarter' },
  { value: 'year', label: 'One year' },
  { value: 'snapshot', label: 'A day: as it stood then' },
  { value: 'cumulative_year', label: 'The year so far' },
  { value: 'rolling_12_months', label: 'The 12 months before' },
];

export const YEAR_CHOICES: readonly Choice<Maybe<YearType>>[] = [
  { value: '', label: 'Not said' },
  { value: 'financial', label: 'Financial year, April to March' },
  { value: 'academic', label: 'Academic year, September to August' },
  { value: 'calendar', label: 'Calendar year' },
];

export const FREQUENCY_CHOICES: readonly Choice<Maybe<Frequency>>[] = [
  { value: '', label: 'Not said' },
  { value: 'monthly', label: 'Every month' },
  { value: 'quarterly', label: 'Every quarter' },
  { value: 'termly', label: 'Every term' },
  { value: 'annual', label: 'Every year' },
];

export const RELATION_CHOICES = [
  { value: 'direct', label: 'It is the KPI', hint: 'Or one of the values the KPI is made of.' },
  { value: 'proposed', label: 'It is probably the KPI', hint: 'The documents do not say so.' },
  { value: 'related', label: 'It only belongs beside it', hint: 'It does not answer for the KPI.' },
] as const satisfies readonly Choice<string>[];

export function labelOf(choices: readonly Choice<string>[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? '';
}
