export * from './read-risk';
export * from './risk-score';
