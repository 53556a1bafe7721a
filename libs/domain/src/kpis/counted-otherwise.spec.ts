import { countsOtherwise, isCountedOtherwise } from './counted-otherwise';

const texts = (definition: string | null, numeratorDefinition: string | null = null) => ({ definition, numeratorDefinition, denominatorDefinition: null });
const how = (kind: string | null, window: string | null, yearType: string | null = null) => ({ kind, window, yearType });

describe('what is counted', () => {
  it.each([
    ['other words', texts('Plans issued'), texts('Plans finalised'), true],
    ['words taken away', texts('Plans issued'), texts(null), true],
    ['another numerator', texts(null, 'In 20 weeks'), texts(null, 'In 26 weeks'), true],
    ['a comma and capitals', texts('Plans, issued'), texts('plans issued'), false],
    ['said for the first time', texts(null), texts('Plans issued'), false],
    ['said for the first time in a form', texts(''), texts('Plans issued'), false],
  ])('%s', (_, before, after, isOther) => {
    expect(countsOtherwise(before, after)).toBe(isOther);
  });

  it.each([
    ['another kind', how('count', 'month'), how('share', 'month'), true],
    ['another window', how('count', 'month'), how('count', 'quarter'), true],
    ['a window no longer said', how('count', 'month'), how('count', 'other'), true],
    ['a window said for the first time', how('count', 'other'), how('count', 'month'), false],
    ['another year', how('count', 'year', 'calendar'), how('count', 'year', 'academic'), true],
    ['another year where none is covered', how('count', 'month', 'calendar'), how('count', 'month', 'academic'), false],
    ['a kind said for the first time', how(null, 'month'), how('count', 'month'), false],
  ])('%s', (_, before, after, isOther) => {
    expect(isCountedOtherwise(before, after)).toBe(isOther);
  });
});
