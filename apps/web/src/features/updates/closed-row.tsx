import type { Day } from '@waymark/domain';
import { capital } from '../../components/words';
import { RagTag } from '../../components/rag-tag';
import type { RowActions } from './row-actions';
import { DateChange } from './date-change';
import { KnockOn, RowPreview } from './row-preview';
import { nameOf, type RowView } from './row-view';
import { agoInWords, shortDay, STATUS_WORDS } from './update-words';
import type { UpdateMilestone } from './updates.query';

interface ClosedRowProps {
  slug: string;
  view: RowView;
  today: Day;
  actions: RowActions;
  /** For saying how long ago. */
  now: number;
}

/** The cells of a row nobody has touched: what was expected last, and the three things to do about it. */
export function UntouchedRow({ slug, view, today, actions }: ClosedRowProps) {
  const { milestone } = view;
  const { confidence } = milestone;
  const expected = lastExpected(milestone, today);
  const name = <span className="govuk-visually-hidden">{nameOf(milestone)}</span>;
  return (
    <>
      <td className="govuk-table__cell" data-label="Now expected">
        {expected.words}
        <span className="wm-secondary">{expected.standing}</span>
      </td>
      <td className="govuk-table__cell" data-label="Confidence">
        <Confidence confidence={confidence} />
      </td>
      <td className="govuk-table__cell" data-label="Report">
        <div className="wm-updates__buttons">
          <button type="button" className="govuk-button govuk-button--secondary" onClick={() => actions.noChange(view)}>
            No change {name}
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={() => actions.report(view)}>
            Report {name}
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={() => actions.completed(view)}>
            Completed {name}
          </button>
        </div>
        {view.isDropped && (
          <button type="button" className="wm-link-button" onClick={() => actions.undo(view)}>
            Bring back what you had {name}
          </button>
        )}
        <DateChange slug={slug} view={view} />
      </td>
    </>
  );
}

/** What was expected last, and how far that still holds. */
function lastExpected(milestone: UpdateMilestone, today: Day): { words: string; standing: string } {
  const { isOngoing, status, forecast, approved, original, statements } = milestone;
  // Owed all the same where its sponsor returned the report.
  if (status === 'completed') return { words: ['Completed', statements[0]?.actual?.words].filter(Boolean).join(' '), standing: 'as last reported' };
  if (isOngoing) return { words: STATUS_WORDS[status], standing: '' };
  if (forecast) return { words: capital(forecast.words), standing: forecast.latest < today ? 'as last reported, and gone by' : 'as last reported' };
  const promised = approved ?? original;
  if (!promised) return { words: 'Nobody has said', standing: '' };
  return { words: capital(promised.words), standing: promised.latest < today ? 'as promised, and gone by: no new date' : 'as promised' };
}

function Confidence({ confidence }: Pick<UpdateMilestone, 'confidence'>) {
  return confidence ? <RagTag colour={confidence} /> : <span className="wm-secondary">Not declared</span>;
}

interface BegunRowProps extends ClosedRowProps {
  view: RowView & { begun: NonNullable<RowView['begun']> };
}

/** The cells of a row that is written and not saved: what it will say. */
export function FinishedRow({ slug, view, today, actions, now }: BegunRowProps) {
  const { milestone, begun, faults } = view;
  const { preview } = begun.read;
  const { isNoChange, status, confidence, narrative } = begun.draft;
  const when = (preview.actual ?? preview.forecast)?.words;
  const said = isNoChange ? STATUS_WORDS[milestone.status] : STATUS_WORDS[status];
  return (
    <>
      <td className="govuk-table__cell" data-label="Now expected">
        {preview.actual ? `Completed ${when}` : [said, when].filter(Boolean).join(', ')}
        <RowPreview preview={preview} />
        <KnockOn slug={slug} view={view} />
        <DateChange slug={slug} view={view} />
      </td>
      <td className="govuk-table__cell" data-label="Confidence">
        {status !== 'completed' && <Confidence confidence={confidence} />}
      </td>
      <td className="govuk-table__cell" data-label="In a sentence">
        <p className="wm-updates__sentence">{isNoChange ? noChangeInWords(view, today) : narrative || 'No sentence yet.'}</p>
        {faults[0] && <p className="wm-updates__missing">{`Not complete: ${faults[0].message}`}</p>}
        {view.isRestored && <p className="wm-secondary">{`Draft kept on this device, ${agoInWords(begun.changedAt, now)}`}</p>}
        <div className="wm-updates__buttons">
          <button type="button" className="wm-link-button" onClick={() => actions.undo(view)}>
            {view.isRestored ? 'Throw it away' : 'Undo'} <span className="govuk-visually-hidden">{nameOf(milestone)}</span>
          </button>
          <button type="button" className="wm-link-button" onClick={() => actions.open(view)}>
            {faults.length > 0 ? 'Go on' : 'Change'} <span className="govuk-visually-hidden">{nameOf(milestone)}</span>
          </button>
        </div>
      </td>
    </>
  );
}

function noChangeInWords({ milestone, begun }: RowView, today: Day): string {
  const seen = milestone.statements.find(({ id }) => id === begun?.seenStatementId);
  const since = seen ? ` since ${shortDay(seen.statedOn, today)}` : '';
  return `No change${since}. ${begun?.draft.narrative ?? ''}`.trim();
}
