import type { Direction } from '@waymark/domain';
import { DIRECTION_WORDS } from './change-words';

const ARROWS: Readonly<Record<Direction, string>> = { better: '▲', worse: '▼', same: '▶', unknown: '○' };

/** Better or worse in shape and word, as on the board. */
export function DirectionTag({ direction }: { direction: Direction }) {
  return (
    <span className={`wm-direction wm-direction--${direction}`}>
      <span aria-hidden="true">{ARROWS[direction]}</span> {DIRECTION_WORDS[direction]}
    </span>
  );
}
