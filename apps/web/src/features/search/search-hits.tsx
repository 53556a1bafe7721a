import { useEffect, useRef } from 'react';
import { groupHits, KIND_WORDS, type SearchHit } from './search-query';

export interface SearchHitsProps {
  id: string;
  optionId: (index: number) => string;
  hits: readonly SearchHit[];
  /** Which of them Enter goes to, counted through the groups. */
  active: number;
  /** They answer an older text. */
  isStale: boolean;
  showProgramme: boolean;
  onChoose: (hit: SearchHit) => void;
}

/** The list of the field: hits under the names of their kinds. The field keeps the focus. */
export function SearchHits({ id, optionId, hits, active, isStale, showProgramme, onChoose }: SearchHitsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, hits]);
  const groups = groupHits(hits);
  const order = groups.flatMap((group) => group.hits);
  return (
    <div ref={box} id={id} role="listbox" aria-label="Records found" className={`wm-hits${isStale ? ' wm-hits--stale' : ''}`} hidden={hits.length === 0}>
      {groups.map((group) => (
        <div key={group.kind} role="group" aria-labelledby={`${id}${group.kind}`} className="wm-hits__group">
          <div id={`${id}${group.kind}`} role="presentation" className="wm-hits__kind">
            {KIND_WORDS[group.kind]}
          </div>
          {group.hits.map((hit) => {
            const index = order.indexOf(hit);
            return (
              // The keys are those of the field, which keeps the focus (combobox pattern).
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={`${hit.programmeSlug} ${hit.record.id}`}
                id={optionId(index)}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className="wm-hits__hit"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(hit)}
              >
                <span className="wm-hits__label">{hit.record.label}</span>
                <span className="wm-secondary">{showProgramme ? withProgramme(hit) : hit.context}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** The context, with the name of the programme unless it has it already. */
function withProgramme({ context, programmeName }: SearchHit): string {
  return context.includes(programmeName) ? context : `${programmeName}: ${context}`;
}
