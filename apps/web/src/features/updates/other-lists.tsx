import type { Day } from '@waymark/domain';
import { Link } from '@tanstack/react-router';
import { HeaderRow } from '../../components/header-row';
import { RagTag } from '../../components/rag-tag';
import { nameOf, type Rows } from './row-view';
import { counted, promiseInWords, shortDay, statementInWords } from './update-words';
import type { UpdateMilestone } from './updates.query';

interface ListProps {
  slug: string;
  today: Day;
  milestones: readonly UpdateMilestone[];
  /** Opens a row of the table above. */
  onReport: (milestone: UpdateMilestone) => void;
}

/** What was reported for this board, with what was said; a correction is a new report. */
export function ReportedList({ slug, today, milestones, onReport }: ListProps) {
  if (milestones.length === 0) return null;
  return (
    <section aria-labelledby="reported">
      <h2 className="wm-heading-l" id="reported" tabIndex={-1}>
        {`Reported (${milestones.length})`}
      </h2>
      <p className="wm-body">A correction is a new report. The old one stays in the history.</p>
      <table className="govuk-table wm-table wm-updates-reported">
        <caption className="govuk-visually-hidden">Milestones reported on for this board</caption>
        <HeaderRow headers={['Milestone', 'What was said', 'Gives', 'Put right']} />
        <tbody>
          {milestones.map((milestone) => (
            <tr key={milestone.id} className="govuk-table__row">
              <th scope="row" className="govuk-table__header wm-table__row-header">
                <Link to="/programmes/$slug/milestones/$id" params={{ slug, id: milestone.id }} className="govuk-link wm-updates__name">
                  {nameOf(milestone)}
                </Link>
                <span className="wm-secondary">{promised(milestone)}</span>
              </th>
              <td className="govuk-table__cell" data-label="What was said">
                <Said milestone={milestone} today={today} />
              </td>
              <td className="govuk-table__cell" data-label="Gives">
                <div>
                  <RagTag colour={milestone.schedule.colour} />
                  <span className="wm-secondary wm-secondary--dark">{milestone.schedule.words}</span>
                </div>
              </td>
              <td className="govuk-table__cell" data-label="Put right">
                <button type="button" className="wm-link-button" onClick={() => onReport(milestone)}>
                  Correct this <span className="govuk-visually-hidden">: {nameOf(milestone)}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Said({ milestone, today }: { milestone: UpdateMilestone; today: Day }) {
  const [last] = milestone.statements;
  if (!last) return null;
  return (
    <div>
      {`${last.narrative} `}
      <span className="wm-secondary">{`${shortDay(last.statedOn, today)}, ${last.statedBy}: ${statementInWords(last)}`}</span>
    </div>
  );
}

/** Open and not due for a report yet: folded away, and still to be reported on by whoever wants to. */
export function LaterList({ slug, today, milestones, onReport }: ListProps) {
  if (milestones.length === 0) return null;
  return (
    <details className="govuk-details wm-updates-later">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{`Not due yet (${milestones.length})`}</span>
      </summary>
      <div className="govuk-details__text">
        <ul className="wm-updates-later__list">
          {milestones.map((milestone) => (
            <li key={milestone.id}>
              <span>
                <Link to="/programmes/$slug/milestones/$id" params={{ slug, id: milestone.id }} className="govuk-link">
                  {nameOf(milestone)}
                </Link>
                <span className="wm-secondary">{laterInWords(milestone, today)}</span>
              </span>
              <button type="button" className="wm-link-button" onClick={() => onReport(milestone)}>
                Report <span className="govuk-visually-hidden">{nameOf(milestone)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function promised(milestone: UpdateMilestone): string {
  return milestone.isOngoing ? 'ongoing' : `promised ${promiseInWords(milestone)}`;
}

function laterInWords(milestone: UpdateMilestone, today: Day): string {
  const [last] = milestone.statements;
  return `${promised(milestone)}; ${last ? `last report ${shortDay(last.statedOn, today)}` : 'never reported'}`;
}

/** Drafts of milestones that have been taken off this person's list: the words are theirs to keep. */
export function OrphanDrafts({ orphans, onForget }: { orphans: Rows['orphans']; onForget: (milestoneId: string) => void }) {
  if (orphans.length === 0) return null;
  return (
    <section className="wm-inset" aria-labelledby="orphans">
      <h2 className="wm-heading-s" id="orphans">
        {`${counted(orphans.length, 'draft')} for milestones that are not yours to report on now`}
      </h2>
      <ul className="wm-list">
        {orphans.map(({ milestoneId, row }) => (
          <li key={milestoneId}>
            {`${row.label}: ${row.draft.narrative || 'no sentence'} `}
            <button type="button" className="wm-link-button" onClick={() => onForget(milestoneId)}>
              Throw it away <span className="govuk-visually-hidden">{row.label}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
