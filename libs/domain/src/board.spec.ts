import { assess } from './assess';
import { boardOf, movementOf } from './board';
import { addDays } from './day';
import type { ConfidenceDeclaration, Plan } from './plan';
import type { Colour } from './rag';
import { baseline, done, forecast, kpi, measure, milestone, objective, plan, project, update, value } from './testing/facts';

const TODAY = '2026-06-30';
const EARLIER = '2026-05-19';
const from = (days: number) => addDays(TODAY, days);
const at = (facts: Plan, today = TODAY) => assess(facts, today, `${today}T12:00:00.000Z`);

/** Two objectives; the first has a project late by forecast and a finished one, the second a silent one. */
const facts = plan({
  objectives: [objective(1), objective(2)],
  projects: [project('1.1', { id: 'p1' }), project('1.2', { id: 'p2', position: 2 }), project('2.1', { id: 'p3', objectiveId: 'o2' })],
  milestones: [milestone({ id: 'm1', projectId: 'p1' }), milestone({ id: 'm2', projectId: 'p2' }), milestone({ id: 'm3', projectId: 'p3' })],
  baselines: [
    baseline(from(-20), { milestoneId: 'm1' }),
    baseline(from(-90), { milestoneId: 'm2' }),
    baseline(from(-83), { milestoneId: 'm3' }),
  ],
  statusUpdates: [
    update(from(-60), { milestoneId: 'm1', id: 'u1', ...forecast(from(-20)) }),
    update(from(-3), { milestoneId: 'm1', id: 'u2', ...forecast(from(2)) }),
    update(from(-5), { milestoneId: 'm2', id: 'u3', ...done(from(-10)) }),
  ],
  kpis: [kpi('K1', { id: 'k1' }), kpi('K2', { id: 'k2', position: 2 }), kpi('K3', { id: 'k3', position: 3, objectiveId: 'o2' })],
  measures: [measure('x', { kpiId: 'k1' }), measure('y', { kpiId: 'k2', id: 'y', polarity: 'higher' })],
  observations: [
    value('2026-01', 40),
    value('2026-05', 50),
    value('2026-01', 40, { id: 'y1', measureId: 'y' }),
    value('2026-05', 30, { id: 'y2', measureId: 'y' }),
  ],
});

describe('boardOf', () => {
  const board = boardOf(at(facts), at(facts, EARLIER));

  it('answers first, in words made of the facts', () => {
    expect(board.answer.lead).toBe('One of two objectives is not assured and one is amber.');
    expect(board.answer.rest).toBe(
      '2 of 3 projects are later than first promised, the longest by 83 days; 1 finished something late. ' +
        'On 1 project that is past, due soon or meant to have started, nothing was ever reported. ' +
        'Of 3 KPIs, 1 is better and 1 is worse; 1 has never been reported. ' +
        'Since 19 May 2026, 1 milestone was reported as slipped and 1 as finished.',
    );
  });

  it.each([
    ['nothing', [], 'Nothing was reported as slipped or finished since 19 May 2026.'],
    ['only what was finished', [update(from(-5), { milestoneId: 'm2', id: 'u3', ...done(from(-10)) })], 'Since 19 May 2026, 1 milestone was reported as finished.'],
  ])('says that %s was reported since', (_, statusUpdates, words) => {
    const changed = { ...facts, statusUpdates };
    expect(boardOf(at(changed), at(changed, EARLIER)).answer.rest).toContain(words);
  });

  it('shows each objective with its movement and what made it', () => {
    expect(board.objectives.map(({ objective: row, movement }) => [row.schedule.colour, movement.direction, movement.words])).toEqual([
      ['amber', 'better', 'was not assured on 19 May 2026; Project 1.1 now expected 22 days late'],
      ['not_assured', 'same', 'no change in colour'],
    ]);
  });

  it('lists the worst slips first, finished ones among them', () => {
    expect(board.slips.map((row) => [row.project.ref, row.slippageOriginal?.least])).toEqual([
      ['2.1', 83],
      ['1.2', 80],
      ['1.1', 22],
    ]);
    expect(board.slipsTotal).toBe(3);
  });

  it('does not call a date a slipped promise that was past when it was first written down', () => {
    const history = { ...facts, baselines: [baseline('2025-12-31', { milestoneId: 'm3' })] };
    const promise = { ...facts, baselines: [baseline('2026-01-01', { milestoneId: 'm3' })] };
    expect(boardOf(at(history), null).slips).toEqual([]);
    expect(boardOf(at(promise), null).slips.map((row) => row.id)).toEqual(['m3']);
    expect(at(history).milestones.find((row) => row.id === 'm3')).toMatchObject({
      slippageOriginal: null,
      schedule: { colour: 'not_assured', words: 'already past when first written down, nothing reported' },
    });
  });

  it('shows what got worse before what got better, and what was never reported', () => {
    expect(board.kpis.map((row) => [row.ref, row.verdict])).toEqual([
      ['K2', 'worse'],
      ['K1', 'better'],
      ['K3', 'no_data'],
    ]);
    expect(board.kpisNeverReported).toBe(1);
  });

  it('says so when there was no plan at the earlier date', () => {
    const first = boardOf(at(facts), null);
    expect(first.comparedWith).toBeNull();
    expect(first.objectives[0]?.movement).toEqual({ direction: 'unknown', before: null, words: 'nothing earlier in the record to compare with' });
  });

  it.each([
    [-1, false],
    [0, true],
    [42, true],
    [43, false],
  ])('due in %d days is due soon: %s', (days, listed) => {
    const due = { ...facts, baselines: [baseline(from(days), { milestoneId: 'm3' })] };
    expect(boardOf(at(due), null).dueSoon.some((row) => row.id === 'm3')).toBe(listed);
  });
});

describe('movementOf', () => {
  it.each<[Colour, Colour, string, string]>([
    ['red', 'amber', 'better', 'was red on'],
    ['green', 'red', 'worse', 'was green on'],
    ['red', 'not_assured', 'worse', 'was red on'],
    ['not_assured', 'red', 'same', 'was not assured on'],
    ['red', 'red', 'same', 'no change in colour'],
    ['not_yet_due', 'green', 'same', 'was not yet due on'],
    ['green', 'complete', 'same', 'was green on'],
    ['amber', 'not_yet_due', 'better', 'was amber on'],
  ])('from %s to %s is %s', (before, now, direction, words) => {
    const [objective] = at(facts).objectives;
    if (!objective) throw new Error('the plan has objectives');
    const coloured = (colour: Colour) => ({ ...objective, schedule: { ...objective.schedule, colour } });
    const movement = movementOf(coloured(now), { ...at(facts), objectives: [coloured(before)] });
    expect(movement).toMatchObject({ direction, before });
    expect(movement.words).toMatch(words);
  });
});

describe('assess', () => {
  it('gives the same picture for the same facts and day, and leaves the facts alone', () => {
    const frozen = JSON.stringify(facts);
    expect(JSON.stringify(boardOf(at(facts), null).answer)).toBe(JSON.stringify(boardOf(at(facts), null).answer));
    expect(JSON.stringify(facts)).toBe(frozen);
  });

  it('shows declared confidence beside the calculated colour, and says where they disagree', () => {
    const declaration: ConfidenceDeclaration = {
      id: 'd',
      recordedAt: '2026-06-27T10:00:00.000Z',
      sourceDocumentId: null,
      quote: null,
      objectiveId: 'o2',
      confidence: 'green',
      sentence: 'All well.',
      declaredBy: 'Sponsor',
      declaredOn: from(-3),
    };
    const declared = (...confidenceDeclarations: ConfidenceDeclaration[]) => at({ ...facts, confidenceDeclarations }).objectives;
    const [first, second] = declared(declaration);
    expect(first?.declared).toBeNull();
    expect(second).toMatchObject({ declared: { confidence: 'green' }, disagreement: 'Declared green, calculated not assured' });
    // The last one stands, from the day it is made.
    const later = (declaredOn: string): ConfidenceDeclaration => ({ ...declaration, id: 'd2', confidence: 'red', declaredOn });
    expect(declared(later(TODAY), declaration)[1]?.declared?.confidence).toBe('red');
    expect(declared(later(from(1)), declaration)[1]?.declared?.confidence).toBe('green');
  });

  it('survives a plan with nothing in it', () => {
    const empty = at(plan());
    expect(empty.answer.lead).toBe('The plan has no objectives yet.');
    expect(boardOf(empty, empty).slips).toEqual([]);
  });

  it('ignores links to rows that are not there', () => {
    const broken = { ...facts, projects: [...facts.projects, project('9.9', { id: 'p9', objectiveId: 'gone' })] };
    expect(at(broken).projects).toHaveLength(3);
  });
});
