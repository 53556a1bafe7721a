import { dayInWords } from '@waymark/domain';
import { useState } from 'react';
import type { Evidence } from './evidence.fragment';
import { RemoveEvidenceForm } from './remove-evidence-form';

export interface EvidenceItemProps {
  slug: string;
  item: Evidence;
  mayRemove: boolean;
  onDone: (words: string) => void;
}

/** One piece of evidence: what it is, who added it and when. */
export function EvidenceItem({ slug, item, mayRemove, onDone }: EvidenceItemProps) {
  const [isRemoving, setRemoving] = useState(false);
  return (
    <>
      <Content item={item} />
      <p className="wm-evidence__by">
        {`Added by ${item.addedBy}, ${dayInWords(item.addedOn)}`}
        {mayRemove && !isRemoving && (
          <button type="button" className="wm-link-button" onClick={() => setRemoving(true)}>
            Remove<span className="govuk-visually-hidden">{` ${item.title}`}</span>
          </button>
        )}
      </p>
      {isRemoving && <RemoveEvidenceForm slug={slug} item={item} onDone={onDone} onCancel={() => setRemoving(false)} />}
    </>
  );
}

function Content({ item: { id, kind, title, url, fileName, mediaType, sizeBytes, words, whose, saidOn } }: { item: Evidence }) {
  switch (kind) {
    case 'link':
      return (
        <p className="wm-evidence__what">
          <span className="wm-evidence__kind">Link</span>{' '}
          <a href={url ?? ''} target="_blank" rel="noopener noreferrer" className="govuk-link">
            {`${title} (${hostOf(url ?? '')}, opens in a new tab)`}
          </a>
        </p>
      );
    case 'file':
      return (
        <p className="wm-evidence__what">
          <span className="wm-evidence__kind">File</span>{' '}
          <a href={`/evidence/${id}`} download={fileName ?? ''} className="govuk-link">
            {`${title} (${[fileType(fileName ?? '', mediaType ?? ''), sizeInWords(sizeBytes ?? 0)].join(', ')})`}
          </a>
        </p>
      );
    case 'testimony':
      return (
        <figure className="wm-evidence__said">
          <p className="wm-evidence__what">
            <span className="wm-evidence__kind">Testimony</span> <strong>{title}</strong>
          </p>
          <blockquote>{`“${words ?? ''}”`}</blockquote>
          <figcaption>{[whose, saidOn && dayInWords(saidOn)].filter(Boolean).join(', ')}</figcaption>
        </figure>
      );
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

/** "PDF", by the ending that the server has checked. */
function fileType(fileName: string, mediaType: string): string {
  return /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toUpperCase() ?? mediaType;
}

/** "820 KB", "1.4 MB" */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
