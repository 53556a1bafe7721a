import { addDays, CHANGE_TRANSITIONS, cycleThrough, responsesOwed, stateOf, updatesOwed, boardCycle, type Day } from '@waymark/domain';
import { picture, planAsAt, rowsOf } from '../testing/seeded-plan';
import { birmingham } from './birmingham';
import { derby } from './derby';
import { example } from './example';

const TODAY: Day = '2026-11-22';
/** A Sunday, a Monday, a Saturday in a leap year, the last day of a month. */
const DAYS: Day[] = [TODAY, '2026-03-02', '2028-02-26', '2025-01-31'];
const seen = (today: Day) => picture(example(today), today);

describe.each(DAYS)('the example on %s', (today) => {
  const view = seen(today);
  const plan = planAsAt(example(today), today);

  it('has one change request of each fate, and none that cannot be decided', () => {
    expect(view.changeRequests.map(({ number, kind, state, blockers }) => [number, kind, state, blockers])).toEqual([
      [8, 'move', 'submitted', []],
      [7, 'move', 'recommended', []],
      [6, 'add', 'approved', []],
      [5, 'cancel', 'approved', []],
      [4, 'move', 'withdrawn', []],
      [3, 'move', 'rejected', []],
      [2, 'move', 'agreed', []],
      [1, 'move', 'agreed', []],
    ]);
  });

  it('decides at its meetings, says what a step must say, and takes none that the table refuses', () => {
    for (const { steps } of view.changeRequests) {
      steps.forEach(({ step, takenOn, boardMeeting, decision, comment, evidenceUrl }, place) => {
        const asks = CHANGE_TRANSITIONS.find((line) => line.step === step)?.asks ?? [];
        const said = { decision, comment, evidenceUrl };
        expect(asks.filter((field) => said[field] === null)).toEqual([]);
        expect(boardMeeting?.heldOn ?? null).toBe(decision === null ? null : takenOn);
        expect(stateOf(steps.slice(0, place + 1))).not.toBe(stateOf(steps.slice(0, place)));
      });
    }
  });

  it('has in the plan what the board approved, and names the request wherever it shows', () => {
    const done = view.changeRequests.filter(({ state }) => state === 'approved' || state === 'agreed');
    const shown = done.flatMap(({ id, items, steps, reason }) => {
      const approval = steps.find(({ step }) => step === 'approve');
      return items.map(({ action, milestone, name, seenBaselineId, latest }) => {
        if (action === 'cancel') return plan.statusUpdates.some((row) => row.changeRequestId === id && row.milestoneId === milestone?.id && row.status === 'cancelled');
        const own = plan.milestones.find((row) => (action === 'add' ? row.changeRequestId === id && row.name === name : row.id === milestone?.id));
        const baseline = plan.baselines.find((row) => row.changeRequestId === id && row.milestoneId === own?.id);
        const before = plan.baselines.find((row) => row.id === seenBaselineId);
        expect(baseline).toMatchObject({ latest, approvedOn: approval?.takenOn, decision: approval?.decision, reason, version: (before?.version ?? 0) + 1 });
        return true;
      });
    });
    expect(shown).toEqual([true, true, true, true]);
    const said = [...plan.baselines, ...plan.milestones, ...plan.statusUpdates].filter(({ changeRequestId }) => changeRequestId !== null);
    expect(said).toHaveLength(5);
    expect(plan.baselines.filter((row) => row.version > 1).every((row) => row.changeRequestId !== null)).toBe(true);
  });

  it('shows two slippages that differ where the board moved a date', () => {
    const moved = view.milestones.filter(({ schedule }) => schedule.isRebaselined);
    expect(moved.map(({ name }) => name).sort()).toEqual(['New website live', 'System live']);
    for (const { slippageOriginal, slippageApproved } of moved) expect(slippageOriginal?.words).not.toBe(slippageApproved?.words);
  });

  it('passes a slip on through two, across objectives, and no dependency closes a circle', () => {
    const system = view.milestones.find(({ name }) => name === 'System live');
    expect(system?.knockOn.map(({ record }) => record.label.replace(/^.*: /, ''))).toEqual(['Parent portal live', 'Named contact for every family']);
    expect(system?.changeRequests.map(({ number }) => number)).toEqual([8]);
    expect(view.dependencies).toHaveLength(6);
    expect(view.dependencies.filter(({ clash }) => clash !== null)).toHaveLength(1);
    for (const row of plan.dependencies) expect(cycleThrough(row, plan.dependencies.filter((other) => other !== row), plan.milestones)).toBeNull();
  });

  it('keeps a register with every kind of standing', () => {
    expect(view.risks.map(({ ref, level, trend, status, isOverdue, owner }) => [ref, level, status === 'closed' ? 'closed' : trend, isOverdue, owner !== null])).toEqual([
      ['R1', 'high', 'rising', false, true],
      ['I5', 'high', 'rising', false, true],
      ['R6', 'high', 'new', false, false],
      ['R3', 'medium', 'rising', true, true],
      ['R7', 'medium', 'rising', false, true],
      ['R8', 'medium', 'steady', false, true],
      ['R2', 'medium', 'falling', false, true],
      ['R4', 'low', 'closed', false, true],
    ]);
  });

  it('has three versions of the plan, the first with the whole plan in it', () => {
    expect(view.planVersions.map(({ number, standing }) => [number, standing])).toEqual([
      [3, 'draft'],
      [2, 'agreed'],
      [1, 'published'],
    ]);
    const first = view.planVersions.at(-1)?.asAt ?? '';
    expect(plan.milestones.filter((row) => row.recordedAt <= first)).toHaveLength(43);
  });

  it('is wrong only in what it is meant to show', () => {
    expect(view.findings.map(({ rule }) => rule)).toEqual([
      'due_before_what_it_needs',
      'declared_better_than_calculated',
      'declared_better_than_calculated',
      'delivering_not_working',
      'delivering_not_working',
      'delivering_not_working',
      'delivering_not_working',
      'risk_overdue',
      'objective_without_sponsor',
      'kpi_without_data',
      'kpi_without_target',
      'risk_without_owner',
      'name_hides_measures',
      'ongoing_without_review',
      'exception_without_commentary',
      'values_overdue',
    ]);
  });

  it('leaves the sponsor two reports to answer, and the owner of a third one returned', () => {
    const own = view.objectives[1]?.projects.flatMap(({ milestones }) => milestones) ?? [];
    expect(responsesOwed(own, `${addDays(today, -10)}T09:00:00.000Z`).map(({ name }) => name)).toEqual(['System live', 'Waiting list reviewed every week']);
    const returned = own.filter(({ statements: [newest] }) => newest?.response?.kind === 'returned');
    expect(returned.map(({ name }) => name)).toEqual(['New process live']);
    expect(updatesOwed(own, boardCycle(plan.boardMeetings, today), today, view.tolerances).owed).toContain(returned[0]);
  });
});

describe('the real programmes', () => {
  it("keeps the two dependencies that Birmingham's plan states, with its words, and says what is our reading", () => {
    const view = picture(birmingham(TODAY), '2021-11-01');
    expect(view.dependencies.map(({ dependent, needs, quote }) => [dependent.record.ref, needs.record.ref, quote])).toEqual([
      ['2.11', '2.13', 'Jan 2022 (linked to 0-16 pathway below)'],
      ['3.4', '2.3', 'Launch Parent Portal as part of the SENAR Case management System Upgrade'],
    ]);
    for (const { note } of view.dependencies) expect(note).toMatch(/is our reading\.$/);
    const titles = view.findings.filter(({ rule }) => rule.startsWith('due_before')).map(({ rule, title }) => `${rule}: ${title}`);
    expect(titles).toEqual([expect.stringMatching(/^due_before_what_it_needs: 3\.4 .* is due 80 days before 2\.3 .*, which it needs$/)]);
  });

  it('knows a draft of a plan and nothing more, since no document says more', () => {
    const { planVersions, needsAgreement } = picture(birmingham(TODAY), TODAY);
    expect(planVersions.map(({ number, standing, standingWords }) => [number, standing, standingWords])).toEqual([[1, 'draft', 'Draft since 13 October 2021']]);
    expect(needsAgreement).toBe(false);
    for (const seed of [birmingham(TODAY), derby(TODAY)]) {
      for (const list of ['risks', 'changeRequests', 'planVersionSteps', 'updateResponses'] as const) expect(rowsOf(seed, list)).toEqual([]);
    }
  });
});
