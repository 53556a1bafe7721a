/** The head of a table that nobody sorts; `DataTable` has its own. */
export function HeaderRow({ headers }: { headers: readonly string[] }) {
  return (
    <thead>
      <tr>
        {headers.map((header) => (
          <th key={header} scope="col" className="govuk-table__header">
            {header}
          </th>
        ))}
      </tr>
    </thead>
  );
}
