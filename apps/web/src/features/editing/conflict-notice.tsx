import { useCallback } from 'react';
import { ChangedWords } from '../history/changed-words';
import type { RecordForm } from './use-record-form';

/** One value of a form in words. */
export interface ComparedField<Values> {
  /** As the API names it. */
  name: string;
  label: string;
  words: (values: Values) => string;
}

export interface ConflictNoticeProps<Values> {
  form: RecordForm<Values>;
  theirs: Values;
  compared: readonly ComparedField<Values>[];
}

/** Somebody else has saved the record meanwhile: where the two versions differ, both stand side by side. */
export function ConflictNotice<Values>({ form, theirs, compared }: ConflictNoticeProps<Values>) {
  const intoView = useCallback((box: HTMLElement | null) => box?.scrollIntoView?.({ block: 'nearest' }), []);
  const rows = compared.map(({ name, label, words }) => ({ name, label, mine: words(form.values), other: words(theirs) })).filter(({ mine, other }) => mine !== other);
  return (
    <section className="wm-edit-conflict" aria-labelledby="conflict" ref={intoView}>
      <h3 className="wm-heading-m" id="conflict">
        Somebody else has saved a newer version meanwhile
      </h3>
      {rows.length === 0 ? (
        <p>The form now shows it. Nothing of yours differs from it.</p>
      ) : (
        <>
          <p>Nothing of yours is saved or lost. What you had not touched now shows their version. This is where the two differ:</p>
          <table className="govuk-table wm-edit-conflict__table">
            <thead className="govuk-table__head">
              <tr>
                <th scope="col" className="govuk-table__header">
                  Field
                </th>
                <th scope="col" className="govuk-table__header">
                  Theirs, saved
                </th>
                <th scope="col" className="govuk-table__header">
                  Yours, in the form
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, label, mine, other }) => (
                <tr key={name}>
                  <th scope="row" className="govuk-table__header">
                    {label}
                  </th>
                  <td className="govuk-table__cell">{other || 'Nothing'}</td>
                  <td className="govuk-table__cell">{other && mine ? <ChangedWords before={other} after={mine} /> : mine || 'Nothing'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={form.takeTheirs}>
            Keep theirs
          </button>
        </>
      )}
    </section>
  );
}
