import { type Day } from '../day';
import type { DigestFacts, DigestMilestone, DigestNotice, DigestProgramme } from './digest-facts';
import { digestOf } from './digest-text';
import { isDigestDue, type Digest } from './digests';

describe('isDigestDue', () => {
  const cases: [string, Digest, string, Day | null, boolean][] = [
    ['at eight', 'daily', '2026-03-04T08:00:00.000Z', null, true],
    ['a moment before', 'daily', '2026-03-04T07:59:59.999Z', null, false],
    ['after yesterday’s', 'daily', '2026-03-04T08:00:00.000Z', '2026-03-03', true],
    ['a second one', 'daily', '2026-03-04T16:00:00.000Z', '2026-03-04', false],
    ['caught up in the evening', 'daily', '2026-03-04T22:00:00.000Z', '2026-03-03', true],
    ['on a Saturday', 'daily', '2026-03-07T09:00:00.000Z', null, false],
    ['on a bank holiday', 'daily', '2026-04-06T09:00:00.000Z', null, false],
    ['at seven in winter time, eight in summer time', 'daily', '2026-03-30T07:00:00.000Z', null, true],
    ['at seven on the last working day of winter time', 'daily', '2026-03-27T07:00:00.000Z', null, false],
    ['at seven after the change back', 'daily', '2026-10-26T07:30:00.000Z', null, false],
    ['at eight after the change back', 'daily', '2026-10-26T08:00:00.000Z', null, true],
    ['on New Year’s Day', 'daily', '2027-01-01T12:00:00.000Z', '2026-12-31', false],
    ['weekly on a Monday', 'weekly', '2026-03-02T08:00:00.000Z', '2026-02-23', true],
    ['weekly on a Tuesday', 'weekly', '2026-03-03T08:00:00.000Z', null, false],
    ['weekly on the Tuesday after Easter', 'weekly', '2026-04-07T07:00:00.000Z', null, true],
    ['weekly twice', 'weekly', '2026-03-02T15:00:00.000Z', '2026-03-02', false],
    ['none', 'none', '2026-03-02T08:00:00.000Z', null, false],
  ];

  it.each(cases)('%s', (_, preference, now, last, expected) => {
    expect(isDigestDue(preference, now, last)).toBe(expected);
  });
});

const MEETING = { heldOn: '2026-03-24', cutOffOn: '2026-03-17' };

function row(projectRef: string, rest: Partial<DigestMilestone> = {}): DigestMilestone {
  return { id: projectRef, label: `${projectRef} Parent portal`, projectRef, objectiveNumber: Number(projectRef[0]), words: 'due 31 March 2026', owners: ['Tom Okafor'], ...rest };
}

function facts(notices: DigestNotice[], rest: Partial<DigestFacts & DigestProgramme> = {}): DigestFacts {
  const { slug = 'somewhere', name = 'SEND Improvement Programme', isExample = false, meeting = MEETING, ...person } = rest;
  const programmes = [{ slug, name, isExample, meeting, notices }];
  return { name: 'Tom Okafor', origin: 'https://waymark.example.gov.uk', frequency: 'daily', today: '2026-03-20', askedBy: null, programmes, ...person };
}

describe('digestOf', () => {
  it('says what is owed, when, and where to do it', () => {
    const owed = facts([{ kind: 'late_owner', milestone: row('2.13') }, { kind: 'reminder', milestone: row('2.9', { words: 'due 1 May 2026, now expected 3 June 2026' }) }]);
    expect(digestOf(owed)).toEqual({
      subject: 'Late: 2 reports for the board of 24 March 2026',
      text: `Hello Tom Okafor,

SEND IMPROVEMENT PROGRAMME

You owe 2 reports for the board of 24 March 2026.
Cut-off: Tuesday 17 March, 3 days ago; reports are late.
- 2.9 Parent portal, due 1 May 2026, now expected 3 June 2026
- 2.13 Parent portal, due 31 March 2026
Report here: https://waymark.example.gov.uk/programmes/somewhere/updates

--
You get this at most once a working day, and only when there is something new.
Daily, weekly or none: https://waymark.example.gov.uk/account
`,
    });
  });

  const change = { number: 7, title: 'Move the portal', stateWords: 'Waits for the board' };
  it.each<[string, DigestFacts, string, string]>([
    ['before the cut-off', facts([{ kind: 'reminder', milestone: row('2.9') }], { today: '2026-03-15' }), '1 report owed for the board of 24 March 2026', 'Cut-off: Tuesday 17 March, in 2 days.'],
    ['by hand', facts([{ kind: 'chased', milestone: row('2.9') }], { askedBy: 'Priya Fenwick' }), 'Late: 1 report for the board of 24 March 2026', 'Priya Fenwick asks you for this.'],
    ['returned', facts([{ kind: 'update_returned', milestone: row('2.9'), comment: 'Which date\nis meant?' }]), 'Your report on 2.9 came back', '- 2.9 Parent portal: “Which date is meant?”'],
    ['a request', facts([{ kind: 'change_recommended', change }]), 'Change request 7: waits for the board', 'Read it here: https://waymark.example.gov.uk/programmes/somewhere/change-requests/7'],
    ['one request, two steps', facts([{ kind: 'change_submitted', change }, { kind: 'change_recommended', change }]), 'Change request 7: waits for the board', 'Change request 7, Move the portal: waits for the board.'],
    ['to the programme manager', facts([{ kind: 'late_programme_manager', milestone: row('2.9', { owners: [] }) }]), '1 report late for the board of 24 March 2026', '- 2.9 Parent portal, due 31 March 2026; nobody answers for it'],
    ['to the sponsor', facts([{ kind: 'late_sponsor', milestone: row('2.9') }]), '1 report late in your objective for the board of 24 March 2026', 'Objective 2: https://waymark.example.gov.uk/programmes/somewhere/objectives/2'],
    ['weekly', facts([{ kind: 'late_sponsor', milestone: row('2.9') }], { frequency: 'weekly' }), '1 report late in your objective for the board of 24 March 2026', 'You get this at most once a week, and only when there is something new.'],
    ['made up, as its name says', facts([{ kind: 'change_recommended', change }], { isExample: true, name: 'A plan (made up)' }), 'Change request 7: waits for the board', 'A PLAN (MADE UP)'],
    ['made up', facts([{ kind: 'change_recommended', change }], { isExample: true }), 'Change request 7: waits for the board', 'SEND IMPROVEMENT PROGRAMME (MADE UP)'],
  ])('%s', (_, given, subject, line) => {
    const { subject: said, text } = digestOf(given);
    expect(said).toBe(subject);
    expect(text.split('\n')).toContain(line);
  });

  it('is one for several programmes and matters, what is owed first', () => {
    const one = facts([{ kind: 'late_sponsor', milestone: row('3.1') }, { kind: 'late_owner', milestone: row('2.9') }]);
    const two = facts([{ kind: 'change_submitted', change }], { slug: 'elsewhere', name: 'Another' });
    const { subject, text } = digestOf({ ...one, programmes: [...one.programmes, ...two.programmes] });
    expect(subject).toBe('Late: 1 report for the board of 24 March 2026, and 2 other matters');
    expect(text.indexOf('You owe')).toBeLessThan(text.indexOf('what you sponsor'));
    expect(text.indexOf('what you sponsor')).toBeLessThan(text.indexOf('ANOTHER'));
  });

  it.each([
    [35, 35],
    [40, 40],
    [41, 40],
  ])('is one for %i milestones, each named once, forty at most', (milestones, named) => {
    const rows = Array.from({ length: milestones }, (_, index) => row(`2.${index + 1}`));
    const { text } = digestOf(facts(rows.flatMap((milestone) => [{ kind: 'reminder', milestone }, { kind: 'late_owner', milestone }])));
    const lines = text.split('\n').filter((line) => line.startsWith('- '));
    expect(lines.filter((line) => line.startsWith('- 2.'))).toHaveLength(named);
    expect(lines.slice(named)).toEqual(milestones > named ? [`- and ${milestones - named} more`] : []);
    expect(text).toContain(`You owe ${milestones} reports`);
  });
});
