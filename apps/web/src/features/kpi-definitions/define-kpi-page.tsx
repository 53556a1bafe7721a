import { getRouteApi, Link, useLocation, useNavigate } from '@tanstack/react-router';
import { use, useCallback, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { PageHeading } from '../../components/page-heading';
import { usePageQuery } from '../../components/use-page-query';
import { useCan, useSignedIn } from '../people/me';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeTitle } from '../programmes/programme-frame.fragment';
import { defineKpiQuery, type DefinedKpi, type DefinedPlan } from './definition.fragment';
import { KpiForm } from './kpi-form';
import { MeasureForm } from './measure-form';
import { useSaveDefinition, type Defining } from './use-defining';

export { defineKpiQuery } from './definition.fragment';

const route = getRouteApi('/programmes/$slug/define-kpi');
/** In the address: a series that is yet to be made. */
const NEW = 'new';

/** Where it is said what a KPI means and how each of its series is counted. */
export function DefineKpiPage() {
  const { slug } = route.useParams();
  const { ref = '', measure } = route.useSearch();
  const { isAsking } = useSignedIn();
  const page = usePageQuery(defineKpiQuery, { slug, ref, isEdit: ref !== '' });
  if (!page.data || isAsking) return <PageWaiting problem={page.problem} retry={page.retry} what="the KPI" />;
  const { programme } = page.data;
  const title = ref === '' ? 'Define a KPI' : 'Change a definition';
  return (
    <ProgrammeFrame programme={programme} page={ref === '' ? title : `${title}: ${ref}`} isBusy={page.isBusy}>
      <PageHeading caption={programmeTitle(programme)}>{title}</PageHeading>
      <Allowed plan={programme} kpiRef={ref} measureId={measure} />
    </ProgrammeFrame>
  );
}

interface ContentProps {
  plan: DefinedPlan;
  kpiRef: string;
  measureId: string | undefined;
}

function Allowed(props: ContentProps) {
  const { slug, isHistorical } = props.plan;
  const mayDefine = useCan(slug)('kpi:define');
  const { me } = useSignedIn();
  const address = useLocation({ select: ({ href }) => href });
  const isEarlier = route.useSearch()['as-at'] !== undefined;
  if (isHistorical) return <NoForm slug={slug}>This record is closed: it stays as its documents say. No KPI in it can be defined anew.</NoForm>;
  if (!me) {
    return (
      <>
        <p className="wm-body">The programme manager and the data officer define KPIs. Nobody is signed in on this device.</p>
        <Link to="/sign-in" search={{ return: address }} className="govuk-button">
          Sign in
        </Link>
      </>
    );
  }
  if (!mayDefine) return <NoForm slug={slug}>The programme manager and the data officer define KPIs. You have no such role in this programme; its administrator can give you one.</NoForm>;
  if (isEarlier) {
    return (
      <>
        <p className="wm-body">The day chosen above is another one, and an earlier picture of the plan cannot be edited.</p>
        <Link to="." search={(search: Record<string, unknown>) => ({ ...search, 'as-at': undefined })} className="govuk-button">
          Define it as it stands
        </Link>
      </>
    );
  }
  return <Forms key={slug} {...props} />;
}

function NoForm({ slug, children }: { slug: string; children: string }) {
  return (
    <>
      <p className="wm-body">{children}</p>
      <p className="wm-body">
        <Link to="/programmes/$slug/kpis" params={{ slug }} className="govuk-link">
          All KPIs of the programme
        </Link>
      </p>
    </>
  );
}

function Forms({ plan, kpiRef, measureId }: ContentProps) {
  const { slug } = plan;
  const { say } = use(AnnouncerContext);
  const navigate = useNavigate();
  const ways = useSaveDefinition(slug, kpiRef);
  const [done, setDone] = useState<{ words: string; at: string; count: number } | null>(null);
  const finish: Defining['finish'] = (words, ref) => {
    setDone({ words, at: ref, count: (done?.count ?? 0) + 1 });
    say(words);
    return navigate({ to: '/programmes/$slug/define-kpi', params: { slug }, search: { ref } });
  };
  const defining: Defining = { plan, ...ways, finish };
  const kpi = plan.kpi ?? null;
  const key = `${kpiRef} ${measureId ?? ''} ${done?.count ?? 0}`;
  if (kpi && measureId !== undefined) {
    const measure = kpi.measures.find(({ id }) => id === measureId) ?? null;
    if (!measure && measureId !== NEW) return <p className="wm-empty">{`KPI ${kpi.ref} has no such series.`}</p>;
    return <MeasureForm key={key} defining={defining} kpi={kpi} measure={measure} />;
  }
  return (
    <>
      {done?.at === kpiRef && kpiRef !== '' && <Outcome key={done.count} words={done.words} slug={slug} kpiRef={kpiRef} />}
      {kpi && <Series slug={slug} kpi={kpi} />}
      <KpiForm key={key} defining={defining} kpi={kpi} />
    </>
  );
}

/** How each of its values is counted, before what all of them mean. */
function Series({ slug, kpi: { ref, name, measures } }: { slug: string; kpi: DefinedKpi }) {
  return (
    <section aria-labelledby="series" className="wm-define-series">
      <h2 className="wm-heading-l" id="series">
        {measures.length === 1 ? `KPI ${ref} has one series` : `KPI ${ref} has ${measures.length === 0 ? 'no' : measures.length} series`}
      </h2>
      {measures.length === 0 && <p className="wm-empty">{`No values of “${name}” can be entered yet: add the series they belong to.`}</p>}
      <ul className="wm-edit-list">
        {measures.map((measure) => (
          <li key={measure.id} className="wm-edit-list__item">
            <div>
              <strong>{measure.name}</strong>
              <span className="wm-secondary">{measure.definitionWords}</span>
            </div>
            <Link to="/programmes/$slug/define-kpi" params={{ slug }} search={{ ref, measure: measure.id }} className="govuk-link wm-edit-list__change">
              Change<span className="govuk-visually-hidden">{` how ${measure.name} is counted`}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/programmes/$slug/define-kpi" params={{ slug }} search={{ ref, measure: NEW }} className={`govuk-button${measures.length > 0 ? ' govuk-button--secondary' : ''}`}>
        Add a series
      </Link>
    </section>
  );
}

/** What was done takes the focus: the form is gone. */
function Outcome({ words, slug, kpiRef }: { words: string; slug: string; kpiRef: string }) {
  const takeFocus = useCallback((box: HTMLDivElement | null) => box?.focus(), []);
  return (
    <div className="wm-done" ref={takeFocus} tabIndex={-1}>
      <p className="wm-done__words">{words}</p>
      <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref: kpiRef }} className="govuk-link">
        {`See KPI ${kpiRef}`}
      </Link>
    </div>
  );
}
