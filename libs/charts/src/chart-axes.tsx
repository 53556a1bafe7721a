import { INK, PAPER, RULE, SECONDARY_INK } from './palette';
import type { Tick } from './timeline-axis';
import { tickInWords, type ValueAxis } from './value-axis';
import { textWidth } from './wrap-label';

export interface ChartAxesProps {
  /** The first part of the class names: "wm-kpi-chart". */
  block: string;
  left: number;
  right: number;
  bottom: number;
  /** Of the picture; what is under the plot may reach it. */
  width: number;
  unit: string;
  /** Where the unit's letters stand, at the head of the axis. */
  unitY: number;
  axis: ValueAxis;
  up: readonly { value: number; y: number }[];
  across: readonly Tick[];
}

/** Values upwards with their unit, time across; a mark where the scale is cut. */
export function ChartAxes({ block, left, right, bottom, width, unit, unitY, axis, up, across }: ChartAxesProps) {
  return (
    <g className={`${block}__axes`} fontSize="12" fill={SECONDARY_INK}>
      {hasUnitAtHead(unit) && (
        <text x={0} y={unitY} fontWeight="700">
          {unit}
        </text>
      )}
      {up.map(({ value, y }) => (
        <g key={value}>
          <line x1={left} x2={right} y1={y} y2={y} stroke={value === 0 ? INK : RULE} strokeWidth="1" />
          <text x={left - 8} y={y} textAnchor="end" dominantBaseline="central">
            {tickInWords(value, unit)}
          </text>
        </g>
      ))}
      {axis.low > 0 && <path className={`${block}__cut`} d={`M${left} ${bottom - 2}l5 -3l-10 -5l10 -5l-5 -3`} fill="none" stroke={INK} strokeWidth="1.5" />}
      {across.map((tick) => (
        <g key={tick.day}>
          <line x1={tick.x} x2={tick.x} y1={bottom} y2={bottom + 5} stroke={INK} strokeWidth="1" />
          {tick.x + 14 <= width && (
            <text x={tick.x} y={bottom + 18} textAnchor="middle">
              {tick.label}
            </text>
          )}
          {tick.year && tick.x + 15 <= width && (
            <text x={tick.x} y={bottom + 32} fontWeight="700" textAnchor="middle">
              {tick.year}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** Room left of the plot for what stands at the ticks. */
export function axisWidth({ ticks }: ValueAxis, unit: string): number {
  return 14 + Math.max(...ticks.map((tick) => textWidth(tickInWords(tick, unit), 12)));
}

/** Percentages and pounds carry their sign at every tick. */
export function hasUnitAtHead(unit: string): boolean {
  return unit !== '%' && unit !== 'GBP';
}

/** Letters stay legible where lines pass behind them. */
export const HALO = { stroke: PAPER, strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' } as const;
