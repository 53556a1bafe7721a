import { dayInWords, readUpdate, type UpdateContext } from '@waymark/domain';
import { use, useEffect } from 'react';
import { AnnouncerContext } from '../../components/announcer';
import { Facts, type Fact } from '../../components/facts';
import { factsOf } from './milestone-facts';
import type { RowActions } from './row-actions';
import { relevant, spelledOut } from './row-draft';
import { elementId, nameOf, type RowView } from './row-view';
import { CONFIDENCE_WORDS, REASON_WORDS, STATUS_WORDS } from './update-words';
import type { Statement } from './updates.query';

interface ConflictNoticeProps {
  view: RowView & { begun: NonNullable<RowView['begun']> };
  context: UpdateContext;
  actions: RowActions;
}

/** Somebody else has reported meanwhile: both versions side by side, and a person chooses. */
export function ConflictNotice({ view, context, actions }: ConflictNoticeProps) {
  const { milestone, begun, newer } = view;
  const id = elementId(milestone.id, 'conflict');
  const seen = milestone.statements.find((statement) => statement.id === begun.seenStatementId);
  const heading = `Somebody else has reported on ${nameOf(milestone)} meanwhile`;
  const { say } = use(AnnouncerContext);
  useEffect(() => say(heading), [heading, say]);
  return (
    <section className="wm-updates__conflict" aria-labelledby={id}>
      <h3 className="wm-heading-s" id={id} tabIndex={-1}>
        {heading}
      </h3>
      <p>Nothing of yours is saved or lost. Look at both and choose.</p>
      <div className="wm-updates__sides">
        <div>
          <h4 className="wm-heading-s">Theirs, saved</h4>
          {newer.map((statement) => (
            <Facts key={statement.id} className="wm-facts--tight" facts={theirs(statement)} />
          ))}
        </div>
        <div>
          <h4 className="wm-heading-s">Yours, not saved</h4>
          <Facts className="wm-facts--tight" facts={yours({ ...view, begun: { ...begun, draft: spelledOut(begun.draft, seen) } }, context)} />
        </div>
      </div>
      <div className="wm-updates__buttons">
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => actions.keepTheirs(view)}>
          Keep theirs
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => actions.saveAfterTheirs(view)}>
          Save mine as well, after theirs
        </button>
      </div>
    </section>
  );
}

function theirs(statement: Statement): (Fact | null)[] {
  const { statedBy, statedOn, recordedAt, status, forecast, actual, confidence, narrative, reasonCategory, reason, recovery } = statement;
  return [
    { name: 'Who and when', value: `${statedBy}, ${dayInWords(statedOn)} at ${timeInWords(recordedAt)}` },
    { name: 'Status', value: STATUS_WORDS[status] },
    forecast && { name: 'Expected', value: forecast.words },
    actual && { name: 'Completed', value: actual.words },
    confidence && { name: 'Confidence', value: CONFIDENCE_WORDS[confidence] },
    reasonCategory && { name: 'Reason', value: `${REASON_WORDS[reasonCategory]}. ${reason ?? ''}` },
    recovery ? { name: 'To recover', value: recovery } : null,
    { name: 'In a sentence', value: narrative || 'Nothing' },
  ];
}

function yours({ milestone, begun }: ConflictNoticeProps['view'], context: UpdateContext): (Fact | null)[] {
  const draft = relevant(begun.draft);
  const { preview } = readUpdate(draft, factsOf(milestone), context);
  return [
    { name: 'Who and when', value: 'You, not saved yet' },
    { name: 'Status', value: STATUS_WORDS[draft.status] },
    draft.forecast ? { name: 'Expected', value: preview.forecast?.words ?? draft.forecast } : null,
    draft.actual ? { name: 'Completed', value: preview.actual?.words ?? draft.actual } : null,
    draft.confidence && { name: 'Confidence', value: CONFIDENCE_WORDS[draft.confidence] },
    draft.reasonCategory && { name: 'Reason', value: `${REASON_WORDS[draft.reasonCategory]}. ${draft.reason}` },
    draft.recovery ? { name: 'To recover', value: draft.recovery } : null,
    { name: 'In a sentence', value: draft.narrative || 'Nothing yet' },
  ];
}

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

function timeInWords(instant: string): string {
  return TIME.format(new Date(instant));
}
