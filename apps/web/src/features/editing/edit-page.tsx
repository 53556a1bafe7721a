import { useApolloClient } from '@apollo/client/react';
import { getRouteApi, Link, useLocation, useNavigate } from '@tanstack/react-router';
import { use, useCallback, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { PageHeading } from '../../components/page-heading';
import { usePageQuery } from '../../components/use-page-query';
import { useCan, useMe, useSignedIn } from '../people/me';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeTitle } from '../programmes/programme-frame.fragment';
import { AreasPart } from './areas-part';
import { CoverPart } from './cover-part';
import { editQuery, type EditedPlan } from './edited-plan.fragment';
import { KpisPart } from './kpis-part';
import { MeetingsPart } from './meetings-part';
import { ObjectivesPart } from './objectives-part';
import { OfficersPart } from './officers-part';
import type { PartProps } from './part-record';
import { isPlanPart, PLAN_PARTS, type PlanPart } from './plan-parts';
import { ProjectsPart } from './projects-part';
import { RulesPart } from './rules-part';
import { TolerancesPart } from './tolerances-part';
import { useSaveEdit } from './use-editing';

export { editQuery } from './edited-plan.fragment';

const route = getRouteApi('/programmes/$slug/edit');

const PARTS: Readonly<Record<PlanPart, (props: PartProps) => ReactNode>> = {
  cover: CoverPart,
  objectives: ObjectivesPart,
  areas: AreasPart,
  projects: ProjectsPart,
  officers: OfficersPart,
  kpis: KpisPart,
  meetings: MeetingsPart,
  tolerances: TolerancesPart,
  rules: RulesPart,
};

/** Where a programme manager keeps the plan right: its parts, each with its forms. */
export function EditPage() {
  const { slug } = route.useParams();
  const { isAsking } = useSignedIn();
  const part = usePart();
  const page = usePageQuery(editQuery, { slug });
  if (!page.data || isAsking) return <PageWaiting problem={page.problem} retry={page.retry} what="the plan" />;
  const { programme } = page.data;
  return (
    <ProgrammeFrame programme={programme} page={`Edit plan: ${PLAN_PARTS.find((one) => one.part === part)?.name}`} isBusy={page.isBusy}>
      <PageHeading caption={programmeTitle(programme)}>Edit plan</PageHeading>
      <Allowed plan={programme} />
    </ProgrammeFrame>
  );
}

/** The part that the address asks for; without one, the first. */
function usePart(): PlanPart {
  const { part } = route.useSearch();
  return isPlanPart(part) ? part : 'cover';
}

function Allowed({ plan }: { plan: EditedPlan }) {
  const mayEdit = useCan(plan.slug)('plan:edit');
  const me = useMe();
  const address = useLocation({ select: ({ href }) => href });
  const isEarlier = route.useSearch()['as-at'] !== undefined;
  if (plan.isHistorical) {
    return <NoForms slug={plan.slug}>This record is closed: it stays as its documents say. Nothing in it can be edited, and nobody is asked for reports.</NoForms>;
  }
  if (!me) {
    return (
      <>
        <p className="wm-body">The programme manager edits the plan. Nobody is signed in on this device.</p>
        <Link to="/sign-in" search={{ return: address }} className="govuk-button">
          Sign in
        </Link>
      </>
    );
  }
  if (!mayEdit) {
    return <NoForms slug={plan.slug}>The programme manager edits the plan. You have no such role in this programme; its administrator can give you one.</NoForms>;
  }
  if (isEarlier) {
    return (
      <>
        <p className="wm-body">The day chosen above is another one, and an earlier picture of the plan cannot be edited.</p>
        <Link to="." search={(search: Record<string, unknown>) => ({ ...search, 'as-at': undefined })} className="govuk-button">
          Edit the plan as it stands
        </Link>
      </>
    );
  }
  return <Parts key={plan.slug} plan={plan} />;
}

function NoForms({ slug, children }: { slug: string; children: string }) {
  return (
    <>
      <p className="wm-body">{children}</p>
      <p className="wm-body">
        <Link to="/programmes/$slug" params={{ slug }} className="govuk-link">
          Back to the programme
        </Link>
      </p>
    </>
  );
}

function Parts({ plan }: { plan: EditedPlan }) {
  const { slug } = plan;
  const client = useApolloClient();
  const navigate = useNavigate();
  const save = useSaveEdit(slug);
  const { say } = use(AnnouncerContext);
  const search = route.useSearch();
  const [done, setDone] = useState<{ words: string; at: string; count: number } | null>(null);
  const part = usePart();
  const place = `${part} ${search.record ?? ''}`;
  const refresh = async () => {
    await client.query({ query: editQuery, variables: { slug }, fetchPolicy: 'network-only' });
  };
  const finish = (words: string) => {
    setDone({ words, at: `${part} `, count: (done?.count ?? 0) + 1 });
    say(words);
    return navigate({ to: '/programmes/$slug/edit', params: { slug }, search: { part } });
  };
  const Part = PARTS[part];
  const content = useFocusedHeading(place);
  return (
    <div className="wm-edit">
      <nav aria-label="Parts of the plan" className="wm-edit__parts">
        <ul>
          {PLAN_PARTS.map(({ part: each, name }) => (
            <li key={each}>
              <Link to="/programmes/$slug/edit" params={{ slug }} search={{ part: each }} className="wm-edit__part" aria-current={each === part ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="wm-edit__content" ref={content}>
        {done?.at === place && <Outcome key={done.count} words={done.words} slug={slug} />}
        <Part key={`${place} ${done?.count ?? 0}`} editing={{ slug, plan, save, refresh, finish }} record={search.record} />
      </div>
    </div>
  );
}

/** Where the link that led here is gone with what it stood in, reading goes on at the heading of what came. */
function useFocusedHeading(place: string): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current !== place && document.activeElement === document.body) content.current?.querySelector('h2')?.focus();
    shown.current = place;
  }, [place]);
  return content;
}

/** What was done takes the focus: the form is gone. */
function Outcome({ words, slug }: { words: string; slug: string }) {
  const takeFocus = useCallback((box: HTMLDivElement | null) => box?.focus(), []);
  return (
    <div className="wm-done" ref={takeFocus} tabIndex={-1}>
      <p className="wm-done__words">{words}</p>
      <Link to="/programmes/$slug/history" params={{ slug }} className="govuk-link">
        See it in the history
      </Link>
    </div>
  );
}
