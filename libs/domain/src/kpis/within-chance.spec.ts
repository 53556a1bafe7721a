import type { ControlView } from '../kpi-views';
import { withinChance } from './within-chance';

const better = { verdict: 'better' as const, verdictWords: 'Better: up 9 cases since March 2025, but down 1 case since May 2026; no newer value for 7 months' };
const segment = { from: 0, to: 13, mean: 50, lower: 40, upper: 60, because: null };
const control = (rest: Partial<ControlView> = {}) => () => ({ isTrial: false, segments: [segment], variation: 'none', ...rest }) as ControlView;

describe('a change held against chance', () => {
  it('is none where the chart shows only chance, and says by how much the values differ', () => {
    expect(withinChance(better, control())).toEqual({
      verdict: 'same',
      verdictWords: 'No real change: up 9 cases since March 2025, but down 1 case since May 2026, as chance would have it; no newer value for 7 months',
    });
    expect(withinChance({ verdict: 'worse', verdictWords: 'Worse: down 2 cases since March 2025' }, control())).toEqual({
      verdict: 'same',
      verdictWords: 'No real change: down 2 cases since March 2025, as chance would have it',
    });
  });

  it.each<[string, () => ControlView | null]>([
    ['where there is no chart', () => null],
    ['on trial limits', control({ isTrial: true })],
    ['where the last value is more than chance', control({ variation: 'improvement' })],
    ['where the limits began anew: that change was real', control({ segments: [segment, segment] })],
    ['where limits are unknown', control({ segments: [{ ...segment, lower: null, upper: null }] })],
  ])('stands %s', (_, controlOf) => {
    expect(withinChance(better, controlOf)).toEqual(better);
  });

  it.each(['same', 'one_value', 'no_polarity', 'unlike', 'no_data'] as const)('does not ask for a chart where the verdict is %s', (verdict) => {
    const asked = jest.fn(control());
    expect(withinChance({ verdict, verdictWords: 'x' }, asked)).toEqual({ verdict, verdictWords: 'x' });
    expect(asked).not.toHaveBeenCalled();
  });
});
