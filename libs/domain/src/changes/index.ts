export * from './change';
export { changesAbout, changesBetween } from './changes';
