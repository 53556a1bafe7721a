import fc from 'fast-check';
import { baseline } from '../testing/facts';
import type { ChangeRequestKind } from '../plan-decisions';
import { CHANGE_ACTIONS, CHANGE_REQUEST_KINDS } from '../plan-decisions';
import { readChange, type ChangedMilestone, type ChangeDraft, type ChangeItemDraft } from '.';

const TODAY = '2026-03-20';

function named(id: string, name: string, rest: Partial<ChangedMilestone> = {}): ChangedMilestone {
  const original = baseline('2026-06-30', { milestoneId: id });
  return { id, name, status: 'in_progress', isOngoing: false, original, approved: baseline('2026-07-31', { milestoneId: id, version: 2 }), ...rest };
}
const MILESTONES = [
  named('a', 'Portal live'),
  named('b', 'Staff trained'),
  named('done', 'Portal chosen', { status: 'completed' }),
  named('gone', 'Old portal closed', { status: 'cancelled' }),
  named('always', 'Help desk', { isOngoing: true, original: null, approved: null }),
  named('undated', 'Portal reviewed', { original: null, approved: null }),
];

const move = (rest: Partial<ChangeItemDraft> = {}): ChangeItemDraft => ({ action: 'move', milestoneId: 'a', name: '', byWhen: '30 September 2026', seenBaselineId: 'b-a-2', ...rest });
const cancel = (id: string, rest: Partial<ChangeItemDraft> = {}) => move({ action: 'cancel', milestoneId: id, byWhen: '', seenBaselineId: `b-${id}-2`, ...rest });
const add = (name: string, byWhen = 'September 2026') => move({ action: 'add', milestoneId: null, name, byWhen, seenBaselineId: null });
const asked = (kind: ChangeRequestKind, items: ChangeItemDraft[], rest: Partial<ChangeDraft> = {}): ChangeDraft => ({
  kind,
  title: 'Portal three months later',
  reasonCategory: 'external',
  reason: 'The supplier withdrew.',
  items,
  ...rest,
});

function faultsOf(draft: ChangeDraft) {
  const { faults, change } = readChange(draft, MILESTONES, TODAY);
  expect(change === null).toBe(faults.length > 0);
  return faults;
}
const at = (draft: ChangeDraft) => faultsOf(draft).map(({ field }) => field).join(' ');

it('keeps what was asked, with the date as read', () => {
  expect(readChange(asked('move', [move()], { title: ' Portal  later ' }), MILESTONES, TODAY)).toEqual({
    faults: [],
    change: {
      title: 'Portal later',
      reasonCategory: 'external',
      reason: 'The supplier withdrew.',
      items: [
        { action: 'move', milestoneId: 'a', name: null, seenBaselineId: 'b-a-2', text: '30 September 2026', earliest: '2026-09-30', latest: '2026-09-30', precision: 'day' },
      ],
    },
  });
  expect(readChange(asked('split', [cancel('a', { byWhen: 'x' }), add('Portal one'), add('Portal two')]), MILESTONES, TODAY).change?.items).toMatchObject([
    { action: 'cancel', milestoneId: 'a', text: null, earliest: null, latest: null, precision: null },
    { action: 'add', milestoneId: null, seenBaselineId: null, name: 'Portal one', earliest: '2026-09-01', latest: '2026-09-30', precision: 'month' },
    { name: 'Portal two' },
  ]);
});

it.each<[ChangeRequestKind, string, ChangeItemDraft[], boolean]>([
  ['move', 'one', [move()], true],
  ['move', 'two', [move(), move({ milestoneId: 'b', seenBaselineId: 'b-b-2' })], true],
  ['move', 'none', [], false],
  ['move', 'one, and a new one', [move(), add('New')], false],
  ['add', 'one', [add('New')], true],
  ['add', 'none', [], false],
  ['add', 'one, and one cancelled', [add('New'), cancel('a')], false],
  ['split', 'one into two', [cancel('a'), add('One'), add('Two')], true],
  ['split', 'one into one', [cancel('a'), add('One')], false],
  ['split', 'two into two', [cancel('a'), cancel('b'), add('One'), add('Two')], false],
  ['merge', 'two into one', [cancel('a'), cancel('b'), add('Both')], true],
  ['merge', 'one into one', [cancel('a'), add('Both')], false],
  ['merge', 'two into two', [cancel('a'), cancel('b'), add('One'), add('Two')], false],
  ['cancel', 'one', [cancel('a')], true],
  ['cancel', 'none', [], false],
  ['cancel', 'one, and one moved', [cancel('a'), move({ milestoneId: 'b', seenBaselineId: 'b-b-2' })], false],
])('%s of %s', (kind, _, items, fits) => {
  expect(at(asked(kind, items))).toBe(fits ? '' : 'items');
});

it.each<[string, ChangeItemDraft, string, string]>([
  ['its approved date', move({ byWhen: '31 July 2026' }), 'items.0.byWhen', '31 July 2026 is already its approved date. Give another one.'],
  ['back to the first promise', move({ byWhen: '30 June 2026' }), '', ''],
  ['a month around its date', move({ byWhen: 'July 2026' }), '', ''],
  ['from its date on', move({ byWhen: '31 July to 5 August 2026' }), '', ''],
  ['today', move({ byWhen: '20 March 2026' }), '', ''],
  ['yesterday', move({ byWhen: '19 March 2026' }), 'items.0.byWhen', '19 March 2026 has gone by. Give a date to come.'],
  ['no date', move({ byWhen: ' ' }), 'items.0.byWhen', 'Say by when, for example 14 April, or May 2026.'],
  ['no end', move({ byWhen: 'ongoing' }), 'items.0.byWhen', '“ongoing” has no end. Say by when, for example 14 April, or May 2026.'],
  [
    'two dates',
    move({ byWhen: '1 June 2026 and 1 July 2026' }),
    'items.0.byWhen',
    'These words give more than one date: 1 June 2026, 1 July 2026. Say by when, for example 14 April, or May 2026.',
  ],
  ['a baseline that moved', move({ seenBaselineId: 'b-a-1' }), 'items.0', 'The baseline has moved since you opened this: now the approved date is 31 July 2026. Look at it again before you ask.'],
  ['no baseline seen', move({ seenBaselineId: null }), 'items.0', 'The baseline has moved since you opened this: now the approved date is 31 July 2026. Look at it again before you ask.'],
  ['what is done', move({ milestoneId: 'done', seenBaselineId: 'b-done-2' }), 'items.0.milestoneId', '“Portal chosen” is completed: nothing of it can be changed.'],
  ['what was cancelled', move({ milestoneId: 'gone', seenBaselineId: 'b-gone-2' }), 'items.0.milestoneId', '“Old portal closed” was cancelled by decision: nothing of it can be changed.'],
  ['ongoing work', move({ milestoneId: 'always', seenBaselineId: null }), 'items.0.milestoneId', '“Help desk” is ongoing work: it has no date to move.'],
  ['what never had a date', move({ milestoneId: 'undated', seenBaselineId: null }), '', ''],
  ['nothing chosen', move({ milestoneId: null }), 'items.0.milestoneId', 'Choose the milestone.'],
  ['a milestone of another project', move({ milestoneId: 'z' }), 'items.0.milestoneId', 'There is no such milestone in this project.'],
])('moves %s', (_, item, field, message) => {
  expect(faultsOf(asked('move', [item]))).toEqual(field ? [{ field, message }] : []);
});

it.each<[string, ChangeDraft, string]>([
  ['ongoing work can be cancelled', asked('cancel', [cancel('always', { seenBaselineId: null })]), ''],
  ['what is done cannot', asked('cancel', [cancel('done')]), 'items.0.milestoneId'],
  ['one named twice', asked('move', [move(), move({ byWhen: 'October 2026' })]), 'items.1.milestoneId'],
  ['a name that is taken', asked('add', [add('portal  LIVE')]), 'items.0.name'],
  ['a name given twice', asked('add', [add('New'), add('new')]), 'items.1.name'],
  ['no name', asked('add', [add(' ')]), 'items.0.name'],
  ['a name too long', asked('add', [add('x'.repeat(201))]), 'items.0.name'],
  ['a new one without a date', asked('add', [add('New', '')]), 'items.0.byWhen'],
  ['no title', asked('move', [move()], { title: '' }), 'title'],
  ['no reason', asked('move', [move()], { reason: ' ' }), 'reason'],
  ['a reason too long', asked('move', [move()], { reason: 'x'.repeat(2001) }), 'reason'],
  ['no kind of reason', asked('move', [move()], { reasonCategory: null }), 'reasonCategory'],
  ['everything at once', asked('move', [move({ byWhen: '' })], { title: '', reason: '', reasonCategory: null }), 'title reasonCategory reason items.0.byWhen'],
])('%s: "%s"', (_, draft, fields) => {
  expect(at(draft)).toBe(fields);
});

it('takes fifty milestones at most', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => add(`New ${index}`));
  expect(at(asked('add', many(50)))).toBe('');
  expect(faultsOf(asked('add', many(51)))).toEqual([{ field: 'items', message: 'A request takes 50 milestones at most. Make two of it.' }]);
});

it('never throws, and never both refuses and keeps', () => {
  const item = fc.record({
    action: fc.constantFrom(...CHANGE_ACTIONS),
    milestoneId: fc.constantFrom(null, 'a', 'b', 'done', 'gone', 'always', 'z'),
    name: fc.string(),
    byWhen: fc.oneof(fc.string(), fc.constantFrom('June 2026', '1 May 2026')),
    seenBaselineId: fc.constantFrom(null, 'b-a-2', 'b-b-2', 'b-a-1'),
  });
  const draft = fc.record({
    kind: fc.constantFrom(...CHANGE_REQUEST_KINDS),
    title: fc.string(),
    reasonCategory: fc.constantFrom(null, 'data' as const),
    reason: fc.string(),
    items: fc.array(item, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(draft, (given) => {
      const items = readChange(given, MILESTONES, TODAY).change?.items ?? [];
      expect(faultsOf(given).every(({ message }) => message.length > 0)).toBe(true);
      for (const kept of items) expect((kept.action === 'add') === (kept.milestoneId === null)).toBe(true);
    }),
  );
});
