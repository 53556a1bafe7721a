export * from './palette';
export { RagGlyph, RagShape, ragInWords, type RagShapeProps } from './rag-shape';
export { SlippageTimeline, STACK_BELOW, type SlippageTimelineProps } from './slippage-timeline';
export type { TimelineData, TimelineRow, TimelineSpan } from './timeline-data';
export { rowInWords, slippageTimelineInWords } from './timeline-words';
export { TrendLine, trendLineInWords, type TrendData, type TrendLineProps, type TrendPoint } from './trend-line';
