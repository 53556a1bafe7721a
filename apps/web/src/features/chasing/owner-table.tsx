import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../components/data-table';
import type { Desk, DeskMilestone, DeskOwner } from './desk.query';
import { momentInWords, nameOf, oldestOf } from './desk-words';
import { MilestoneStanding } from './milestone-standing';

interface OwnerTableProps {
  slug: string;
  desk: Desk;
  chosen: readonly string[];
  onChoose: (accountIds: string[]) => void;
}

/** Id of somebody's box, for an error summary to lead to. */
export function boxId(accountId: string): string {
  return `chase-${accountId}`;
}

/** Who owes what, with a box for each. */
export function OwnerTable({ slug, desk, chosen, onChoose }: OwnerTableProps) {
  const columns: Column<DeskOwner>[] = [
    {
      key: 'person',
      header: 'Who',
      isRowHeader: true,
      cell: (owner) => (
        <OwnerBox
          owner={owner}
          sendsMail={desk.sendsMail}
          isChosen={chosen.includes(owner.accountId)}
          onToggle={(isOn) => onChoose(isOn ? [...chosen, owner.accountId] : chosen.filter((id) => id !== owner.accountId))}
        />
      ),
      sortBy: ({ name }) => name,
      copy: ({ name, words }) => `${name}, ${words}`,
    },
    {
      key: 'owed',
      header: 'Owes',
      cell: ({ owed }) => <Owed slug={slug} desk={desk} owed={owed} />,
      sortBy: ({ owed }) => owed.length,
      copyHeader: 'Reports owed',
      copy: ({ owed }) => owed.length,
    },
    {
      key: 'chased',
      header: 'Chased last',
      cell: ({ lastChase }) => <LastChase lastChase={lastChase} />,
      sortBy: ({ lastChase }) => lastChase?.at,
    },
  ];
  return <DataTable caption="Who owes reports for this board" isCaptionHidden columns={columns} rows={desk.owners} rowKey={({ accountId }) => accountId} className="wm-desk-owners" />;
}

function OwnerBox({ owner, sendsMail, isChosen, onToggle }: { owner: DeskOwner; sendsMail: boolean; isChosen: boolean; onToggle: (isOn: boolean) => void }) {
  const id = boxId(owner.accountId);
  return (
    <div className="wm-desk-owners__box">
      <input type="checkbox" id={id} checked={isChosen} aria-describedby={`${id}-role`} onChange={(event) => onToggle(event.target.checked)} />
      <label htmlFor={id}>
        <span className="govuk-visually-hidden">Chase </span>
        <strong>{owner.name}</strong>
      </label>
      <span className="wm-secondary" id={`${id}-role`}>
        {owner.words}
        {sendsMail && !owner.isMailed && '; no e-mail goes to them: in the tool only'}
      </span>
    </div>
  );
}

/** How many, the one that was silent longest, and all of them for whoever asks. */
function Owed({ slug, desk: { today }, owed }: { slug: string; desk: Desk; owed: readonly DeskMilestone[] }) {
  const oldest = oldestOf(owed);
  if (!oldest) return null;
  const others = owed.filter((milestone) => milestone !== oldest);
  return (
    <>
      <strong>{owed.length === 1 ? '1 report' : `${owed.length} reports`}</strong>
      {others.length > 0 && ', silent longest:'}
      <OwedMilestone slug={slug} milestone={oldest} today={today} />
      {others.length > 0 && (
        <details className="govuk-details wm-behind">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{others.length === 1 ? 'The other one' : `The other ${others.length}`}</span>
          </summary>
          {others.map((milestone) => (
            <OwedMilestone key={milestone.id} slug={slug} milestone={milestone} today={today} />
          ))}
        </details>
      )}
    </>
  );
}

function OwedMilestone({ slug, milestone, today }: { slug: string; milestone: DeskMilestone; today: string }) {
  return (
    <div className="wm-desk-owed">
      <Link to="/programmes/$slug/milestones/$id" params={{ slug, id: milestone.id }} className="govuk-link">
        {nameOf(milestone)}
      </Link>
      <span className="wm-secondary">
        <MilestoneStanding milestone={milestone} today={today} />
      </span>
    </div>
  );
}

function LastChase({ lastChase }: Pick<DeskOwner, 'lastChase'>) {
  if (!lastChase) return <span className="wm-secondary">Not yet for this board</span>;
  return (
    <>
      {momentInWords(lastChase.at)}
      {lastChase.isRefused ? (
        <strong className="wm-desk-refused">
          <span className="wm-desk-refused__lead">E-mail refused</span> {lastChase.words}
        </strong>
      ) : (
        <span className="wm-secondary">{lastChase.words}</span>
      )}
    </>
  );
}
