import { useNavigate, useParams, useSearch as useAddress } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { recordAddress } from '../records/record-address';
import { SearchHits } from './search-hits';
import { isKeyOn, turnKey } from './search-key';
import { groupHits, type SearchHit } from './search-query';
import { useSearch, type Search } from './use-search';

export interface SearchDialogProps {
  onClose: (isGoing: boolean) => void;
}

/** Search from anywhere: a field with its list. Arrows choose, Enter goes, Escape closes. */
export function SearchDialog({ onClose }: SearchDialogProps) {
  const id = useId();
  const dialog = useDialog(onClose);
  const place = usePlace();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isEntered, setEntered] = useState(false);
  const search = useSearch(typed, place);
  const hits = groupHits(search.hits ?? []).flatMap((group) => group.hits);
  const active = Math.min(chosen, hits.length - 1);

  const go = (hit: SearchHit) => {
    const address = recordAddress(hit.programmeSlug, hit.record);
    if (!address) return;
    onClose(true);
    void navigate(address);
  };

  // Enter before the answer: it goes when the answer is there.
  const awaited = isEntered && search.isCurrent ? hits[active] : undefined;
  useEffect(() => {
    if (awaited) go(awaited);
  });

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setChosen((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      setEntered(typed.trim() !== '');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onClose(false);
    }
  }

  const isExpanded = hits.length > 0;
  return (
    <dialog
      ref={dialog}
      className="wm-search"
      aria-labelledby={`${id}label`}
      onCancel={(event) => {
        event.preventDefault();
        onClose(false);
      }}
    >
      <div className="wm-search__head">
        <label id={`${id}label`} htmlFor={`${id}field`} className="wm-search__label">
          {place.slug ? 'Search this programme' : 'Search all programmes'}
        </label>
        <button type="button" className="wm-link-button" onClick={() => onClose(false)}>
          Close<span className="govuk-visually-hidden"> search</span>
        </button>
      </div>
      <input
        id={`${id}field`}
        className="govuk-input wm-search__field"
        type="text"
        role="combobox"
        aria-expanded={isExpanded}
        aria-controls={`${id}hits`}
        aria-autocomplete="list"
        aria-activedescendant={isExpanded ? `${id}hit-${active}` : undefined}
        aria-describedby={`${id}hint`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
          setEntered(false);
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}hint`} className="govuk-hint wm-search__hint">
        A few letters of a project, milestone, KPI, officer or area, or a number such as 2.3
      </p>
      <p role="status" className={search.isCurrent && hits.length > 0 ? 'govuk-visually-hidden' : 'wm-search__status'}>
        {statusOf(search, typed, hits.length)}
      </p>
      <SearchHits id={`${id}hits`} optionId={(index) => `${id}hit-${index}`} hits={search.hits ?? []} active={active} isStale={!search.isCurrent} showProgramme={place.slug === null} onChoose={go} />
      <KeySwitch />
    </dialog>
  );
}

function statusOf({ hits, isCurrent, isFailed }: Search, typed: string, count: number): string {
  const text = typed.trim();
  if (isFailed) return 'The server cannot be reached. Change the text to try again.';
  if (text === '') return '';
  if (!isCurrent) return hits === null ? 'Searching' : '';
  if (count === 0) return `No record has “${text}”. Try fewer letters, another spelling, or a number such as 2.3.`;
  return `${count} ${count === 1 ? 'record' : 'records'} found`;
}

/** Within a programme, on the day it is looked at; elsewhere all of them. */
function usePlace() {
  const { slug } = useParams({ strict: false });
  const asAt = useAddress({ strict: false })['as-at'];
  return { slug: slug ?? null, asAt: slug === undefined ? null : (asAt ?? null) };
}

/** Over the page, which waits behind it; a press beside it closes it. */
function useDialog(onClose: SearchDialogProps['onClose']) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector('input')?.focus();
    return () => element?.close();
  }, []);
  useEffect(() => {
    const element = dialog.current;
    const leave = (event: Event) => {
      if (event.target === element) onClose(false);
    };
    element?.addEventListener('click', leave);
    return () => element?.removeEventListener('click', leave);
  }, [onClose]);
  return dialog;
}

function KeySwitch() {
  const [isOn, setOn] = useState(isKeyOn);
  return (
    <p className="wm-search__key">
      {isOn ? 'The key / opens this from any page. ' : 'The key / is turned off on this browser. '}
      <button
        type="button"
        className="wm-link-button"
        onClick={() => {
          turnKey(!isOn);
          setOn(!isOn);
        }}
      >
        {isOn ? 'Turn the key off' : 'Turn the key on'}
      </button>
    </p>
  );
}
