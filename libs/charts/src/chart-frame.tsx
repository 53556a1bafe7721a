import { BreakLines } from './break-lines';
import type { PlacedNotes } from './break-notes';
import { ChartAxes, type ChartAxesProps } from './chart-axes';
import { ChartPicture, FONT_SIZE, type ChartPictureProps } from './chart-picture';

export interface ChartFrameProps extends Omit<ChartPictureProps, 'fontSize'> {
  /** The first part of the class names: "wm-kpi-chart". */
  block: string;
  unit: string;
  plot: Pick<ChartAxesProps, 'left' | 'right' | 'bottom'>;
  placed: Pick<ChartAxesProps, 'axis' | 'up' | 'across'>;
  /** Why the series begins anew, above the plot. */
  notes: PlacedNotes;
}

/** What every chart of a measure has around its values: scales, and a line where the series begins anew. */
export function ChartFrame({ block, unit, plot: { left, right, bottom }, placed: { axis, up, across }, notes, children, ...picture }: ChartFrameProps) {
  return (
    <ChartPicture {...picture} fontSize={FONT_SIZE}>
      <ChartAxes block={block} left={left} right={right} bottom={bottom} width={picture.width} unit={unit} unitY={notes.height + 12} axis={axis} up={up} across={across} />
      <BreakLines placed={notes} block={block} foot={notes.height + 2} bottom={bottom} />
      {children}
    </ChartPicture>
  );
}
