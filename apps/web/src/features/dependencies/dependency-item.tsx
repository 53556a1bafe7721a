import { useState } from 'react';
import { RagTag } from '../../components/rag-tag';
import { capital } from '../../components/words';
import { RecordLink } from '../records/record-link';
import { SourceList } from '../sources/source-quote';
import type { Dependency } from './dependency.fragment';
import { RemoveDependencyForm } from './remove-dependency-form';

export interface DependencyItemProps {
  slug: string;
  link: Dependency;
  /** Which end is shown. */
  side: 'needs' | 'dependent';
  /** "All of project 2.5 waits for it" */
  through?: string;
  mayEdit: boolean;
  onDone: (words: string) => void;
}

/** The other end of a dependency: what it is, how it stands, and whether the dates fit. */
export function DependencyItem({ slug, link, side, through, mayEdit, onDone }: DependencyItemProps) {
  const [isRemoving, setRemoving] = useState(false);
  const { [side]: end, note, clash, source } = link;
  return (
    <li className="wm-dependencies__item">
      <p className="wm-dependencies__what">
        <RecordLink slug={slug} record={end.record} />
      </p>
      <p className="wm-dependencies__state">
        <RagTag colour={end.colour} /> <span>{capital(end.words)}</span>
      </p>
      {clash && (
        <p className="wm-clash">
          <strong>Dates do not fit:</strong> {clashInWords(link, side)}
        </p>
      )}
      {through && <p className="wm-secondary">{`${through}.`}</p>}
      {note && <p className="wm-dependencies__note">{note}</p>}
      <SourceList sources={[source]} summary="The words it comes from" />
      {mayEdit && !isRemoving && (
        <button type="button" className="wm-link-button" onClick={() => setRemoving(true)}>
          Remove<span className="govuk-visually-hidden">{` the dependency on ${end.record.label}`}</span>
        </button>
      )}
      {isRemoving && <RemoveDependencyForm slug={slug} link={link} name={end.record.label} onDone={onDone} onCancel={() => setRemoving(false)} />}
    </li>
  );
}

/** The words are about what waits: on its own page that is "this", elsewhere the record named above. */
function clashInWords({ clash }: Dependency, side: 'needs' | 'dependent'): string {
  return `${side === 'needs' ? 'this' : 'it'} is ${clash}`;
}
