import { SlippageTimeline, slippageTimelineInWords, type TimelineData, type TimelineRow } from '@waymark/charts';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../components/data-table';
import { RagTag } from '../../components/rag-tag';
import { TableBehind } from '../../components/table-behind';
import { useWidth } from '../../components/use-width';
import { graphql, type ResultOf } from '../../graphql';
import { COLOURS } from './colour-order';
import { TimelineLegend } from './timeline-legend';

export const timelineMilestoneFragment = graphql(`
  fragment TimelineMilestone on Milestone {
    id
    name
    isOngoing
    project {
      ref
      title
    }
    schedule {
      colour
      words
      isRebaselined
    }
    original {
      earliest
      latest
      words
    }
    approved {
      earliest
      latest
      words
    }
    forecast {
      earliest
      latest
      words
    }
    actual {
      earliest
      latest
      words
    }
    slippageOriginal {
      least
      words
    }
    slippageApproved {
      words
    }
  }
`);

export type TimelineMilestone = ResultOf<typeof timelineMilestoneFragment>;

export interface MilestoneTimelineProps {
  title: string;
  slug: string;
  today: string;
  milestones: readonly TimelineMilestone[];
}

/** Promises drawn on time: the sentence, the marks explained, the picture, and the table behind it. */
export function MilestoneTimeline({ title, slug, today, milestones }: MilestoneTimelineProps) {
  const [box, width] = useWidth(580);
  const isOneProject = new Set(milestones.map(({ project }) => project.ref)).size === 1;
  const data: TimelineData = { title, today, rows: milestones.map((milestone) => rowOf(milestone, isOneProject)) };
  return (
    <figure className="wm-figure">
      <figcaption className="wm-figure__words">{slippageTimelineInWords(data)}</figcaption>
      <TimelineLegend rows={data.rows} />
      <div ref={box} className="wm-figure__picture">
        <SlippageTimeline data={data} width={width} className="wm-timeline" />
      </div>
      <TableBehind>
        <TimelineTable title={title} slug={slug} milestones={milestones} />
      </TableBehind>
    </figure>
  );
}

/** A milestone as a row of the picture. Among promises of one project its name need not be repeated. */
function rowOf(milestone: TimelineMilestone, isOneProject: boolean): TimelineRow {
  const { project, name } = milestone;
  const own = saysMore(milestone);
  return {
    key: milestone.id,
    label: isOneProject ? name : `${project.ref} ${name}`,
    detail: own && !isOneProject ? project.title : undefined,
    colour: milestone.schedule.colour,
    original: milestone.original,
    approved: milestone.approved,
    forecast: milestone.forecast,
    actual: milestone.actual,
    isOngoing: milestone.isOngoing,
    isUnconfirmed: milestone.schedule.colour === 'not_assured' && milestone.slippageOriginal === null,
    ...slipOf(milestone),
  };
}

/** Against the first promise where that is measured, else what the calculated colour says. */
export function slipInWords(milestone: TimelineMilestone): string {
  const { schedule, slippageOriginal } = milestone;
  const isMeasured = slippageOriginal && schedule.colour !== 'not_assured';
  const words = isMeasured ? slippageOriginal.words : schedule.words;
  return schedule.isRebaselined ? `${words}, re-baselined` : words;
}

/** The same for the picture: the days, and under them what is known about them. */
function slipOf({ schedule, slippageOriginal }: TimelineMilestone): Pick<TimelineRow, 'slip' | 'slipNote'> {
  const [state = '', ...known] = schedule.words.split(', ');
  // "83 days past its date, no new date": days that still mount.
  const [days = state, ...rest] = slippageOriginal?.words.split(', ') ?? [];
  const isAssured = schedule.colour !== 'not_assured';
  // "review due: no review date is set" is too long for a picture; the table has it whole.
  const notes = (slippageOriginal && isAssured ? rest : known).map((note) => note.replace(/: .*$/, ''));
  if (schedule.isRebaselined) notes.push('re-baselined');
  return { slip: days.replace(/ past .*$/, ' past'), slipNote: notes.join(', ') || undefined };
}

/** Whether a milestone's name says anything that its project's title does not, or only part of it. */
function saysMore({ name, project }: TimelineMilestone): boolean {
  return !name.toLowerCase().includes(project.title.trim().toLowerCase());
}

function TimelineTable({ title, slug, milestones }: { title: string; slug: string; milestones: readonly TimelineMilestone[] }) {
  return (
    <DataTable
      caption={title}
      rows={milestones}
      rowKey={(milestone) => milestone.id}
      columns={[
        {
          key: 'promise',
          header: 'Promise',
          isRowHeader: true,
          cell: (milestone) => (
            <>
              <Link to="/programmes/$slug/milestones/$id" params={{ slug, id: milestone.id }} className="govuk-link">
                {`${milestone.project.ref} ${milestone.name}`}
              </Link>
              {milestone.name !== milestone.project.title && <span className="wm-secondary">{`Project ${milestone.project.ref} ${milestone.project.title}`}</span>}
            </>
          ),
        },
        { key: 'first', header: 'First promised', cell: (milestone) => milestone.original?.words ?? (milestone.isOngoing ? 'Ongoing' : 'No date'), sortBy: ({ original }) => original?.latest },
        { key: 'approved', header: 'Last approved', cell: (milestone) => (milestone.schedule.isRebaselined ? milestone.approved?.words : 'Not changed'), sortBy: ({ approved }) => approved?.latest },
        { key: 'expected', header: 'Expected or done', cell: (milestone) => expectedOf(milestone), sortBy: ({ actual, forecast }) => (actual ?? forecast)?.latest },
        { key: 'colour', header: 'Calculated', cell: (milestone) => <RagTag colour={milestone.schedule.colour} />, sortBy: ({ schedule }) => COLOURS.indexOf(schedule.colour) },
        { key: 'slip', header: 'Against the first promise', cell: (milestone) => slipInWords(milestone), sortBy: ({ slippageOriginal }) => slippageOriginal?.least },
      ]}
    />
  );
}

function expectedOf({ actual, forecast, schedule }: TimelineMilestone): string {
  if (actual) return `Done ${actual.words}`;
  if (schedule.colour === 'complete') return 'Done, date not stated';
  return forecast ? `Expected ${forecast.words}` : 'No date given';
}
