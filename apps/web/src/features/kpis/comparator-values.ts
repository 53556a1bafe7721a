import type { AreaType } from '@waymark/domain';
import type { ComparedField } from '../editing/conflict-notice';
import type { ComparatorData } from './comparators';
import { AREA_TYPE_WORDS } from './kpi-words';

/** A comparator as its form has it; '' is not said. */
export interface ComparatorValues {
  name: string;
  areaType: AreaType | '';
  areaName: string;
  neighbourModel: string;
  value: string;
  period: string;
  basis: string;
  note: string;
}

export const NO_COMPARATOR: ComparatorValues = { name: '', areaType: '', areaName: '', neighbourModel: '', value: '', period: '', basis: '', note: '' };

export function comparatorValues({ name, areaType, areaName, neighbourModel, value, periodText, basis, note }: ComparatorData): ComparatorValues {
  return { name, areaType: areaType ?? '', areaName: areaName ?? '', neighbourModel: neighbourModel ?? '', value: String(value), period: periodText ?? '', basis: basis ?? '', note: note ?? '' };
}

export const COMPARED_VALUES: readonly ComparedField<ComparatorValues>[] = [
  { name: 'name', label: 'Name', words: ({ name }) => name },
  { name: 'value', label: 'Value', words: ({ value }) => value },
  { name: 'period', label: 'Period', words: ({ period }) => period },
  { name: 'areaType', label: 'Whose it is', words: ({ areaType }) => (areaType ? AREA_TYPE_WORDS[areaType] : '') },
  { name: 'areaName', label: 'Which area', words: ({ areaName }) => areaName },
  { name: 'neighbourModel', label: 'Model of neighbours', words: ({ neighbourModel }) => neighbourModel },
  { name: 'basis', label: 'Basis', words: ({ basis }) => basis },
  { name: 'note', label: 'Where it was published', words: ({ note }) => note },
];
