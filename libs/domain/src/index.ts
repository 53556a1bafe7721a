export * from './by-when';
export * from './day';
export * from './plan';
export * from './tolerances';
