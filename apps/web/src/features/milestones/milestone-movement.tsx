import { expectedInWords, MilestoneTrend, type MilestoneTrendData } from '@waymark/charts';
import { dayInWords } from '@waymark/domain';
import { DataTable } from '../../components/data-table';
import { TableBehind } from '../../components/table-behind';
import { useWidth } from '../../components/use-width';
import { graphql, type ResultOf } from '../../graphql';
import { TrendLegend } from './trend-legend';

export const milestoneMovementFragment = graphql(`
  fragment MilestoneMovement on Milestone {
    isOngoing
    statements {
      id
    }
    trend {
      words
      points {
        saidOn
        earliest
        latest
        words
        isCarriedOver
        kind
      }
    }
  }
`);

type Movement = ResultOf<typeof milestoneMovementFragment>;
type Point = Movement['trend']['points'][number];

const KIND_WORDS = { promised: 'First promised', rebaselined: 'Approved since', reported: 'Reported', achieved: 'Done' } as const;

/** How the expected date moved from report to report; where nobody reported, that in a sentence. */
export function MilestoneMovement({ milestone, today }: { milestone: Movement; today: string }) {
  const { points, words } = milestone.trend;
  const silence = silenceOf(milestone, today);
  if (points.length === 0 || (silence && points.length === 1)) return <p className="wm-empty">{silence ?? words}</p>;
  return (
    <>
      {silence && <p className="wm-empty">{silence}</p>}
      <Drawn points={points} words={words} today={today} />
    </>
  );
}

function silenceOf({ statements, isOngoing }: Movement, today: string): string | null {
  if (isOngoing) return 'This work is ongoing: it has no end date that could move.';
  return statements.length === 0 ? `Nobody has reported on this milestone by ${dayInWords(today)}, so there is no movement to draw: silence is not the same as on time.` : null;
}

function Drawn({ points, words, today }: { points: readonly Point[]; words: string; today: string }) {
  const [box, width] = useWidth(760);
  const data: MilestoneTrendData = { title: 'Milestone trend: the date expected, by the day it was said', today, words, points };
  return (
    <figure className="wm-figure wm-movement-figure">
      <figcaption className="wm-figure__words">{words}</figcaption>
      <TrendLegend points={points} />
      <div ref={box} className="wm-figure__picture">
        <MilestoneTrend data={data} width={width} className="wm-milestone-trend" />
      </div>
      <TableBehind>
        <DataTable
          caption="The date expected, by the day it was said"
          rows={points.map((point, index) => ({ ...point, key: `${index} ${point.saidOn}` }))}
          rowKey={({ key }) => key}
          columns={[
            { key: 'said', header: 'Said on', isRowHeader: true, cell: ({ saidOn }) => dayInWords(saidOn), sortBy: ({ saidOn }) => saidOn, copy: ({ saidOn }) => saidOn },
            { key: 'kind', header: 'What it is', cell: ({ kind, isCarriedOver }) => (isCarriedOver ? 'Reported without a date: the last one carried over' : KIND_WORDS[kind]) },
            { key: 'expected', header: 'Date then', cell: (point) => expectedInWords(point), sortBy: ({ latest }) => latest },
            { key: 'words', header: 'In words', cell: (point) => point.words.replace(`${dayInWords(point.saidOn)}: `, '') },
          ]}
        />
      </TableBehind>
    </figure>
  );
}
