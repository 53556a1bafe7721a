/** The shape of a page before its content. The words come late: a quick answer needs none. */
export function Skeleton({ what }: { what: string }) {
  return (
    <div className="wm-skeleton">
      <p className="wm-skeleton__words" role="status">
        Loading {what}
      </p>
      <div aria-hidden="true">
        <div className="wm-skeleton__block wm-skeleton__block--heading" />
        <div className="wm-skeleton__block wm-skeleton__block--answer" />
        <div className="wm-skeleton__cards">
          <div className="wm-skeleton__block wm-skeleton__block--card" />
          <div className="wm-skeleton__block wm-skeleton__block--card" />
          <div className="wm-skeleton__block wm-skeleton__block--card" />
          <div className="wm-skeleton__block wm-skeleton__block--card" />
        </div>
      </div>
    </div>
  );
}
