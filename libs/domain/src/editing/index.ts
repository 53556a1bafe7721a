export * from './form';
export * from './history-words';
export * from './moment';
export * from './promises';
export * from './rules';
