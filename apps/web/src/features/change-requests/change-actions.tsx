import { useApolloClient } from '@apollo/client/react';
import { stepsOffered, type ChangeStepDraft, type ChangeStepKind } from '@waymark/domain';
import { use, useState } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { ErrorSummary } from '../../components/error-summary';
import { refusalOf, type Fault } from '../../components/refusal';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import { useCan } from '../people/me';
import { changeRequestQuery, decidedPlanFragment, type ChangeRequest, type DecidedPlan } from './change-request.fragment';
import { StepForm, stepControl } from './step-form';
import { DONE_WORDS } from './step-meaning';

const takeChangeStep = graphql(
  `
    mutation TakeChangeStep($input: TakeChangeStepInput!) {
      takeChangeStep(input: $input) {
        ...DecidedPlan
      }
    }
  `,
  [decidedPlanFragment],
);

export interface ChangeActionsProps {
  plan: DecidedPlan;
  request: ChangeRequest;
  /** What was done, in words; `null`: something else is begun. */
  onDone: (words: string | null) => void;
}

/** What this person may do with a request now: one thing at a time, each with what it means. */
export function ChangeActions({ plan, request, onDone }: ChangeActionsProps) {
  const { slug, needsAgreement } = plan;
  const client = useApolloClient();
  const may = useCan(slug);
  const { say } = use(AnnouncerContext);
  const sending = useSending();
  const [open, setOpen] = useState<ChangeStepKind | null>(null);
  const part = { objectiveId: request.project.objective.id, projectId: request.project.id };
  const offered = stepsOffered(request.state, (action) => may(action, part), needsAgreement).filter(({ step }) => step !== 'approve' || request.blockers.length === 0);
  const chosen = offered.find(({ step }) => step === open);

  const send = (wrong: readonly Fault[], step: ChangeStepKind, draft: ChangeStepDraft) => {
    void sending.send(wrong, async () => {
      try {
        const { data } = await client.mutate({ mutation: takeChangeStep, variables: { input: { slug, changeRequestId: request.id, step, ...draft } }, fetchPolicy: 'no-cache' });
        setOpen(null);
        onDone(DONE_WORDS[step]);
        say(DONE_WORDS[step]);
        if (data) client.writeQuery({ query: changeRequestQuery, variables: { slug, asAt: null }, data: { programme: data.takeChangeStep } });
      } catch (error) {
        // Somebody else was first: what they did shows at once.
        if (refusalOf(error).code === 'CONFLICT') await client.query({ query: changeRequestQuery, variables: { slug, asAt: null }, fetchPolicy: 'network-only' }).catch(() => undefined);
        throw error;
      }
    });
  };
  const turnTo = (step: ChangeStepKind | null) => {
    setOpen(step);
    onDone(null);
    // What was wrong was about the form that is left.
    if (sending.refusal) void sending.send([], () => Promise.resolve());
  };
  if (offered.length === 0 && !sending.refusal) return null;
  return (
    <section aria-labelledby="actions" className="wm-change-actions">
      <h2 className={offered.length > 0 ? 'wm-heading-l' : 'govuk-visually-hidden'} id="actions">
        What you can do
      </h2>
      <ErrorSummary refusal={sending.refusal} idOf={(field) => (chosen && FIELDS.has(field) ? stepControl(field) : undefined)} />
      {chosen ? (
        <StepForm key={chosen.step} plan={plan} request={request} transition={chosen} sending={sending} onSend={(wrong, draft) => send(wrong, chosen.step, draft)} onCancel={() => turnTo(null)} />
      ) : (
        <div className="govuk-button-group">
          {offered.map(({ step, label }) => (
            <button key={step} type="button" className={`govuk-button${ONWARD.has(step) ? '' : ' govuk-button--secondary'}`} onClick={() => turnTo(step)}>
              {label}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

/** Steps that bring a request further. */
const ONWARD: ReadonlySet<ChangeStepKind> = new Set<ChangeStepKind>(['recommend', 'approve', 'agree']);

const FIELDS: ReadonlySet<string> = new Set(['takenOn', 'comment', 'boardMeetingId', 'decision', 'evidenceUrl']);
