import { dayInLondon, dayInWords } from '@waymark/domain';
import { graphql, type ResultOf } from '../../graphql';
import { ChangedFields } from '../history/changed-words';

export const definitionVersionFragment = graphql(`
  fragment DefinitionVersionFields on DefinitionVersion {
    number
    since
    recordedAt
    by
    reason
    words
    breaksOn
    changes {
      field
      was
      now
    }
  }
`);

type Version = ResultOf<typeof definitionVersionFragment>;

/** How it was defined before, newest first: folded away, for most readers want the definition as it stands. */
export function DefinitionVersions({ name, versions }: { name: string; versions: readonly Version[] }) {
  const [newest, ...earlier] = versions;
  if (!newest) return null;
  if (earlier.length === 0) return <p className="wm-secondary">{`Version 1: as first recorded on ${recordedOn(newest)}.`}</p>;
  const count = versions.filter(({ breaksOn }) => breaksOn !== null).length;
  return (
    <details className="govuk-details wm-definitions">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {`${versions.length} versions of the definition, ${count === 0 ? 'none of which breaks the series' : `${count} of which ${count === 1 ? 'breaks' : 'break'} the series`}`}
          <span className="govuk-visually-hidden">{`: ${name}`}</span>
        </span>
      </summary>
      <ol className="wm-definitions__list" reversed>
        {versions.map((version) => (
          <li key={version.number} className={`wm-definition ${version.breaksOn ? 'wm-definition--break' : ''}`}>
            <OneVersion version={version} isCurrent={version === newest} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function OneVersion({ version, isCurrent }: { version: Version; isCurrent: boolean }) {
  const { number, since, by, reason, words, changes } = version;
  // How long it had been counted so before that day, the record does not say.
  const isFirst = number === 1;
  return (
    <>
      <h5 className="wm-heading-s">{`Version ${number}, ${isFirst ? 'as first recorded' : `since ${dayInWords(since)}`}${isCurrent ? ' (as it stands)' : ''}`}</h5>
      {!isFirst && <p>{words}</p>}
      {changes.length > 0 && <ChangedFields changes={changes.map(({ field, was, now }) => ({ field, label: field, before: was, after: now }))} isWhole={false} />}
      <p className="wm-secondary">{`Recorded on ${recordedOn(version)}. ${by}: ${reason}`}</p>
    </>
  );
}

function recordedOn({ recordedAt }: Version): string {
  return dayInWords(dayInLondon(recordedAt));
}
