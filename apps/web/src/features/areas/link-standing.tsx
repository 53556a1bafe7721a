export type LinkStanding = 'stated' | 'proposed';

/** Marks a link that no document states: it goes by the plan's structure and awaits somebody's word. */
export function ProposedTag({ children = 'proposed link' }: { children?: string }) {
  return <span className="wm-proposed">{children}</span>;
}

/** How a stated and a proposed link look. */
export function StandingLegend({ stated, proposed }: { stated: number; proposed: number }) {
  return (
    <p className="wm-legend wm-thread__legend">
      <span className="wm-legend__entry wm-legend__entry--wraps wm-thread__links wm-thread__links--stated">{`stated: a document says so (${stated} links)`}</span>
      <span className="wm-legend__entry wm-legend__entry--wraps wm-thread__links wm-thread__links--proposed">
        <ProposedTag>proposed</ProposedTag>
        {` our reading, through the objective; nobody has confirmed it (${proposed} links)`}
      </span>
    </p>
  );
}
