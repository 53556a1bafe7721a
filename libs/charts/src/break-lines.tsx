import { NOTE_FONT, NOTE_LINE, type PlacedNotes } from './break-notes';
import { INK } from './palette';

/** A line where a series begins anew, with the reason above it. `foot`: where the words end and the plot begins. */
export function BreakLines({ placed, block, foot, bottom }: { placed: PlacedNotes; block: string; foot: number; bottom: number }) {
  return (
    <g className={`${block}__breaks`} fontSize={NOTE_FONT} fill={INK}>
      {placed.notes.map(({ x, lineTop, lines, left, top }) => (
        <g key={x}>
          <line className={`${block}__break`} x1={x} x2={x} y1={foot + lineTop} y2={bottom} stroke={INK} strokeWidth="1.25" />
          {lines.length > 0 && (
            <text className={`${block}__why`} dominantBaseline="central">
              {lines.map((line, index) => (
                <tspan key={index} x={Math.round(left * 10) / 10} y={foot + top + index * NOTE_LINE}>
                  {line}
                </tspan>
              ))}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
