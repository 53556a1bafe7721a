export { cycleInWords, cycleThrough, type DependencyLink } from './cycle';
export { knockOnOf, type KnockOn, type KnockOnEnd, type KnockOnLink, type Move } from './knock-on';
