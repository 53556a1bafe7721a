export * from './digest-facts';
export * from './digest-text';
export * from './digests';
export * from './escalation';
export * from './london-time';
export * from './notice-words';
export * from './notices';
export * from './working-days';
