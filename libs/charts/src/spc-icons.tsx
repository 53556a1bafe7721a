import { assuranceInWords, variationInWords, type ControlAssurance, type ControlSignal, type ControlView } from '@waymark/domain';
import { useId, type ReactNode } from 'react';
import { FONT, PAPER, SIGNAL_INK } from './palette';

interface IconProps {
  /** Width and height in pixels. */
  size?: number;
  /** Said by screen readers; by default the icon's own words, `null` where they stand beside it. */
  title?: string | null;
  className?: string;
}

export interface VariationIconProps extends IconProps {
  variation: ControlSignal;
  /** Which letter and which way: above the mean, below it, or not known. */
  side: ControlView['side'];
}

/**
 * What the last point says, in the spirit of the icons of NHS England's Making Data Count. The frame tells better (round) from worse
 * (square), the letter and the dots high from low, an arrow stands where neither is better, a wave for chance.
 */
export function VariationIcon({ variation, side, title = variationTitle({ variation, side }), ...frame }: VariationIconProps) {
  const ink = SIGNAL_INK[variation];
  return (
    <Icon {...frame} title={title} name={`wm-spc-icon--${variation}`}>
      {variation === 'concern' ? <SquareFrame ink={ink} /> : <RoundFrame ink={ink} />}
      {variation === 'none' && <path d="M7 20c3-8 6.5-8 9.5-2s6.5 6 9 0s4.5-6 7-3" transform="translate(0 1)" fill="none" stroke={ink} strokeWidth="2.6" strokeLinecap="round" />}
      {(variation === 'high' || variation === 'low') && (
        <path className="wm-spc-icon__arrow" d={variation === 'high' ? 'M20 8l9 11h-5.5v13h-7v-13h-5.5Z' : 'M20 32l9-11h-5.5v-13h-7v13h-5.5Z'} fill={ink} />
      )}
      {(variation === 'improvement' || variation === 'concern') && (
        <>
          <Dots side={side} ink={ink} />
          {side && (
            <Letter x={14} y={side === 'high' ? 13.5 : 27} ink={ink} size={15}>
              {side === 'high' ? 'H' : 'L'}
            </Letter>
          )}
        </>
      )}
    </Icon>
  );
}

export interface AssuranceIconProps extends IconProps {
  /** Draws nothing where none is known. */
  assurance: ControlAssurance | null;
}

/** Whether the target will be kept if nothing changes: the letter clears its line, falls short of it, or values fall on both sides of it. */
export function AssuranceIcon({ assurance, title = assuranceInWords(assurance), ...frame }: AssuranceIconProps) {
  if (!assurance) return null;
  const { letter, ink, line, y } = ASSURANCE_MARKS[assurance];
  return (
    <Icon {...frame} title={title} name={`wm-spc-icon--${assurance}`}>
      {assurance === 'consistent_fail' ? <SquareFrame ink={ink} /> : <RoundFrame ink={ink} />}
      <line className="wm-spc-icon__target" x1="8" x2="32" y1={line} y2={line} stroke={ink} strokeWidth="2" strokeDasharray="4 2.66" />
      {assurance === 'inconsistent' && [12.5, 17.5, 22.5, 27.5].map((x, index) => <circle key={x} cx={x} cy={line + (index % 2 === 0 ? 3.4 : -3.4)} r="2" fill={ink} />)}
      <Letter x={20} y={y} ink={ink} size={18}>
        {letter}
      </Letter>
    </Icon>
  );
}

const ASSURANCE_MARKS: Readonly<Record<ControlAssurance, { letter: string; ink: string; line: number; y: number }>> = {
  consistent_pass: { letter: 'P', ink: SIGNAL_INK.improvement, line: 29, y: 18 },
  inconsistent: { letter: '?', ink: SIGNAL_INK.none, line: 28.5, y: 14 },
  consistent_fail: { letter: 'F', ink: SIGNAL_INK.concern, line: 11, y: 23 },
};

/** "Improvement, high": the words of the icon with its letter. */
export function variationTitle({ variation, side }: Pick<VariationIconProps, 'variation' | 'side'>): string {
  const words = variationInWords(variation);
  return side && (variation === 'improvement' || variation === 'concern') ? `${words}, ${side}` : words;
}

function Icon({ size = 32, title, name, className, children }: IconProps & { name: string; children: ReactNode }) {
  const id = useId();
  const named = title ? ({ role: 'img', 'aria-labelledby': id } as const) : ({ 'aria-hidden': true } as const);
  return (
    <svg className={['wm-spc-icon', name, className].filter(Boolean).join(' ')} width={size} height={size} viewBox="0 0 40 40" focusable="false" {...named}>
      {title && <title id={id}>{title}</title>}
      {children}
    </svg>
  );
}

function RoundFrame({ ink }: { ink: string }) {
  return <circle cx="20" cy="20" r="18.5" fill={PAPER} stroke={ink} strokeWidth="2.5" />;
}

function SquareFrame({ ink }: { ink: string }) {
  return <rect x="2" y="2" width="36" height="36" fill={PAPER} stroke={ink} strokeWidth="2.5" />;
}

/** Five values on their way up or down; level where the way is not known. */
function Dots({ side, ink }: { side: ControlView['side']; ink: string }) {
  const way = side === 'high' ? -1 : side === 'low' ? 1 : 0;
  return (
    <g className="wm-spc-icon__dots" fill={ink}>
      {[-2, -1, 0, 1, 2].map((step) => (
        <circle key={step} cx={20.5 + step * 5} cy={20 + way * (step * 3.2 - 3)} r="2.2" />
      ))}
    </g>
  );
}

function Letter({ x, y, ink, size, children }: { x: number; y: number; ink: string; size: number; children: string }) {
  return (
    <text className="wm-spc-icon__letter" x={x} y={y} fill={ink} fontFamily={FONT} fontSize={size} fontWeight="700" textAnchor="middle" dominantBaseline="central">
      {children}
    </text>
  );
}
