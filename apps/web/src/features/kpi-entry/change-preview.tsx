import type { EntryChange } from '@waymark/domain';
import { useEffect, useRef } from 'react';
import { HeaderRow } from '../../components/header-row';
import type { CheckedCell } from './check-cells';
import { namedInFull } from './entry-grid';
import { counted } from './save-values';

const KINDS: Readonly<Record<EntryChange['kind'], string>> = { new: 'New', revision: 'Revised', same: 'As it stands' };

/** What saving would do, value by value, before anything is saved. */
export function ChangePreview({ cells, onClose }: { cells: readonly CheckedCell[]; onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const unread = cells.filter(({ change }) => change === null).length;
  return (
    <section className="wm-entry__preview" aria-labelledby="what-will-change">
      <h2 className="wm-heading-m" id="what-will-change" tabIndex={-1} ref={heading}>
        What will change
      </h2>
      <p>{inWords(cells, unread)}</p>
      <table className="govuk-table wm-table wm-entry__changes">
        <caption className="govuk-visually-hidden">Values to be saved, with what stands now</caption>
        <HeaderRow headers={['KPI', 'Period', 'What happens', 'Stands now', 'Will stand']} />
        <tbody>
          {cells.map(({ measure, column, change }) => (
            <tr key={`${measure.id} ${column.key}`} className="govuk-table__row">
              <th scope="row" className="govuk-table__header wm-table__row-header">
                {namedInFull(measure)}
              </th>
              <td className="govuk-table__cell" data-label="Period">
                {column.words}
              </td>
              <td className="govuk-table__cell" data-label="What happens">
                {change ? KINDS[change.kind] : <strong>Cannot be saved as it is</strong>}
              </td>
              <td className="govuk-table__cell" data-label="Stands now">
                {change?.before ?? 'Nothing'}
              </td>
              <td className="govuk-table__cell" data-label="Will stand">
                {change ? <strong>{change.after}</strong> : 'See the message at its cell'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="wm-link-button" onClick={onClose}>
        Close the preview
      </button>
    </section>
  );
}

/** A revision does not undo what was seen: the board's pages of earlier days keep the value they showed. */
function inWords(cells: readonly CheckedCell[], unread: number): string {
  const count = (kind: EntryChange['kind']) => cells.filter(({ change }) => change?.kind === kind).length;
  const [added, revised, same] = [count('new'), count('revision'), count('same')];
  const parts = [added > 0 ? counted(added, 'new value') : '', revised > 0 ? counted(revised, 'revised value') : '', same > 0 ? `${counted(same, 'value')} as it stands` : ''];
  const kept = revised > 0 ? ' What the board saw before stays in the pages of those days.' : '';
  return `${parts.filter(Boolean).join(', ') || 'Nothing that can be saved yet'}.${unread > 0 ? ` ${counted(unread, 'value')} cannot be saved as typed.` : ''}${kept}`;
}
