import { timelineAxis } from './timeline-axis';

describe('timelineAxis', () => {
  it.each([
    ['two months on a wide axis', '2021-12-01', '2022-02-01', 300, 1],
    ['a year and a half in 240 pixels', '2021-09-01', '2023-03-31', 240, 3],
    ['three years in 240 pixels', '2021-01-01', '2024-01-01', 240, 6],
    ['ten years in 240 pixels', '2015-01-01', '2025-01-01', 240, 24],
    ['ten years on a wide axis', '2015-01-01', '2025-01-01', 800, 6],
    ['a century', '1925-01-01', '2025-01-01', 240, 240],
  ])('counts %s in steps that can be read', (_name, first, last, width, step) => {
    const axis = timelineAxis([first, last], 0, width);
    expect(axis.step).toBe(step);
    const gaps = axis.ticks.slice(1).map((tick, index) => tick.x - axis.ticks[index]!.x);
    for (const gap of gaps) expect(gap).toBeGreaterThan(24);
  });

  it('names months, with the year under the first and under each January', () => {
    const { ticks } = timelineAxis(['2021-10-20', '2022-03-24'], 0, 400);
    expect(ticks.map((tick) => [tick.label, tick.year])).toEqual([
      ['Nov', '2021'],
      ['Dec', null],
      ['Jan', '2022'],
      ['Feb', null],
      ['Mar', null],
    ]);
  });

  it('starts quarters in January, April, July or October', () => {
    const { ticks } = timelineAxis(['2021-11-10', '2023-01-10'], 0, 200);
    expect(ticks.map((tick) => tick.day)).toEqual(['2022-01-01', '2022-04-01', '2022-07-01', '2022-10-01', '2023-01-01']);
  });

  it('does not divide by nothing when all is one day', () => {
    const { x } = timelineAxis(['2022-03-24', '2022-03-24'], 10, 200);
    expect(x('2022-03-24')).toBe(10);
  });

  it('puts days in proportion', () => {
    const { x } = timelineAxis(['2022-01-01', '2022-01-11'], 0, 100);
    expect([x('2022-01-01'), x('2022-01-06'), x('2022-01-11')]).toEqual([0, 50, 100]);
  });
});
