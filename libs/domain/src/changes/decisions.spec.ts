import type { Plan } from '../plan';
import { changeItem, changeRequest, changeStep, planVersion, versionStep } from '../testing/decisions';
import { baseline, milestone, update } from '../testing/facts';
import { base, between, told } from '../testing/two-days';
import { changesAbout } from '.';

const asked: Partial<Plan> = { changeRequests: [changeRequest(1, '2026-05-10')], changeItems: [changeItem('2026-08-31')] };
const recommended = { ...asked, changeSteps: [changeStep('recommend', '2026-05-12')] };
const approved = { ...asked, changeSteps: [...recommended.changeSteps, changeStep('approve', '2026-06-01')] };
const WAS_ASKED = 'asked for by Programme manager on 10 May 2026: Milestone, 82 days later than first promised';

describe('changesBetween, decisions', () => {
  it.each<[string, Partial<Plan>, Partial<Plan>, string[]]>([
    ['nothing new', asked, asked, []],
    ['asked for', asked, {}, [`change_requested unknown ${WAS_ASKED}`]],
    ['recommended', recommended, asked, ['change_requested unknown waits for the board; recommended on 12 May 2026']],
    ['approved', approved, recommended, ['change_decided unknown approved by the board on 1 June 2026']],
    ['asked for and approved', approved, {}, [`change_decided unknown ${WAS_ASKED}; approved by the board on 1 June 2026`]],
    ['withdrawn', { ...asked, changeSteps: [changeStep('withdraw', '2026-06-01')] }, asked, ['change_decided unknown withdrawn on 1 June 2026']],
  ])('a request: %s', (_, now, then, lines) => {
    expect(told(changesAbout(between(now, then).items, 'c1'))).toEqual(lines);
  });

  it('names the decision wherever the plan moved by it', () => {
    const decided = { ...approved, changeRequests: [changeRequest(1, '2026-05-10'), changeRequest(4, '2026-05-10', { title: 'Other' })] };
    const moved = baseline('2026-08-31', { version: 2, approvedOn: '2026-06-01', decision: 'Board decision 7', changeRequestId: 'c1' });
    const ended = [milestone({ projectId: 'p' }), milestone({ id: 'm2', projectId: 'p', name: 'Ended' })];
    const now = {
      ...decided,
      milestones: [...ended, milestone({ id: 'm3', projectId: 'p', name: 'New', changeRequestId: 'c4' })],
      baselines: [...base.baselines, moved, baseline('2027-01-31', { milestoneId: 'm3', changeRequestId: 'c4' })],
      statusUpdates: [...base.statusUpdates, update('2026-06-02', { milestoneId: 'm2', status: 'cancelled', changeRequestId: 'c4' })],
    };
    const words = told(between(now, { ...decided, changeSteps: recommended.changeSteps, milestones: ended }).items).join('\n');
    expect(words).toContain('re-baselined from 10 June 2026 to 31 August 2026, 82 days later by Board decision 7 (change request 1)');
    expect(words).toContain('cancelled unknown cancelled by decision, change request 4');
    expect(words).toContain('added unknown added to the plan, change request 4: due 31 January 2027');
  });

  it('tells of each version of the plan how far it came', () => {
    const then = { planVersions: [planVersion(1, '2026-05-01')] };
    const now = { planVersions: [...then.planVersions, planVersion(2, '2026-06-20')], planVersionSteps: [versionStep(1, 'approved', '2026-06-01')] };
    const { items, words } = between(now, then);
    expect(told(items.filter(({ kind }) => kind === 'plan_version'))).toEqual([
      'plan_version unknown version 2 of the plan (Version 2): draft since 20 June 2026',
      'plan_version unknown version 1 of the plan (Version 1): approved by the board on 1 June 2026, Decision 1',
    ]);
    expect(words).toContain('2 new standings of versions of the plan');
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});
