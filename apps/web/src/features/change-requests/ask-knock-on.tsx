import type { ChangeItemDraft } from '@waymark/domain';
import { RecordLink } from '../records/record-link';
import type { AskedPlan, KnownMilestone } from './asked-plan.fragment';
import { knockOnOfItems, leftWaiting, readingOfItem } from './ask-preview';
import { KnockOnList } from './knock-on-list';

export interface AskKnockOnProps {
  plan: AskedPlan;
  projectId: string;
  milestones: readonly KnownMilestone[];
  items: readonly ChangeItemDraft[];
}

/** What the request would leave too soon, or without what it waits for, while it is typed. */
export function AskKnockOn({ plan, projectId, milestones, items }: AskKnockOnProps) {
  const moves = items.filter(({ action }) => action === 'move');
  const isRead = moves.some((item) => readingOfItem(item, milestones, plan.today).point !== null);
  const left = leftWaiting(items, plan);
  const isEnding = items.some(({ action }) => action === 'cancel');
  return (
    <div className="wm-ask-knock-on" aria-live="polite">
      {isRead && (
        <>
          <h2 className="wm-heading-s">What would come too soon</h2>
          <KnockOnList slug={plan.slug} knockOn={knockOnOfItems(items, projectId, milestones, plan)} />
        </>
      )}
      {isEnding && (
        <>
          <h2 className="wm-heading-s">What waits for it</h2>
          {left.length === 0 ? (
            <p className="wm-body">Nothing is recorded as waiting for what would end.</p>
          ) : (
            <ul className="wm-list">
              {left.map(({ id, dependent, needs }) => (
                <li key={id}>
                  <RecordLink slug={plan.slug} record={dependent.record} />
                  {` waits for ${needs.record.label}, which would end`}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
