import type { Day } from '@waymark/domain';
import type { SeedSource } from '../seed.types';

export const SLUG = 'derby';
export const RECORDED_ON: Day = '2018-10-29';

/** The only document the record rests on. */
export type DerbyDocument = 'S2';
export const s2 = (quote: string): SeedSource<DerbyDocument> => ({ document: 'S2', quote });
