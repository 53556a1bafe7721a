import type { Sen2Held } from '../sen2-releases';
import { RECORDED_ON } from './documents';
import { SLUG } from './plan-rows';

const AREAS = ['England', 'West Midlands', 'Birmingham'];

/** Which published figures the plan's own are held against: both bases, since no document says which one it means. */
export const sen2: Sen2Held = {
  slug: SLUG,
  measureKey: 'K2.1/within-20-weeks',
  since: RECORDED_ON.S0,
  until: RECORDED_ON.S3,
  wanted: ({ areaName, neighboursOf }) => neighboursOf === 'Birmingham' || AREAS.includes(areaName),
};
