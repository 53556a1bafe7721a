import { Link } from '@tanstack/react-router';
import { VerdictTag } from '../../components/verdict-tag';
import { graphql, type ResultOf } from '../../graphql';
import { SourceList, sourceFragment } from '../sources/source-quote';
import { MeasureDetail, measureDetailFragment } from './measure-detail';

export const kpiDetailFragment = graphql(
  `
    fragment KpiDetail on Kpi {
      id
      ref
      name
      definition
      note
      verdict
      areas {
        standing
        area {
          id
          name
        }
      }
      measures {
        ...MeasureDetail
      }
      source {
        ...SourceFields
      }
    }
  `,
  [measureDetailFragment, sourceFragment],
);

export type KpiDetailData = ResultOf<typeof kpiDetailFragment>;

export function isReported(kpi: KpiDetailData): boolean {
  return kpi.measures.some((measure) => measure.latest !== null);
}

/** A KPI with all the series that speak for it. */
export function KpiDetail({ slug, kpi }: { slug: string; kpi: KpiDetailData }) {
  return (
    <article className="wm-kpi" aria-labelledby={`kpi-${kpi.ref}`}>
      <div className="wm-kpi__head">
        <h3 className="wm-heading-m" id={`kpi-${kpi.ref}`} tabIndex={-1}>
          <KpiLink slug={slug} kpi={kpi} />
        </h3>
        <VerdictTag verdict={kpi.verdict} />
      </div>
      <p className="wm-secondary">{areasInWords(kpi)}</p>
      {kpi.definition && <p className="wm-body">{kpi.definition}</p>}
      {kpi.note && <p className="wm-note">{kpi.note}</p>}
      {kpi.measures.map((measure) => (
        <MeasureDetail key={measure.id} measure={measure} />
      ))}
      <SourceList sources={[kpi.source]} summary="The KPI as printed" />
    </article>
  );
}

/** KPIs without a single value: a list, so that the silence is seen as one thing. */
export function SilentKpis({ slug, kpis }: { slug: string; kpis: readonly KpiDetailData[] }) {
  return (
    <section className="wm-silent" aria-labelledby="never-reported">
      <h3 className="wm-heading-m" id="never-reported">
        {`Never reported: ${kpis.length} ${kpis.length === 1 ? 'KPI' : 'KPIs'}`}
      </h3>
      <ul className="wm-silent__list">
        {kpis.map((kpi) => (
          <li key={kpi.id} id={`kpi-${kpi.ref}`} tabIndex={-1}>
            <strong>
              <KpiLink slug={slug} kpi={kpi} />
            </strong>
            <span className="wm-secondary">{areasInWords(kpi)}</span>
            {kpi.note && <span className="wm-secondary">{kpi.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function KpiLink({ slug, kpi: { ref, name } }: { slug: string; kpi: KpiDetailData }) {
  return (
    <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref }} className="govuk-link">
      {`${ref} ${name}`}
    </Link>
  );
}

function areasInWords({ areas }: KpiDetailData): string {
  if (areas.length === 0) return 'Linked to no area of weakness';
  return `${areas.length === 1 ? 'Area' : 'Areas'} of weakness: ${areas.map(({ area, standing }) => (standing === 'proposed' ? `${area.name} (proposed link)` : area.name)).join(', ')}`;
}
