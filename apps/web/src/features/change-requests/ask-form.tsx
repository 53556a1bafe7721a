import { useApolloClient } from '@apollo/client/react';
import { Link, useNavigate } from '@tanstack/react-router';
import { readChange, REASON_CATEGORIES, type ChangeRequestKind, type ReasonCategory } from '@waymark/domain';
import { useMemo, useState, type FormEvent } from 'react';
import { RadiosField, SelectField } from '../../components/choice-fields';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField, TextField } from '../../components/form-field';
import { refusalOf } from '../../components/refusal';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import { newUpdateId } from '../updates/row-draft';
import { REASON_WORDS } from '../updates/update-words';
import { askControl, controlOf } from './ask-controls';
import { changeDraftOf, emptyAsk, proposedTitle, TAKES_CHOSEN, withChosen, type AskDraft } from './ask-draft';
import { AskKnockOn } from './ask-knock-on';
import { AskMilestones } from './ask-milestones';
import { AskNew } from './ask-new';
import { askForChangeQuery, knownMilestones, type AskedPlan, type AskedProject } from './asked-plan.fragment';
import { changeRequestQuery, decidedPlanFragment } from './change-request.fragment';
import { KIND_CHOICES } from './change-request-words';

const askForChange = graphql(
  `
    mutation AskForChangeOf($input: AskForChangeInput!) {
      askForChange(input: $input) {
        number
        programme {
          ...DecidedPlan
        }
      }
    }
  `,
  [decidedPlanFragment],
);

export interface AskFormProps {
  plan: AskedPlan;
  /** `null`: none is chosen yet. */
  project: AskedProject | null;
  /** Those that the person may ask about. */
  projects: readonly AskedProject[];
  onProject: (id: string) => void;
  /** What the address asks for. */
  start: { milestone: string | undefined; kind: ChangeRequestKind };
}

const NO_PROJECT = '';
const NO_REASON = '';

/** Asks the board for a change: what, by when instead, why; and shows what that would leave too soon. */
export function AskForm({ plan, project, projects, onProject, start }: AskFormProps) {
  const { slug, today } = plan;
  const client = useApolloClient();
  const navigate = useNavigate();
  const sending = useSending();
  // Made once: the same request sent again is one request.
  const [id] = useState(newUpdateId);
  const milestones = useMemo(() => (project ? knownMilestones(project) : []), [project]);
  const [draft, setDraft] = useState(() => startOf(start, milestones));
  const [isChecked, setChecked] = useState(false);
  const asked = changeDraftOf(draft, milestones);
  const wrong = useMemo(() => readChange(changeDraftOf(draft, milestones), milestones, today).faults, [draft, milestones, today]);
  const faultAt = (field: string) => (isChecked ? wrong.find((fault) => fault.field === field)?.message : undefined) ?? (field === 'projectId' ? sending.faultAt(field) : undefined);
  const firstOpen = milestones.find(({ status, isOngoing }) => status !== 'completed' && status !== 'cancelled' && !(isOngoing && draft.kind === 'move'))?.id;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!project) return void sending.send([{ field: 'projectId', message: 'Choose the project.' }], () => Promise.resolve());
    void sending.send(wrong, async () => {
      try {
        const { data } = await client.mutate({ mutation: askForChange, variables: { input: { slug, id, projectId: project.id, ...asked } }, fetchPolicy: 'no-cache' });
        if (!data) return;
        const { number, programme } = data.askForChange;
        client.writeQuery({ query: changeRequestQuery, variables: { slug, asAt: null }, data: { programme } });
        await navigate({ to: '/programmes/$slug/change-requests/$number', params: { slug, number: String(number) }, state: { sentRequest: number } });
      } catch (error) {
        // The plan may have moved on meanwhile: then it shows, and the fields say so themselves.
        if (refusalOf(error).code !== 'NETWORK') await client.query({ query: askForChangeQuery, variables: { slug, asAt: null }, fetchPolicy: 'network-only' }).catch(() => undefined);
        throw error;
      }
    });
  };
  const { kind } = draft;
  const parts = { today, faultAt, isChecked, onChange: setDraft };
  return (
    <form className="wm-change-form wm-ask" onSubmit={submit} noValidate aria-busy={sending.isSending || undefined}>
      <ErrorSummary refusal={sending.refusal} idOf={(field) => controlOf(field, asked.items, firstOpen)} />
      <SelectField
        id={askControl('projectId')}
        label="Project"
        value={project?.id ?? NO_PROJECT}
        choices={[...(project ? [] : [{ value: NO_PROJECT, label: 'Choose a project' }]), ...projects.map((one) => ({ value: one.id, label: `${one.ref} ${one.title}` }))]}
        onChange={onProject}
        fault={faultAt('projectId')}
      />
      {project && (
        <>
          <RadiosField id={askControl('kind')} label="What do you ask for?" value={kind} choices={KIND_CHOICES} onChange={(next) => setDraft({ ...draft, kind: next })} />
          {kind !== 'add' && <AskMilestones slug={slug} draft={{ ...draft, kind }} milestones={milestones} {...parts} />}
          {(kind === 'add' || kind === 'split' || kind === 'merge') && <AskNew draft={{ ...draft, kind }} {...parts} />}
          <AskKnockOn plan={plan} projectId={project.id} milestones={milestones} items={asked.items} />
          <SelectField<ReasonCategory | typeof NO_REASON>
            id={askControl('reasonCategory')}
            label="Kind of reason"
            value={draft.reasonCategory ?? NO_REASON}
            choices={[...(draft.reasonCategory ? [] : [{ value: NO_REASON, label: 'Choose one' } as const]), ...REASON_CATEGORIES.map((value) => ({ value, label: REASON_WORDS[value] }))]}
            onChange={(value) => setDraft({ ...draft, reasonCategory: value === NO_REASON ? null : value })}
            fault={faultAt('reasonCategory')}
          />
          <TextAreaField
            id={askControl('reason')}
            label="Reason"
            hint="What happened, and what is done about it. The board decides by it, and it stays on the record."
            rows={3}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
            fault={faultAt('reason')}
          />
          <TextField
            id={askControl('title')}
            label="Title"
            hint="How the request stands in the board’s list. Change it if another says more."
            value={draft.title ?? proposedTitle(draft, milestones)}
            onChange={(title) => setDraft({ ...draft, title })}
            fault={faultAt('title')}
          />
        </>
      )}
      <p className="wm-body">{`Nothing moves when you send it. The programme manager or the sponsor recommends it, and the board decides${plan.needsAgreement ? '; the DfE and NHS England are then asked to agree' : ''}.`}</p>
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={sending.isSending || undefined}>
          {sending.isSending ? 'Sending' : 'Send to be recommended'}
        </button>
        <Link to="/programmes/$slug/change-requests" params={{ slug }} className="govuk-link">
          Cancel
        </Link>
      </div>
    </form>
  );
}

function startOf({ milestone: id, kind }: AskFormProps['start'], milestones: Parameters<typeof withChosen>[1][]): AskDraft {
  const draft = emptyAsk(kind);
  const milestone = milestones.find((one) => one.id === id);
  return milestone && TAKES_CHOSEN[kind] ? withChosen(draft, milestone, true) : draft;
}
