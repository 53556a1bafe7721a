import { useId, type ReactNode } from 'react';
import { FONT } from './palette';

export interface ChartPictureProps {
  title: string;
  /** What it shows, for those who do not see it. */
  words: string;
  width: number;
  height: number;
  /** Of its letters; left out where it has none. */
  fontSize?: number;
  className: string | undefined;
  children: ReactNode;
}

/** Of the letters in a large chart. */
export const FONT_SIZE = 12.5;

/** A picture with its name and its words. */
export function ChartPicture({ title, words, width, height, fontSize, className, children }: ChartPictureProps) {
  const id = useId();
  return (
    <svg
      className={className}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={fontSize === undefined ? undefined : FONT}
      fontSize={fontSize}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{words}</desc>
      {children}
    </svg>
  );
}
