import { TableBehind } from '../../components/table-behind';
import type { DrawnMeasure } from './measure-trend';

/** The values of a trend, oldest first. */
export function TrendTable({ measure }: { measure: DrawnMeasure }) {
  return (
    <TableBehind>
      <table className="govuk-table wm-table wm-table--plain">
        <caption className="govuk-visually-hidden">{measure.name}</caption>
        <thead>
          <tr>
            <th scope="col" className="govuk-table__header">
              Period
            </th>
            <th scope="col" className="govuk-table__header">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {measure.trend.map((point) => {
            const [period, value] = splitWords(point.words);
            return (
              <tr key={`${point.day} ${point.words}`}>
                <th scope="row" className="govuk-table__cell">
                  {period}
                </th>
                <td className="govuk-table__cell">{value}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableBehind>
  );
}

/** "February 2022: 62%" as its two cells. */
function splitWords(words: string): [string, string] {
  const at = words.indexOf(': ');
  return at === -1 ? ['', words] : [words.slice(0, at), words.slice(at + 2)];
}
