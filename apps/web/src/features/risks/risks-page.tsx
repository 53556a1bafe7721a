import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { use, useCallback, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { FilterForm } from '../../components/filter-form';
import { filterRows } from '../../components/list-filter';
import { PageHeading } from '../../components/page-heading';
import { useListAddress } from '../../components/use-list-address';
import { usePageQuery } from '../../components/use-page-query';
import { useSignedIn } from '../people/me';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeTitle } from '../programmes/programme-frame.fragment';
import { AssessForm } from './assess-form';
import { useRiskRights } from './may-edit-risks';
import { risksQuery, type Register, type Risk } from './risk.fragment';
import { RiskArticle } from './risk-article';
import { riskFilters } from './risk-filters';
import { RiskForm } from './risk-form';
import { RiskMatrix } from './risk-matrix';
import { RisksAnswer } from './risks-answer';
import { RiskTable } from './risk-table';
import { NEW_RISK } from './risk-words';
import { useRiskActions } from './use-risk-actions';

export { risksQuery } from './risk.fragment';

const route = getRouteApi('/programmes/$slug/risks');

/** The register of risks and issues, worst first. */
export function RisksPage() {
  const { slug } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const { isAsking } = useSignedIn();
  const page = usePageQuery(risksQuery, { slug, asAt });
  if (!page.data || isAsking) return <PageWaiting problem={page.problem} retry={page.retry} what="the risks" />;
  const { programme } = page.data;
  return (
    <ProgrammeFrame programme={programme} page="Risks and issues" isBusy={page.isBusy}>
      <RisksContent key={slug} register={programme} isEarlier={asAt !== null} />
    </ProgrammeFrame>
  );
}

function RisksContent({ register, isEarlier }: { register: Register; isEarlier: boolean }) {
  const { slug, risks, officers } = register;
  const { say } = use(AnnouncerContext);
  const navigate = useNavigate();
  const address = useListAddress();
  const [task, setTask] = useState<{ kind: 'assess' | 'edit'; riskId: string } | null>(null);
  const [done, setDone] = useState<{ words: string; count: number; riskId: string | null } | null>(null);
  const { places, mayEdit } = useRiskRights(register, isEarlier);
  const isAdding = places.length > 0 && route.useSearch().risk === NEW_RISK;
  const stopAdding = () => void navigate({ to: '.', search: (search: Record<string, unknown>) => ({ ...search, risk: undefined }), resetScroll: false });
  const actions = useRiskActions(register, (words) => {
    setTask(null);
    if (isAdding) stopAdding();
    setDone({ words, count: (done?.count ?? 0) + 1, riskId: task?.riskId ?? null });
    say(words);
  });
  const begin = (kind: 'assess' | 'edit', { id }: Risk) => {
    setDone(null);
    setTask({ kind, riskId: id });
  };
  const filters = riskFilters(register, address.text);
  const chosen = filterRows(risks, filters, address.text);
  const form = { places, officers, actions };
  if (isAdding) {
    return (
      <>
        <PageHeading caption={programmeTitle(register)}>Risks and issues</PageHeading>
        <RiskForm {...form} risk={null} objective={address.text('objective')} onCancel={stopAdding} />
      </>
    );
  }
  // At the risk it is about, unless that is filtered out now.
  const isAtRisk = chosen.some(({ id }) => id === done?.riskId);
  return (
    <>
      <PageHeading caption={programmeTitle(register)}>Risks and issues</PageHeading>
      {done && !isAtRisk && <Outcome key={done.count} words={done.words} />}
      <RisksAnswer risks={risks} mayAdd={places.length > 0} isClosed={register.isHistorical} />
      {places.length > 0 && (
        <Link to="." search={(search: Record<string, unknown>) => ({ ...search, risk: NEW_RISK })} className="govuk-button wm-risks__add" onClick={() => setDone(null)}>
          Add a risk or an issue
        </Link>
      )}
      <RiskMatrix risks={risks} />
      {risks.length > 0 && <FilterForm noun="item" filters={filters} address={address} shown={chosen.length} total={risks.length} />}
      {risks.length > 0 && chosen.length === 0 && <p className="wm-empty">No risk or issue fits these filters.</p>}
      {chosen.length > 0 && (
        <>
          <RiskTable slug={slug} risks={chosen} sort={address.sort} />
          <section aria-labelledby="in-full" className="wm-risks__full">
            <h2 className="wm-heading-l" id="in-full">
              Each in full
            </h2>
            {chosen.map((risk) => (
              <RiskArticle key={risk.id} slug={slug} risk={risk}>
                {done?.riskId === risk.id && <Outcome key={done.count} words={done.words} />}
                {task?.riskId === risk.id ? (
                  task.kind === 'assess' ? (
                    <AssessForm risk={risk} actions={actions} onCancel={() => setTask(null)} />
                  ) : (
                    <RiskForm {...form} risk={risk} onCancel={() => setTask(null)} />
                  )
                ) : (
                  mayEdit(risk) && <RiskWays risk={risk} onBegin={begin} />
                )}
              </RiskArticle>
            ))}
          </section>
        </>
      )}
    </>
  );
}

function RiskWays({ risk, onBegin }: { risk: Risk; onBegin: (kind: 'assess' | 'edit', risk: Risk) => void }) {
  return (
    <div className="govuk-button-group wm-risk__ways">
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => onBegin('assess', risk)}>
        {risk.status === 'closed' ? 'Assess or reopen' : 'Assess again'}
        <span className="govuk-visually-hidden">{` ${risk.ref}`}</span>
      </button>
      <button type="button" className="wm-link-button" onClick={() => onBegin('edit', risk)}>
        Edit<span className="govuk-visually-hidden">{` ${risk.ref}`}</span>
      </button>
    </div>
  );
}

/** The form is gone: reading goes on from what came of it. */
function Outcome({ words }: { words: string }) {
  const takeFocus = useCallback((box: HTMLDivElement | null) => box?.focus(), []);
  return (
    <div className="wm-done" ref={takeFocus} tabIndex={-1}>
      <p className="wm-done__words">{words}</p>
    </div>
  );
}
