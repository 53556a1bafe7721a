import fc from 'fast-check';
import type { Action } from '../permission';
import { CHANGE_STEPS, type ChangeStepKind } from '../plan-decisions';
import { CHANGE_STATES, CHANGE_TRANSITIONS, stateOf, stepsOffered, transitionFor, type ChangeState } from '.';

/** What each step makes of each state; a dash: it cannot be taken. Only agree and decline need the programme's rule. */
const TABLE: Record<ChangeState, Record<ChangeStepKind, ChangeState | '-'>> = {
  submitted: { recommend: 'recommended', approve: '-', reject: 'rejected', withdraw: 'withdrawn', agree: '-', decline: '-' },
  recommended: { recommend: '-', approve: 'approved', reject: 'rejected', withdraw: 'withdrawn', agree: '-', decline: '-' },
  approved: { recommend: '-', approve: '-', reject: '-', withdraw: '-', agree: 'agreed', decline: 'not_agreed' },
  agreed: { recommend: '-', approve: '-', reject: '-', withdraw: '-', agree: '-', decline: '-' },
  not_agreed: { recommend: '-', approve: '-', reject: '-', withdraw: '-', agree: '-', decline: '-' },
  rejected: { recommend: '-', approve: '-', reject: '-', withdraw: '-', agree: '-', decline: '-' },
  withdrawn: { recommend: '-', approve: '-', reject: '-', withdraw: '-', agree: '-', decline: '-' },
};
const CASES = CHANGE_STATES.flatMap((state) => CHANGE_STEPS.map((step) => [state, step, TABLE[state][step]] as const));

it.each(CASES)('%s, %s: %s', (state, step, to) => {
  expect(transitionFor(step, state, true)?.to ?? '-').toBe(to);
  const isAgreement = step === 'agree' || step === 'decline';
  expect(transitionFor(step, state, false)?.to ?? '-').toBe(isAgreement ? '-' : to);
});

describe('stateOf', () => {
  it.each<[ChangeState, ChangeStepKind[]]>([
    ['submitted', []],
    ['recommended', ['recommend']],
    ['approved', ['recommend', 'approve']],
    ['agreed', ['recommend', 'approve', 'agree']],
    ['not_agreed', ['recommend', 'approve', 'decline']],
    ['rejected', ['reject']],
    ['rejected', ['recommend', 'reject']],
    ['withdrawn', ['recommend', 'withdraw']],
    // Not by the table: the first decision stands.
    ['submitted', ['approve']],
    ['approved', ['recommend', 'approve', 'reject']],
    ['agreed', ['recommend', 'approve', 'agree', 'decline']],
  ])('%s after %j', (state, steps) => {
    expect(stateOf(steps.map((step) => ({ step })))).toBe(state);
  });

  it('is always a state of the table, and nothing undoes a decision', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CHANGE_STEPS), { maxLength: 12 }), (kinds) => {
        const states = kinds.map((_, index) => stateOf(kinds.slice(0, index + 1).map((step) => ({ step }))));
        const decided = states.findIndex((state) => state === 'rejected' || state === 'withdrawn' || state === 'approved');
        const ends: readonly ChangeState[] = states[decided] === 'approved' ? ['approved', 'agreed', 'not_agreed'] : [states[decided] ?? 'submitted'];
        if (decided >= 0) for (const state of states.slice(decided)) expect(ends).toContain(state);
      }),
    );
  });
});

describe('stepsOffered', () => {
  const offered = (state: ChangeState, may: readonly Action[], needsAgreement = true) =>
    stepsOffered(state, (action) => may.includes(action), needsAgreement).map(({ step }) => step);

  it.each<[ChangeState, Action[], ChangeStepKind[]]>([
    ['submitted', ['change:request', 'change:recommend'], ['recommend', 'withdraw']],
    ['submitted', ['board:decide'], ['reject']],
    ['recommended', ['board:decide'], ['approve', 'reject']],
    ['recommended', ['change:recommend'], []],
    ['approved', ['change:agree', 'board:decide'], ['agree', 'decline']],
    ['rejected', ['change:request', 'change:recommend', 'board:decide', 'change:agree'], []],
    ['recommended', [], []],
  ])('%s to who may %j: %j', (state, may, steps) => {
    expect(offered(state, may)).toEqual(steps);
  });

  it('asks for no agreement where the programme has no such rule', () => {
    expect(offered('approved', ['change:agree'], false)).toEqual([]);
  });

  it('offers every line of the table somewhere', () => {
    const all = CHANGE_STATES.flatMap((state) => offered(state, CHANGE_TRANSITIONS.map(({ action }) => action)));
    expect(new Set(all)).toEqual(new Set(CHANGE_STEPS));
  });
});
