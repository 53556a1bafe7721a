import { Link } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import { DataTable } from '../../components/data-table';
import { VerdictTag } from '../../components/verdict-tag';
import { DefinitionVersions } from './definition-versions';
import type { KpiMeasureData } from './kpi-measure.fragment';
import type { MeasureWays } from './measure-ways';

/** How the measure is counted, since when, how before, and of which parts it is made. */
export function MeasureDefinition({ slug, kpiRef, measure, ways }: { slug: string; kpiRef: string; measure: KpiMeasureData; ways: MeasureWays }) {
  const { id, name, definitionWords, definitionVersions, breaks } = measure;
  return (
    <div className="wm-measure__part">
      <h4 className="wm-heading-s">
        How it is counted
      </h4>
      <p className="wm-measure__definition">{`${definitionWords}.`}</p>
      {breaks.length > 0 && (
        <ul className="wm-list">
          {breaks.map((one) => (
            <li key={one.id}>
              <strong>{`Counted otherwise from ${dayInWords(one.startsOn)}: `}</strong>
              {`${ended(one.now)} `}
              {one.was && `Before: ${ended(one.was)} `}
              <span className="wm-secondary">{`${ended(one.reason)} ${one.statedBy}. Values before and after are not compared.`}</span>
            </li>
          ))}
        </ul>
      )}
      <DefinitionVersions name={name} versions={definitionVersions} />
      <Parts measure={measure} />
      {ways.mayDefine && (
        <p className="wm-measure__change">
          <Link to="/programmes/$slug/define-kpi" params={{ slug }} search={{ ref: kpiRef, measure: id }} className="govuk-link">
            Change the definition<span className="govuk-visually-hidden">{` of ${name}`}</span>
          </Link>
        </p>
      )}
    </div>
  );
}

function Parts({ measure: { name, parts, partsWords } }: { measure: KpiMeasureData }) {
  if (parts.length === 0) return null;
  return (
    <>
      {partsWords && <p>{partsWords.endsWith('.') ? partsWords : `${partsWords}.`}</p>}
      <DataTable
        caption={`Parts of ${name}`}
        className="wm-table--parts"
        rows={parts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: 'Part', isRowHeader: true, cell: (part) => <a className="govuk-link" href={`#measure-${part.id}`}>{part.name}</a> },
          { key: 'latest', header: 'Latest', cell: ({ latest }) => (latest ? `${latest.valueWords}, ${latest.periodWords}` : 'Never reported') },
          { key: 'verdict', header: 'Change', cell: ({ verdict }) => <VerdictTag verdict={verdict} /> },
        ]}
      />
    </>
  );
}

function ended(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}
