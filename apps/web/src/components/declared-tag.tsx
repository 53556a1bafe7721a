import { RAG_WORDS, type RagColour } from '@waymark/charts';
import { RagTag } from './rag-tag';

/** A declared confidence; one of too long ago assures nobody, whatever it was. */
export function DeclaredTag({ declared: { confidence }, isStale }: { declared: { confidence: RagColour }; isStale: boolean }) {
  if (!isStale) return <RagTag colour={confidence} />;
  return <RagTag colour="not_assured">{`Not assured: ${RAG_WORDS[confidence].toLowerCase()} has lapsed`}</RagTag>;
}
