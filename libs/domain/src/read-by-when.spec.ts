import { readByWhen } from './read-by-when';

describe('readByWhen', () => {
  it('reads the same words differently on another day, and the same on the same', () => {
    const [first, later] = [readByWhen('by April', '2022-01-10'), readByWhen('by April', '2023-01-10')];
    expect([first.points[0]?.words, later.points[0]?.words]).toEqual(['April 2022', 'April 2023']);
    expect(readByWhen('by April', '2022-01-10')).toEqual(first);
  });
});
