import { RemovalForm } from '../../components/removal-form';
import { TableBehind } from '../../components/table-behind';
import { ComparatorForm } from './comparator-form';
import { ComparatorTable } from './comparator-table';
import { comparatorInWords, Comparators, type ComparatorData } from './comparators';
import type { KpiMeasureData } from './kpi-measure.fragment';
import { BeginButton, Done, RecordWays, taskIn, type MeasureWays } from './measure-ways';

/** More than these are a table: nine years of five areas are not read line by line. */
const SHOWN_OPENLY = 4;

/** What the values are compared with, where there is more than the facts have room for, or somebody may change it. */
export function MeasureComparators({ measure, ways }: { measure: KpiMeasureData; ways: MeasureWays }) {
  const { id, name, comparators } = measure;
  const task = taskIn(ways, id, 'comparators');
  const edited = comparators.find((comparator) => comparator.id === task?.recordId) ?? null;
  if (comparators.length < 2 && !ways.mayDefine) return null;
  const waysOf = (comparator: ComparatorData) => <RecordWays ways={ways} measureId={id} part="comparators" recordId={comparator.id} called={`the comparator ${comparatorInWords(comparator)}`} />;
  return (
    <div className="wm-measure__part">
      <h4 className="wm-heading-s">
        Compared with
      </h4>
      <Done ways={ways} measureId={id} part="comparators" />
      {comparators.length === 0 && <p className="wm-secondary">Nothing is given to compare with.</p>}
      {comparators.length > SHOWN_OPENLY ? (
        <TableBehind summary={`All ${comparators.length} comparators as a table`}>
          <ComparatorTable caption={`Compared with: ${name}`} comparators={comparators}>
            {waysOf}
          </ComparatorTable>
        </TableBehind>
      ) : (
        <Comparators comparators={comparators}>{waysOf}</Comparators>
      )}
      {task?.isRemoval && edited && (
        <RemovalForm
          called={comparatorInWords(edited)}
          onSend={async (reason) => {
            const show = await ways.actions.remove(edited.id, reason);
            show();
            ways.finish(`Removed: the comparator ${edited.name}.`);
          }}
          onCancel={ways.close}
        />
      )}
      {task && !task.isRemoval && (task.recordId === null || edited) ? (
        <ComparatorForm key={edited?.id ?? 'new'} measure={measure} comparator={edited} ways={ways} />
      ) : (
        ways.mayDefine && <BeginButton ways={ways} measureId={id} part="comparators" words="Add a comparator" name={name} />
      )}
    </div>
  );
}
