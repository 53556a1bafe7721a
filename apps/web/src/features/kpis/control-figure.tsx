import { CONTROL_NAMES_BESIDE, ControlChart, controlChartNote, SIGNAL_WORDS, SIGNALS, SignalShape, type DrawnControl } from '@waymark/charts';
import { useWidth } from '../../components/use-width';

/** A control chart with the meaning of its marks and lines. */
export function ControlFigure({ name, unit, control }: { name: string; unit: string; control: DrawnControl }) {
  const [box, width] = useWidth(760);
  const note = controlChartNote({ unit, control });
  const hasLimits = control.segments.some(({ lower }) => lower !== null);
  // Without limits nothing is known to be chance.
  const shown = SIGNALS.filter((signal) => (signal !== 'none' || hasLimits) && control.points.some((point) => point.signal === signal));
  return (
    <figure className="wm-figure wm-kpi-figure">
      <p className="wm-legend">
        {shown.map((signal) => (
          <span key={signal} className="wm-legend__entry wm-legend__entry--wraps">
            <SignalShape signal={signal} size={14} className="wm-rag__shape" /> {SIGNAL_WORDS[signal]}
          </span>
        ))}
        {width < CONTROL_NAMES_BESIDE && <LineKeys hasLimits={hasLimits} hasTarget={control.target !== null} />}
      </p>
      <div ref={box} className="wm-figure__picture">
        <ControlChart data={{ title: name, unit, control }} width={width} className="wm-control-chart" />
      </div>
      {note && <p className="wm-note wm-note--small">{note}</p>}
    </figure>
  );
}

/** Where the picture has no room for the names of its lines. */
function LineKeys({ hasLimits, hasTarget }: { hasLimits: boolean; hasTarget: boolean }) {
  return (
    <>
      <LineKey words="mean" ink="#0b0c0c" />
      {hasLimits && <LineKey words="limits of what chance allows" ink="#484949" dash="6 4" />}
      {hasTarget && <LineKey words="target" ink="#801650" dash="11 5" />}
    </>
  );
}

export function LineKey({ words, ink, dash }: { words: string; ink: string; dash?: string }) {
  return (
    <span className="wm-legend__entry wm-legend__entry--wraps">
      <svg width="30" height="10" viewBox="0 0 30 10" aria-hidden="true" focusable="false" className="wm-rag__shape">
        <line x1="0" x2="30" y1="5" y2="5" stroke={ink} strokeWidth="2" strokeDasharray={dash} />
      </svg>{' '}
      {words}
    </span>
  );
}
