export * from './read-version';
export * from './transitions';
