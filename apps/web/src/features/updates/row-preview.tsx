import type { UpdatePreview } from '@waymark/domain';
import { RagTag } from '../../components/rag-tag';
import { RecordLink } from '../records/record-link';
import type { RowView } from './row-view';

/** The colour and the slippage that a report gives, by the rules that judge the board's page. */
export function RowPreview({ preview }: { preview: UpdatePreview }) {
  const { schedule, slippageOriginal } = preview;
  return (
    <p className="wm-updates__preview">
      {/* The word "complete" is in the tag. */}
      <RagTag colour={schedule.colour} /> <strong>{schedule.colour === 'complete' ? schedule.words.replace(/^completed,? ?/, '') : schedule.words}</strong>
      {schedule.isRebaselined && slippageOriginal && <span className="wm-secondary">{`Against the first promise: ${slippageOriginal.words}`}</span>}
    </p>
  );
}

/** What waits for it and would be left too soon: said before saving. @param slug for links; none while somebody types, who would stop at each. */
export function KnockOn({ slug, view: { knockOn } }: { slug?: string; view: RowView }) {
  if (knockOn.length === 0) return null;
  return (
    <div className="wm-updates__knock-on">
      <strong>{knockOn.length === 1 ? 'This leaves too soon:' : `This leaves ${knockOn.length} too soon:`}</strong>
      <ul>
        {knockOn.map(({ record, words }) => (
          <li key={record.id}>
            {slug === undefined ? record.label : <RecordLink slug={slug} record={record} />}
            {`, ${words}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
