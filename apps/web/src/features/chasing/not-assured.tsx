import { Link } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import { DataTable, type Column } from '../../components/data-table';
import { RagTag } from '../../components/rag-tag';
import { capital } from '../../components/words';
import type { Desk, DeskMilestone } from './desk.query';
import { lastReportInWords, nameOf } from './desk-words';

/** What silence will look like at the next board. */
export function NotAssured({ slug, desk }: { slug: string; desk: Desk }) {
  const { notAssured, meeting, today } = desk;
  if (!meeting) return null;
  const columns: Column<DeskMilestone>[] = [
    {
      key: 'milestone',
      header: 'Milestone',
      isRowHeader: true,
      cell: (milestone) => (
        <Link to="/programmes/$slug/milestones/$id" params={{ slug, id: milestone.id }} className="govuk-link">
          {nameOf(milestone)}
        </Link>
      ),
    },
    { key: 'promised', header: 'Promised', cell: ({ isOngoing, approved }) => (isOngoing ? 'Ongoing' : (approved?.words ?? 'No date')), sortBy: ({ approved }) => approved?.latest },
    {
      key: 'now',
      header: 'As it stands today',
      cell: ({ schedule }) => (
        <>
          <RagTag colour={schedule.colour} />
          <span className="wm-secondary wm-secondary--dark">{schedule.words}</span>
        </>
      ),
    },
    { key: 'heard', header: 'Heard of', cell: (milestone) => capital(lastReportInWords(milestone, today)), sortBy: ({ statements }) => statements[0]?.statedOn ?? '0' },
  ];
  return (
    <section aria-labelledby="not-assured">
      <h2 className="wm-heading-l" id="not-assured">
        {`What the board of ${dayInWords(meeting.heldOn)} will see if nobody reports`}
      </h2>
      {notAssured.length === 0 ? (
        <p className="wm-empty">Nothing will stand as not assured for want of a report: what is due by then has been reported on.</p>
      ) : (
        <>
          <p className="wm-body">
            <RagTag colour="not_assured" /> {silenceInWords(notAssured)}
          </p>
          <DataTable caption="Milestones that will be not assured" isCaptionHidden columns={columns} rows={notAssured} rowKey={({ id }) => id} className="wm-desk-silent" />
        </>
      )}
    </section>
  );
}

/** "7 milestones, whatever was claimed before; 3 of them look in order today." */
function silenceInWords(milestones: readonly DeskMilestone[]): string {
  const inOrder = milestones.filter(({ schedule: { colour } }) => colour === 'green').length;
  const count = milestones.length === 1 ? '1 milestone' : `${milestones.length} milestones`;
  const green = inOrder === 0 ? '' : milestones.length === 1 ? '; today it is green' : inOrder === 1 ? '; today one of them is green' : `; today ${inOrder} of them are green`;
  return `${count}, whatever was claimed before${green}.`;
}
