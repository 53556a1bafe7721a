import { dayInWords } from '@waymark/domain';
import { ReasonForm } from '../../components/reason-form';
import { ControlFigure } from './control-figure';
import { rebasePoints } from './control-preview';
import type { KpiMeasureData } from './kpi-measure.fragment';
import { MeasureChart } from './measure-chart';
import type { MeasureValue } from './measure-series.fragment';
import { BeginButton, Done, RecordWays, taskIn, type MeasureWays } from './measure-ways';
import { RebaseForm } from './rebase-form';

/** The picture of a series: a control chart where one can be made, else its run; and where its limits were set anew. */
export function MeasureLimits({ measure, values, ways }: { measure: KpiMeasureData; values: readonly MeasureValue[]; ways: MeasureWays }) {
  const { id, name, unit, control, rebases } = measure;
  const charted = { ...measure, series: { items: values } };
  const task = taskIn(ways, id, 'limits');
  const mayRebase = ways.mayDefine && control !== null && rebasePoints(measure, values).length > 0;
  if (!control) return <MeasureChart measure={charted} />;
  const isHeld = measure.comparators.some((comparator) => comparator.unit === unit) || measure.trajectory.some(({ target }) => target.dueOn !== null && target.unit === unit) || measure.breaks.length > 0;
  return (
    <>
      <ControlFigure name={name} unit={unit} control={{ ...control, points: control.points, segments: control.segments }} />
      {isHeld && (
        <details className="govuk-details wm-behind">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">The same values against targets and comparators</span>
          </summary>
          <div className="wm-behind__text">
            <MeasureChart measure={charted} />
          </div>
        </details>
      )}
      <Done ways={ways} measureId={id} part="limits" />
      {rebases.length > 0 && (
        <ul className="wm-list wm-rebases" aria-label={`Limits reckoned anew: ${name}`}>
          {rebases.map((rebase) => (
            <li key={rebase.id}>
              {`Limits reckoned anew from ${dayInWords(rebase.startsOn)}: ${rebase.reason.replace(/\.$/, '')}. `}
              <span className="wm-secondary wm-secondary--inline">{`${rebase.decidedBy}, ${dayInWords(rebase.decidedOn)}`}</span>{' '}
              <RecordWays ways={ways} measureId={id} part="limits" recordId={rebase.id} called={`the limits from ${dayInWords(rebase.startsOn)}`} isFixed />
              {task?.isRemoval && task.recordId === rebase.id && (
                <ReasonForm
                  label={`Why take back the limits from ${dayInWords(rebase.startsOn)}?`}
                  hint="The earlier limits then run on. The reason stays in the history."
                  missing="Say why: the reason stays in the history"
                  verb="Take them back"
                  isWarning
                  cancel="Leave them"
                  field="reason"
                  onSend={async (reason) => {
                    const show = await ways.actions.remove(rebase.id, reason);
                    show();
                    ways.finish(`Taken back: the limits from ${dayInWords(rebase.startsOn)}.`);
                  }}
                  onCancel={ways.close}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {task && !task.isRemoval && mayRebase ? <RebaseForm measure={measure} values={values} ways={ways} /> : mayRebase && <BeginButton ways={ways} measureId={id} part="limits" words="Recalculate the limits" name={name} />}
    </>
  );
}
