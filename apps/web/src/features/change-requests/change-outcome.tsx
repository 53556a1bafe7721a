import type { ChangeState } from '@waymark/domain';
import { DataTable } from '../../components/data-table';
import { capital } from '../../components/words';
import { datesOf } from '../milestones/milestone-dates';
import { ItemName } from './change-item-table';
import type { ChangeItem, ChangeRequest } from './change-request.fragment';

const IN_FORCE: ReadonlySet<ChangeState> = new Set<ChangeState>(['approved', 'agreed', 'not_agreed']);

/** What an approved request has left: how each promise stands now, against the first date and against the approved one. */
export function ChangeOutcome({ slug, request }: { slug: string; request: ChangeRequest }) {
  const left = request.items.filter(({ action, milestone }) => action === 'move' && milestone !== null);
  if (!IN_FORCE.has(request.state) || left.length === 0) return null;
  return (
    <section aria-labelledby="outcome">
      <h2 className="wm-heading-l" id="outcome">
        How it stands now
      </h2>
      <p className="wm-body">The new date is in force. The first promise stays beside it for good, so both slippages are on the board.</p>
      <DataTable
        caption="How it stands now"
        isCaptionHidden
        className="wm-table--change-outcome"
        rows={left}
        rowKey={({ id }) => id}
        columns={[
          { key: 'milestone', header: 'Milestone', isRowHeader: true, cell: (item) => <ItemName slug={slug} request={request} item={item} />, copy: ({ called }) => called },
          ...DATES.map((name) => ({ key: name.toLowerCase().replaceAll(' ', '-'), header: name, cell: (item: ChangeItem) => factOf(item, name) })),
        ]}
      />
    </section>
  );
}

/** As the milestone's own page names them. */
const DATES = ['First promised', 'Last approved', 'Now expected', 'Against the first promise', 'Against the approved date'];

function factOf({ milestone }: ChangeItem, name: string) {
  const facts = milestone ? datesOf(milestone) : [];
  const known = facts.find((fact) => fact?.name === name || ALIASES[name] === fact?.name);
  return typeof known?.value === 'string' ? capital(known.value) : (known?.value ?? 'Not said');
}

const ALIASES: Readonly<Record<string, string>> = { 'First promised': 'Promised in the draft', 'Now expected': 'Done' };
