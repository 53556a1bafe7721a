interface Limited {
  segments: readonly { lower: number | null }[];
}

/** Whether a last value can be told from chance: where limits are unknown none can, whatever it is. */
export function hasKnownLimits({ segments }: Limited): boolean {
  return segments.at(-1)?.lower != null;
}
