export * from './conflict';
export { actualExample, forecastExample } from './dates';
export * from './draft';
export { LONGEST_CONFIDENCE_DAYS } from './explanation';
export { noChangeDraft } from './no-change';
export * from './owed';
export * from './read-update';
export { statementFact } from './statement';
export { cleanText, LONGEST_DATE, LONGEST_EXPLANATION, LONGEST_NARRATIVE } from './texts';
