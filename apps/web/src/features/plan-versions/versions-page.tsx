import { useApolloClient } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { openVersionFault } from '@waymark/domain';
import { use, useCallback, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { PageHeading } from '../../components/page-heading';
import { refusalOf } from '../../components/refusal';
import { usePageQuery } from '../../components/use-page-query';
import { graphql } from '../../graphql';
import { useCan } from '../people/me';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeTitle } from '../programmes/programme-frame.fragment';
import { CompareVersions } from './compare-versions';
import { OpenVersionForm } from './open-version-form';
import { VersionArticle } from './version-article';
import { STANDING_NAMES } from './version-words';
import { versionedPlanFragment, versionsQuery, type VersionedPlan } from './versions.fragment';

export { versionsQuery } from './versions.fragment';

const openPlanVersion = graphql(
  `
    mutation OpenPlanVersion($input: OpenPlanVersionInput!) {
      changed: openPlanVersion(input: $input) {
        ...VersionedPlan
      }
    }
  `,
  [versionedPlanFragment],
);

const takeVersionStep = graphql(
  `
    mutation TakeVersionStep($input: TakeVersionStepInput!) {
      changed: takeVersionStep(input: $input) {
        ...VersionedPlan
      }
    }
  `,
  [versionedPlanFragment],
);

const route = getRouteApi('/programmes/$slug/versions');

/** The versions of the plan, each with its decisions; any two compare. */
export function VersionsPage() {
  const { slug } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const page = usePageQuery(versionsQuery, { slug, asAt });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the versions of the plan" />;
  const { programme } = page.data;
  return (
    <ProgrammeFrame programme={programme} page="Versions of the plan" isBusy={page.isBusy}>
      <PageHeading caption={programmeTitle(programme)}>Versions of the plan</PageHeading>
      <p className="wm-subtitle">A plan is drafted, approved by the board, agreed by the DfE and NHS England, and published. After each stocktake a new version begins. What stood in a version stays readable, and any two compare.</p>
      <Content plan={programme} isOffered={asAt === null && !programme.isHistorical} />
    </ProgrammeFrame>
  );
}

function Content({ plan, isOffered }: { plan: VersionedPlan; isOffered: boolean }) {
  const { slug, planVersions, today } = plan;
  const client = useApolloClient();
  const { say } = use(AnnouncerContext);
  const may = useCan(slug);
  const [isOpening, setOpening] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const mayOpen = isOffered && may('plan:version');
  const fault = openVersionFault(planVersions);

  const show = (changed: VersionedPlan | undefined, words: string) => {
    if (changed) client.writeQuery({ query: versionsQuery, variables: { slug, asAt: null }, data: { programme: changed } });
    setOpening(false);
    setDone(words);
    say(words);
  };
  // Somebody else was first: what they did shows, and the refusal stays at the form.
  const orCatchUp = async (error: unknown): Promise<never> => {
    if (refusalOf(error).code === 'CONFLICT') await client.query({ query: versionsQuery, variables: { slug, asAt: null }, fetchPolicy: 'network-only' }).catch(() => undefined);
    throw error;
  };
  return (
    <>
      {done && <Done key={done} words={done} />}
      {mayOpen && !fault && !isOpening && (
        <button type="button" className="govuk-button" onClick={() => setOpening(true)}>
          Open a version
        </button>
      )}
      {mayOpen && isOpening && (
        <OpenVersionForm
          save={async (version) => {
            const { data } = await client.mutate({ mutation: openPlanVersion, variables: { input: { slug, ...version } }, fetchPolicy: 'no-cache' }).catch(orCatchUp);
            show(data?.changed, `Opened: ${version.title.trim()}.`);
          }}
          onCancel={() => setOpening(false)}
        />
      )}
      {planVersions.length === 0 && <p className="wm-empty">{emptyWords(plan)}</p>}
      {planVersions.map((version) => (
        <VersionArticle
          key={version.id}
          plan={plan}
          version={version}
          isOffered={isOffered}
          take={async (step) => {
            const { data } = await client.mutate({ mutation: takeVersionStep, variables: { input: { slug, ...step } }, fetchPolicy: 'no-cache' }).catch(orCatchUp);
            show(data?.changed, `Recorded: version ${version.number}, ${STANDING_NAMES[step.standing].replace(/^[AP]/, (letter) => letter.toLowerCase())}.`);
          }}
        />
      ))}
      {mayOpen && fault && <p className="wm-secondary">{fault}</p>}
      <CompareVersions key={planVersions.map(({ id }) => id).join(' ')} slug={slug} versions={planVersions} today={today} />
    </>
  );
}

function emptyWords({ kind, planStanding, isHistorical }: VersionedPlan): string {
  if (kind === 'scorecard') return 'This is a scorecard: it has no plan, so there is no version of one.';
  if (isHistorical) {
    return planStanding === 'draft'
      ? 'No version is recorded. The documents of this closed record show a draft plan only: no approval of it is known, so every date is a draft baseline.'
      : 'No version is recorded, and the record is closed. What stood in the plan on a day is read by choosing that day above.';
  }
  return 'No version is recorded yet. The programme manager opens the first one; the board’s approval of it turns the draft dates into first promises.';
}

/** What was done takes the focus: the form is gone. */
function Done({ words }: { words: string }) {
  const takeFocus = useCallback((box: HTMLDivElement | null) => box?.focus(), []);
  return (
    <div className="wm-done" ref={takeFocus} tabIndex={-1}>
      <p className="wm-done__words">{words}</p>
    </div>
  );
}
