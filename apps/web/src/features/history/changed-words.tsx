import { Fragment } from 'react';
import { markedWords, type Part } from './marked-words';
import type { FieldChange } from './history.query';

/** The fields that a change touched, old and new with their differences marked; of what was added or removed, what it says. */
export function ChangedFields({ changes, isWhole }: { changes: readonly FieldChange[]; isWhole: boolean }) {
  return (
    <dl className="wm-history__fields">
      {changes.map(({ field, label, before, after }) => (
        <div key={field} className="wm-history__field">
          <dt>{label}</dt>
          <dd>{isWhole ? (after ?? before) : <ChangedWords before={before} after={after} />}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Struck through and underlined beside the colours, and said in words to whoever listens. */
export function ChangedWords({ before, after }: { before: string | null; after: string | null }) {
  const parts = markedWords(before, after);
  const isReplaced = parts.length === 2 && parts.every(({ kind }) => kind !== 'same');
  return parts.map((part, index) => (
    <Fragment key={`${index} ${part.kind}`}>
      {isReplaced && index === 1 && ' '}
      <Words part={part} />
    </Fragment>
  ));
}

function Words({ part: { kind, words } }: { part: Part }) {
  switch (kind) {
    case 'same':
      return words;
    case 'was':
      return (
        <del className="wm-was">
          <span className="govuk-visually-hidden">was: </span>
          {words}
          <span className="govuk-visually-hidden">; </span>
        </del>
      );
    case 'now':
      return (
        <ins className="wm-now">
          <span className="govuk-visually-hidden">now is: </span>
          {words}
          <span className="govuk-visually-hidden">; </span>
        </ins>
      );
  }
}
