export * from './comparators';
export * from './control';
export * from './definition-in-words';
export * from './exception';
export * from './gaps';
export * from './pool';
export * from './target';
export * from './trajectory';
