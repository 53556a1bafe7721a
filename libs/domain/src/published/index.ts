export * from './plans-within-20-weeks';
