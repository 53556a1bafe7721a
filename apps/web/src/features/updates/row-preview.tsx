import type { UpdatePreview } from '@waymark/domain';
import { RagTag } from '../../components/rag-tag';

/** The colour and the slippage that a report gives, by the rules that judge the board's page. */
// The word "complete" is in the tag.
export function RowPreview({ preview }: { preview: UpdatePreview }) {
  const { schedule, slippageOriginal } = preview;
  return (
    <p className="wm-updates__preview">
      <RagTag colour={schedule.colour} /> <strong>{schedule.colour === 'complete' ? schedule.words.replace(/^completed,? ?/, '') : schedule.words}</strong>
      {schedule.isRebaselined && slippageOriginal && <span className="wm-secondary">{`Against the first promise: ${slippageOriginal.words}`}</span>}
    </p>
  );
}
