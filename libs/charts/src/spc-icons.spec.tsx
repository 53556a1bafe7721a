import { ASSURANCES, CONTROL_SIGNALS } from '@waymark/domain';
import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { AssuranceIcon, VariationIcon } from './spc-icons';
import { SignalShape } from './signal-shape';
import { TargetShape } from './target-shape';

const SIDES = ['high', 'low'] as const;
const STANDINGS = ['met', 'missed', 'not_yet_due', 'no_value'] as const;
const withoutColour = (markup: string) => markup.replace(/#[0-9a-f]{6}/g, '').replace(/wm-[\w-]+/g, '').replace(/ id="[^"]*"| aria-labelledby="[^"]*"|<title.*<\/title>/g, '');

describe('icons', () => {
  it.each([
    ['of variation', ['improvement', 'concern'].flatMap((variation) => SIDES.map((side) => <VariationIcon key={variation + side} variation={variation as 'concern'} side={side} />)).concat(
      (['none', 'high', 'low'] as const).map((variation) => <VariationIcon key={variation} variation={variation} side={null} />),
    )],
    ['of assurance', ASSURANCES.map((assurance) => <AssuranceIcon key={assurance} assurance={assurance} />)],
    ['of signals in a legend', CONTROL_SIGNALS.map((signal) => <SignalShape key={signal} signal={signal} />)],
    ['of targets in a legend', STANDINGS.map((standing) => <TargetShape key={standing} standing={standing} />)],
  ])('%s differ in form, not only in colour', (_name, icons) => {
    const forms = icons.map((icon) => withoutColour(renderToStaticMarkup(icon)));
    expect(new Set(forms).size).toBe(icons.length);
    for (const form of forms) expect(form).not.toMatch(/NaN|style/);
  });

  it.each([
    [<VariationIcon variation="improvement" side="high" />, 'Improvement, high', 'H'],
    [<VariationIcon variation="concern" side="low" />, 'Concern, low', 'L'],
    [<VariationIcon variation="none" side="low" />, 'Common cause', ''],
    [<AssuranceIcon assurance="consistent_pass" />, 'Will reach the target every time unless something changes', 'P'],
    [<AssuranceIcon assurance="inconsistent" />, 'Will hit or miss the target by chance unless something changes', '?'],
    [<AssuranceIcon assurance="consistent_fail" />, 'Will miss the target every time unless something changes', 'F'],
    [<VariationIcon variation="concern" side="low" title="A real fall" />, 'A real fall', 'L'],
  ])('%# is named, and carries its letter', (icon, name, letter) => {
    render(icon);
    expect(screen.getByRole('img', { name }).querySelector('text')?.textContent ?? '').toBe(letter);
  });

  it('have dots that rise for high and fall for low', () => {
    const heights = (side: 'high' | 'low') => [...renderToStaticMarkup(<VariationIcon variation="concern" side={side} />).matchAll(/ cy="([^"]*)" r="2\.2"/g)].map(([, y]) => Number(y));
    expect(heights('high')).toEqual([...heights('high')].sort((a, b) => b - a));
    expect(heights('low')).toEqual([...heights('low')].sort((a, b) => a - b));
    expect(heights('low')).toHaveLength(5);
  });

  it('are hidden where their words stand beside them, and absent where nothing is known', () => {
    expect(renderToStaticMarkup(<VariationIcon variation="concern" side="low" title={null} />)).toMatch(/aria-hidden="true"(?!.*<title)/);
    expect(renderToStaticMarkup(<AssuranceIcon assurance={null} />)).toBe('');
  });
});
