import { RAG_WORDS, RagShape, type RagColour } from '@waymark/charts';
import type { ReactNode } from 'react';

/** A colour as shape and word on its tint; `children` says more than the word where there is more. */
export function RagTag({ colour, children }: { colour: RagColour; children?: ReactNode }) {
  return (
    <span className={`wm-rag wm-rag--${colour}`}>
      <RagShape colour={colour} size={15} className="wm-rag__shape" />
      <span>{children ?? RAG_WORDS[colour]}</span>
    </span>
  );
}

/** Shape and word without the tint, for running lists. */
export function RagWord({ colour, children }: { colour: RagColour; children: ReactNode }) {
  return (
    <span className="wm-rag-word">
      <RagShape colour={colour} size={13} className="wm-rag__shape" />
      <span>{children}</span>
    </span>
  );
}
