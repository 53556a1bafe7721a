import type { ChangeState } from '@waymark/domain';
import { STATE_NAMES } from './change-request-words';

/** Where a request stands, in words on a tint; none of the shapes of a schedule colour. */
export function StateTag({ state }: { state: ChangeState }) {
  return <strong className={`wm-change-state wm-change-state--${state}`}>{STATE_NAMES[state]}</strong>;
}
