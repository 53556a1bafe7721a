import { APPROVED_FILL, CHANCE_FILL, PAPER, RAG_COLOURS, RAG_INK, RAG_WORDS, SECONDARY_INK, SERIES_INK, SIGNAL_INK, SIGNALS, TRIAL_INK } from './palette';

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('palette', () => {
  it('knows how contrast is measured', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    // The published ratio of the palest grey that passes for text.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each(RAG_COLOURS)('%s can be read as bold text on white, and has a word', (colour) => {
    expect(contrast(RAG_INK[colour], PAPER)).toBeGreaterThanOrEqual(4.5);
    expect(RAG_WORDS[colour]).toMatch(/^[A-Z]/);
  });

  it.each([SERIES_INK[0], SERIES_INK[2], SECONDARY_INK, APPROVED_FILL, TRIAL_INK])('line colour %s has 3:1 on white', (ink) => {
    expect(contrast(ink, PAPER)).toBeGreaterThanOrEqual(3);
  });

  it.each(SIGNALS)('%s is a letter that can be read on white and a mark that can be told on the ground of a small trend', (signal) => {
    expect(contrast(SIGNAL_INK[signal], PAPER)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(SIGNAL_INK[signal], CHANCE_FILL)).toBeGreaterThanOrEqual(3);
  });

  it('has Making Data Count told apart: its own blue and grey would not do', () => {
    expect([contrast('#00b0f0', PAPER), contrast('#a6a6a6', PAPER)].every((ratio) => ratio < 3)).toBe(true);
    expect(new Set(['none', 'improvement', 'concern', 'high'].map((signal) => SIGNAL_INK[signal as (typeof SIGNALS)[number]])).size).toBe(4);
  });
});
