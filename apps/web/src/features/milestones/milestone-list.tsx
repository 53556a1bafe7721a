import { Link } from '@tanstack/react-router';
import { RAG_WORDS } from '@waymark/charts';
import { dayInWords } from '@waymark/domain';
import { DataTable, type Column, type CopyColumn } from '../../components/data-table';
import { RagTag } from '../../components/rag-tag';
import type { ListAddress } from '../../components/use-list-address';
import { capital } from '../../components/words';
import { COLOURS } from './colour-order';
import { byDecision } from './milestone-dates';
import { dateToCopy, type MilestoneRow } from './milestone-row';

export interface MilestoneListProps {
  slug: string;
  milestones: readonly MilestoneRow[];
  address: ListAddress;
}

/** Every promise of a plan: what, who, by when at first, by when now, and what its colour is made of. */
export function MilestoneList({ slug, milestones, address }: MilestoneListProps) {
  return (
    <DataTable
      caption="Milestones"
      isCaptionHidden
      className="wm-table--milestones"
      rows={milestones}
      rowKey={(milestone) => milestone.id}
      sort={address.sort}
      columns={[promiseColumn(slug), ...COLUMNS]}
    />
  );
}

function promiseColumn(slug: string): Column<MilestoneRow> {
  return {
    key: 'promise',
    header: 'Promise',
    isRowHeader: true,
    cell: ({ id, name, project }) => (
      <>
        <Link to="/programmes/$slug/milestones/$id" params={{ slug, id }} className="govuk-link">
          {name}
        </Link>
        <span className="wm-secondary wm-secondary--apart">
          {'Project '}
          <Link to="/programmes/$slug/projects/$ref" params={{ slug, ref: project.ref }} className="govuk-link">
            {name.includes(project.title) ? project.ref : `${project.ref} ${project.title}`}
          </Link>
        </span>
      </>
    ),
    sortBy: ({ name }) => name,
    copy: ({ name }) => name,
  };
}

const COLUMNS: readonly (Column<MilestoneRow> | CopyColumn<MilestoneRow>)[] = [
  { copyHeader: 'Project', copy: ({ project }) => `${project.ref} ${project.title}` },
  {
    key: 'objective',
    header: 'Objective',
    cell: ({ project }) => project.objective.number,
    copy: ({ project: { objective } }) => `${objective.number} ${objective.name}`,
  },
  { key: 'officers', header: 'Responsible', cell: ({ project }) => project.officers.map(({ role }) => role).join('; ') || 'Nobody named' },
  {
    key: 'first',
    header: 'Promised first',
    cell: ({ original, isOngoing }) => original?.words ?? (isOngoing ? 'Ongoing' : 'No date'),
    sortBy: ({ original }) => original?.latest,
    copy: ({ original, isOngoing }) => dateToCopy(original) ?? (isOngoing ? 'Ongoing' : null),
  },
  {
    key: 'now',
    header: 'Approved or expected now',
    cell: (milestone) => <DatesNow milestone={milestone} />,
    sortBy: ({ actual, forecast, approved }) => (actual ?? forecast ?? approved)?.latest,
    copyHeader: 'Approved now',
    copy: ({ approved }) => dateToCopy(approved),
  },
  { copyHeader: 'Expected', copy: ({ forecast }) => dateToCopy(forecast) },
  { copyHeader: 'Done', copy: ({ actual }) => dateToCopy(actual) },
  {
    key: 'slip',
    header: 'Slippage',
    cell: ({ slippageOriginal, slippageApproved, schedule, isOngoing }) => (
      <>
        {slippageOriginal ? capital(slippageOriginal.words) : <span className="wm-secondary">{isOngoing ? 'Never late: ongoing' : 'None reported'}</span>}
        {schedule.isRebaselined && slippageApproved && <span className="wm-secondary">{`${slippageApproved.words} against the approved date`}</span>}
      </>
    ),
    sortBy: ({ slippageOriginal }) => slippageOriginal?.least,
    copyHeader: 'Days late, at least',
    copy: ({ slippageOriginal }) => slippageOriginal?.least,
  },
  { copyHeader: 'Days late, at most', copy: ({ slippageOriginal }) => slippageOriginal?.most },
  {
    key: 'colour',
    header: 'Calculated',
    cell: ({ schedule }) => (
      <>
        <RagTag colour={schedule.colour} />
        <span className="wm-secondary wm-secondary--dark">{capital(schedule.words)}</span>
      </>
    ),
    // Worst first.
    sortBy: ({ schedule }) => COLOURS.indexOf(schedule.colour),
    copy: ({ schedule }) => RAG_WORDS[schedule.colour],
  },
  { copyHeader: 'Why', copy: ({ schedule }) => schedule.words },
];

/** Where a decision moved the date, and what is said about it since. */
function DatesNow({ milestone: { actual, forecast, approved, schedule, isOngoing, reviewOn } }: { milestone: MilestoneRow }) {
  const moved = schedule.isRebaselined && approved ? `Approved for ${approved.words}${byDecision(approved)}` : null;
  if (schedule.colour === 'complete') return <TwoLines first={actual ? `Done ${actual.words}` : 'Done, date not stated'} second={moved} />;
  if (forecast) return <TwoLines first={`Expected ${forecast.words}`} second={moved} />;
  if (moved) return moved;
  return <span className="wm-secondary">{isOngoing ? (reviewOn ? `Review on ${dayInWords(reviewOn)}` : 'No review date is set') : 'No new date'}</span>;
}

function TwoLines({ first, second }: { first: string; second: string | null }) {
  return (
    <>
      {first}
      {second && <span className="wm-secondary">{second}</span>}
    </>
  );
}
