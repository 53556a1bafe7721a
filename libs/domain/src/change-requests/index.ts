export * from './blockers';
export * from './read-change';
export * from './read-step';
export * from './transitions';
export { movementInWords, stateInWords } from './words';
