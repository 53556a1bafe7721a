import { useId } from 'react';
import { PAPER, RAG_INK, RAG_WORDS, type RagColour } from './palette';

export interface RagShapeProps {
  colour: RagColour;
  /** Width and height in pixels. */
  size?: number;
  /** Said by screen readers; leave out where the word stands beside the shape. */
  label?: string;
  /** For a shape on a coloured ground: drawn in this ink instead of its own. */
  ink?: string;
  className?: string;
}

/** One shape for each state, so that colour is never the only cue. */
export function RagShape({ colour, size = 16, label, ink, className }: RagShapeProps) {
  const id = useId();
  const named = label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-labelledby': id } as const);
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 20 20" focusable="false" {...named}>
      {label !== undefined && <title id={id}>{label}</title>}
      <RagGlyph colour={colour} ink={ink} />
    </svg>
  );
}

export interface RagGlyphProps {
  colour: RagColour;
  /** Centre and size in the coordinates of the picture it stands in. */
  cx?: number;
  cy?: number;
  size?: number;
  ink?: string | undefined;
}

/** The same shape as a part of a larger drawing. */
export function RagGlyph({ colour, cx = 10, cy = 10, size = 20, ink = RAG_INK[colour] }: RagGlyphProps) {
  const scale = size / 20;
  return <g transform={`translate(${round(cx - size / 2)} ${round(cy - size / 2)}) scale(${round(scale)})`}>{glyph(colour, ink)}</g>;
}

function glyph(colour: RagColour, ink: string) {
  const hole = ink === PAPER ? 'none' : PAPER;
  switch (colour) {
    case 'red':
      return <path d="M10 0.5 19.5 10 10 19.5 0.5 10Z" fill={ink} />;
    case 'amber':
      return <path d="M10 1.5 19.5 18.5H0.5Z" fill={ink} />;
    case 'green':
      return <circle cx="10" cy="10" r="8.5" fill={ink} />;
    case 'complete':
      return (
        <>
          <rect x="1.5" y="1.5" width="17" height="17" fill={ink} />
          <path d="M5.5 10.5 8.8 13.8 14.8 6.4" fill="none" stroke={ink === PAPER ? RAG_INK.complete : PAPER} strokeWidth="2.4" />
        </>
      );
    case 'not_assured':
      return <circle cx="10" cy="10" r="8" fill={hole} stroke={ink} strokeWidth="2.4" strokeDasharray="3.6 2.68" />;
    case 'not_yet_due':
      return <circle cx="10" cy="10" r="8" fill={hole} stroke={ink} strokeWidth="2" />;
    case 'ongoing':
      return (
        <>
          <path d="M16.4 6.4A7.2 7.2 0 1 0 17.2 10.6" fill="none" stroke={ink} strokeWidth="2.4" />
          <path d="M18.6 1.6V8.4H11.8Z" fill={ink} />
        </>
      );
    case 'cancelled':
      return (
        <>
          <rect x="2" y="2" width="16" height="16" fill={hole} stroke={ink} strokeWidth="2" />
          <path d="M5.6 5.6 14.4 14.4M14.4 5.6 5.6 14.4" stroke={ink} strokeWidth="2" />
        </>
      );
  }
}

/** "Red: 41 days late"; the colour's name alone where there is nothing to add. */
export function ragInWords(data: { colour: RagColour; words?: string | null }): string {
  const name = RAG_WORDS[data.colour];
  if (!data.words) return name;
  // "Ongoing: ongoing" helps nobody.
  if (data.words.toLowerCase().startsWith(name.toLowerCase())) return data.words.charAt(0).toUpperCase() + data.words.slice(1);
  return `${name}: ${data.words}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
