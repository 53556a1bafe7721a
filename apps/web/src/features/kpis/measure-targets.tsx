import { TargetShape } from '@waymark/charts';
import { dayInWords, type PointStanding } from '@waymark/domain';
import { DataTable, type Column } from '../../components/data-table';
import { RemovalForm } from '../../components/removal-form';
import type { KpiMeasureData } from './kpi-measure.fragment';
import type { TrajectoryData } from './measure-series.fragment';
import { BeginButton, Done, RecordWays, taskIn, type MeasureWays } from './measure-ways';
import { TargetForm } from './target-form';

const STANDING_NAMES: Readonly<Record<PointStanding, string>> = {
  met: 'Met',
  missed: 'Missed',
  not_yet_due: 'Not yet due',
  no_value: 'No value to tell',
  not_comparable: 'Cannot be compared',
};

/** The dated targets, each beside the value of its day. One alone stands among the facts already. */
export function MeasureTargets({ measure, ways }: { measure: KpiMeasureData; ways: MeasureWays }) {
  const { id, name, trajectory } = measure;
  const task = taskIn(ways, id, 'targets');
  const edited = trajectory.find(({ target }) => target.id === task?.recordId)?.target ?? null;
  const isShown = trajectory.length > 1 || (ways.mayDefine && trajectory.length > 0);
  if (!isShown && !ways.mayDefine) return null;
  return (
    <div className="wm-measure__part">
      <h4 className="wm-heading-s">
        {trajectory.length > 1 ? 'Targets along the way' : 'Target'}
      </h4>
      <Done ways={ways} measureId={id} part="targets" />
      {isShown ? (
        <DataTable caption={`Targets: ${name}`} isCaptionHidden className="wm-table--targets" rows={trajectory} rowKey={({ target }) => target.id} columns={columnsOf(ways, id)} />
      ) : (
        <p className="wm-secondary">No target is set: nobody can say whether the value is good enough.</p>
      )}
      {task?.isRemoval && edited && (
        <RemovalForm
          called={`the target of ${edited.words}`}
          onSend={async (reason) => {
            const show = await ways.actions.remove(edited.id, reason);
            show();
            ways.finish(`Removed: the target of ${edited.words}.`);
          }}
          onCancel={ways.close}
        />
      )}
      {task && !task.isRemoval && (task.recordId === null || edited) ? (
        <TargetForm key={edited?.id ?? 'new'} measure={measure} target={edited} ways={ways} />
      ) : (
        ways.mayDefine && <BeginButton ways={ways} measureId={id} part="targets" words={trajectory.length > 0 ? 'Add a dated target' : 'Add a target'} name={name} />
      )}
    </div>
  );
}

function columnsOf(ways: MeasureWays, measureId: string): Column<TrajectoryData>[] {
  return [
    { key: 'date', header: 'By', isRowHeader: true, cell: ({ target }) => (target.dueOn ? dayInWords(target.dueOn) : 'No date'), sortBy: ({ target }) => target.dueOn, copy: ({ target }) => target.dueOn ?? '' },
    {
      key: 'target',
      header: 'Target',
      cell: ({ target }) => (
        <>
          <strong>{withoutDate(target.words)}</strong>
          {target.tolerance !== null && <span className="wm-secondary">{`Met within ${target.tolerance} on either side`}</span>}
          {target.note && <span className="wm-secondary">{target.note}</span>}
          <RecordWays ways={ways} measureId={measureId} part="targets" recordId={target.id} called={`the target of ${target.words}`} />
        </>
      ),
      sortBy: ({ target }) => target.value,
      copy: ({ target }) => target.value,
    },
    { key: 'actual', header: 'Value then', cell: ({ actual }) => (actual ? `${actual.valueWords}, ${actual.periodWords}` : 'None'), copy: ({ actual }) => actual?.valueWords ?? '' },
    { key: 'standing', header: 'Standing', cell: (point) => <Standing point={point} />, sortBy: ({ standing }) => standing },
  ];
}

/** Shape and word, and how much is missing. */
function Standing({ point: { standing, words } }: { point: TrajectoryData }) {
  const gap = /(missed by [^,]+|[^,]+ to go|as good as asked)$/.exec(words)?.[0];
  return (
    <>
      <span className={`wm-standing wm-standing--${standing}`}>
        <TargetShape standing={standing} size={16} />
        {STANDING_NAMES[standing]}
      </span>
      {gap && <span className="wm-secondary">{gap.trim().replace(/^missed by /, 'By ')}</span>}
    </>
  );
}

/** The date has a column of its own. */
function withoutDate(words: string): string {
  return words.replace(/ by \d{1,2} [A-Z][a-z]+ \d{4}$/, '');
}
