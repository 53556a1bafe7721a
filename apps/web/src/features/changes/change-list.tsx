import type { FramedProgramme } from '../programmes/programme-frame.fragment';
import { RecordLink } from '../records/record-link';
import type { Change } from './change.fragment';
import { byObjective, type ObjectiveChanges } from './change-groups';
import { ChangeItem } from './change-item';
import { countsInWords } from './change-words';

/** A long list is led by its headings: which objective, how many changes, how many for the better. */
export function ChangeList({ programme, changes }: { programme: FramedProgramme; changes: readonly Change[] }) {
  const groups = byObjective(changes, programme);
  return (
    <>
      {groups.length > 1 && (
        <nav aria-label="Changes by objective">
          <ul className="wm-changes__parts">
            {groups.map((group) => (
              <li key={group.number}>
                <a href={`#${anchorOf(group)}`} className="govuk-link">
                  {group.name}
                </a>
                <span className="wm-secondary">{countsInWords(group.changes)}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map((group) => (
        <section key={group.number} aria-labelledby={anchorOf(group)}>
          <h2 className="wm-heading-l wm-changes__heading" id={anchorOf(group)} tabIndex={-1}>
            {group.name}
          </h2>
          <p className="wm-changes__counts">{countsInWords(group.changes)}</p>
          {group.records.map(({ record, changes: found }) => (
            <div key={record.id} className="wm-changes__record">
              <h3 className="wm-changes__name">
                <RecordLink slug={programme.slug} record={record} />
              </h3>
              <ul className="wm-changes__list">
                {found.map((change) => (
                  <ChangeItem key={change.id} change={change} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

function anchorOf({ number }: ObjectiveChanges): string {
  return number === null ? 'whole' : `objective-${number}`;
}
