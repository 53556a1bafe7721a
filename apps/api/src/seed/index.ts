import { birmingham } from './birmingham';
import { derby } from './derby';
import { example } from './example';
import type { SeedBuilder } from './seed.types';

/** The programmes of the first start, in the order of the start page: real ones first. */
export const seeds: SeedBuilder[] = [birmingham, derby, example];
