export * from './icon-words';
export * from './in-words';
export * from './known-limits';
export { LIMIT_FACTOR, NEAR_LIMIT_FACTOR, OUTLIER_FACTOR } from './limits';
export { RUN_LENGTH, SPC_CAUSES, TREND_LENGTH, type SpcCause } from './special-causes';
export * from './xmr';
