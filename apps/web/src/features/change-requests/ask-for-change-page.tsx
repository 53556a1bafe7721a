import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { CHANGE_REQUEST_KINDS, type ChangeRequestKind } from '@waymark/domain';
import { useState } from 'react';
import { PageHeading } from '../../components/page-heading';
import { usePageQuery } from '../../components/use-page-query';
import { useCan, useMe, useSignedIn } from '../people/me';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { AskForm } from './ask-form';
import { askForChangeQuery, type AskedPlan, type AskedProject } from './asked-plan.fragment';

export { askForChangeQuery } from './asked-plan.fragment';

const route = getRouteApi('/programmes/$slug/ask-for-change');

/** Where somebody asks the board to move, add, split, merge or cancel milestones of one project. */
export function AskForChangePage() {
  const { slug } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const { isAsking } = useSignedIn();
  const page = usePageQuery(askForChangeQuery, { slug, asAt });
  if (!page.data || isAsking) return <PageWaiting problem={page.problem} retry={page.retry} what="the plan" />;
  const { programme } = page.data;
  return (
    <ProgrammeFrame programme={programme} page="Ask for a change" isBusy={page.isBusy}>
      <p className="wm-back">
        <Link to="/programmes/$slug/change-requests" params={{ slug }} className="govuk-link">
          Change requests
        </Link>
      </p>
      <PageHeading>Ask for a change</PageHeading>
      <Allowed plan={programme} isEarlier={asAt !== null} />
    </ProgrammeFrame>
  );
}

function Allowed({ plan, isEarlier }: { plan: AskedPlan; isEarlier: boolean }) {
  const may = useCan(plan.slug);
  const me = useMe();
  const address = useLocation({ select: ({ href }) => href });
  if (plan.isHistorical) return <p className="wm-empty">This record is closed: it stays as its documents say, and no change can be asked for.</p>;
  if (!me) {
    return (
      <>
        <p className="wm-body">The programme manager, sponsors and project managers ask for changes. Nobody is signed in on this device.</p>
        <Link to="/sign-in" search={{ return: address }} className="govuk-button">
          Sign in
        </Link>
      </>
    );
  }
  if (isEarlier) {
    return (
      <>
        <p className="wm-body">The day chosen above is another one, and an earlier picture of the plan cannot be changed.</p>
        <Link to="." search={(search: Record<string, unknown>) => ({ ...search, 'as-at': undefined })} className="govuk-button">
          Ask by the plan as it stands
        </Link>
      </>
    );
  }
  const projects = plan.plannedObjectives.flatMap(({ id, projects: own }) => own.filter((project) => may('change:request', { objectiveId: id, projectId: project.id })));
  if (projects.length === 0) {
    return (
      <p className="wm-empty">
        {may('board:decide')
          ? 'The chair decides about changes and asks for none: the programme manager, a sponsor or a project manager does.'
          : 'The programme manager, sponsors and project managers ask for changes of what is theirs. You have no such role in this programme; its administrator can give you one.'}
      </p>
    );
  }
  return <Ask plan={plan} projects={projects} />;
}

function Ask({ plan, projects }: { plan: AskedPlan; projects: readonly AskedProject[] }) {
  const search = route.useSearch();
  const named = projects.find(({ id, ref, milestones }) => id === search.project || ref === search.project || milestones.some((one) => one.id === search.milestone));
  const [chosen, setChosen] = useState<string | null>(null);
  const project = projects.find(({ id }) => id === chosen) ?? named ?? (projects.length === 1 ? (projects[0] ?? null) : null);
  // Another project has other milestones: the form begins anew.
  return (
    <AskForm key={project?.id ?? 'none'} plan={plan} project={project} projects={projects} onProject={setChosen} start={{ milestone: search.milestone, kind: kindOf(search.kind) }} />
  );
}

/** Moving a date is what is asked for most. */
function kindOf(text: string | undefined): ChangeRequestKind {
  return CHANGE_REQUEST_KINDS.find((kind) => kind === text) ?? 'move';
}
