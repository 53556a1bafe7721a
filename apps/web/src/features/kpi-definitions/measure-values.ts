import { isCountedOtherwise, isOfYear } from '@waymark/domain';
import type { Frequency, MeasureKind, MeasureRelation, MeasureWindow, Polarity, YearType } from '@waymark/domain';
import type { VariablesOf } from '../../graphql';
import type { Maybe } from './definition-choices';
import type { DefinedMeasure, saveMeasureMutation } from './definition.fragment';

/** A series as its form has it; '' is not said. */
export interface MeasureValues {
  name: string;
  unit: string;
  relation: MeasureRelation;
  kind: Maybe<MeasureKind>;
  polarity: Maybe<Polarity>;
  window: Maybe<MeasureWindow>;
  yearType: Maybe<YearType>;
  frequency: Maybe<Frequency>;
  publicationDelay: string;
  maySum: Maybe<'yes' | 'no'>;
  countsPeople: Maybe<'yes' | 'no'>;
  partOfId: string;
  inflowId: string;
  outflowId: string;
  note: string;
  breaksOn: string;
}

export const NEW_MEASURE: MeasureValues = {
  name: '',
  unit: '',
  relation: 'direct',
  kind: '',
  polarity: '',
  window: '',
  yearType: '',
  frequency: '',
  publicationDelay: '',
  maySum: '',
  countsPeople: '',
  partOfId: '',
  inflowId: '',
  outflowId: '',
  note: '',
  breaksOn: '',
};

export function measureValues(measure: DefinedMeasure): MeasureValues {
  const { name, unit, relation, kind, polarity, window, yearType, frequency, publicationDelay, maySum, countsPeople, partOfId, inflowId, outflowId, note } = measure;
  return {
    ...{ name, unit, relation },
    kind: kind ?? '',
    polarity: polarity ?? '',
    window: window ?? '',
    yearType: yearType ?? '',
    frequency: frequency ?? '',
    publicationDelay: publicationDelay === null ? '' : String(publicationDelay),
    maySum: maySum === null ? '' : maySum ? 'yes' : 'no',
    countsPeople: countsPeople ? 'yes' : 'no',
    partOfId: partOfId ?? '',
    inflowId: inflowId ?? '',
    outflowId: outflowId ?? '',
    note: note ?? '',
    breaksOn: '',
  };
}

/** Only counts and amounts of separate periods can be added up. */
export function mayBeSummed({ kind }: Pick<MeasureValues, 'kind'>): boolean {
  return kind === 'count' || kind === 'amount' || kind === '';
}

/** A stock stands at a day and has something coming in and going out. */
export function isStock({ window, kind }: Pick<MeasureValues, 'window' | 'kind'>): boolean {
  return window === 'snapshot' && (kind === 'count' || kind === '');
}

type Input = Omit<VariablesOf<typeof saveMeasureMutation>['input'], 'slug' | 'id' | 'kpiId' | 'seenAt' | 'reason'>;

/** As the API takes it: what is out of sight is not sent. */
export function measureInput(values: MeasureValues, saved: MeasureValues | null): Input {
  const { name, unit, relation, note } = values;
  const isSummed = mayBeSummed(values) ? values.maySum : values.maySum === 'yes' ? 'no' : values.maySum;
  return {
    ...{ name, unit, relation, note },
    kind: values.kind || null,
    polarity: values.polarity || null,
    window: values.window || null,
    yearType: isOfYear(values.window) || values.window === 'quarter' ? values.yearType || null : (saved?.yearType || null),
    frequency: values.frequency || null,
    publicationDelay: values.publicationDelay.trim() === '' ? null : Number(values.publicationDelay),
    maySum: isSummed === '' ? null : isSummed === 'yes',
    countsPeople: values.countsPeople === 'yes',
    partOfId: values.partOfId || null,
    inflowId: isStock(values) ? values.inflowId || null : (saved?.inflowId || null),
    outflowId: isStock(values) ? values.outflowId || null : (saved?.outflowId || null),
    breaksOn: saved && isCountedOtherwise(saved, values) ? values.breaksOn : '',
  };
}

/** What is wrong by the form itself. */
export function measureFaults({ name, unit, kind, window, publicationDelay, countsPeople }: MeasureValues, isNew: boolean): { field: string; message: string }[] {
  return [
    ...(name.trim() ? [] : [{ field: 'name', message: 'Enter what the series is called' }]),
    ...(unit.trim() ? [] : [{ field: 'unit', message: 'Enter the unit, such as % or complaints' }]),
    ...(isNew && kind === '' ? [{ field: 'kind', message: 'Choose what kind of number it is' }] : []),
    ...(isNew && window === '' ? [{ field: 'window', message: 'Choose what stretch of time one value covers' }] : []),
    ...(/^\s*\d*\s*$/.test(publicationDelay) ? [] : [{ field: 'publicationDelay', message: 'Days must be a whole number, such as 14' }]),
    ...(isNew && countsPeople === '' ? [{ field: 'countsPeople', message: 'Say whether it counts people' }] : []),
  ];
}
