import { type DomainFaults } from '../domain-error';
import { DEFAULT_TOLERANCES, type Tolerances } from '../tolerances';
import {
  columnLabel,
  columnValue,
  Form,
  isNewerThanSeen,
  LONGEST_NAME,
  meetingFaults,
  momentInWords,
  objectiveNumberFault,
  projectRefFault,
  readPromises,
  toleranceFaults,
  type MeetingDays,
} from '.';

const TODAY = '2026-03-02';
const NO_TEXT = 'holds a character that is no text. Type it again, or paste it as plain text.';

function faultsOf(form: Form): string[] {
  try {
    form.check();
    return [];
  } catch (error) {
    return (error as DomainFaults).faults.map(({ field, message }) => `${field}: ${message}`);
  }
}

describe('Form', () => {
  const asked = { field: 'name', called: 'The name' };

  it.each([
    ['  Head of\nSEND ', 'Head of SEND'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['שלום 👩‍🏫 مرحبا', 'שלום 👩‍🏫 مرحبا'],
    ['Head \u202Eof SEND', 'Head of SEND'],
    ['é'.repeat(LONGEST_NAME), 'é'.repeat(LONGEST_NAME)],
  ])('keeps the line %j', (typed, kept) => {
    const form = new Form();
    expect(form.line(typed, asked)).toBe(kept);
    expect(faultsOf(form)).toEqual([]);
  });

  it.each<[string, (form: Form) => unknown, string]>([
    ['a name that is missing', (form) => form.name(' \u200B', asked), 'name: The name is missing.'],
    ['a long name', (form) => form.name('x'.repeat(LONGEST_NAME + 1), asked), 'name: The name has 201 characters. Shorten it to 200 at most.'],
    ['a long text', (form) => form.text('x'.repeat(10_000), asked), 'name: The name has 10,000 characters. Shorten it to 2,000 at most.'],
    ['a null byte', (form) => form.text('a\0b', asked), `name: The name ${NO_TEXT}`],
    ['a null byte in a list', (form) => form.list(['a', '\0'], asked), `name: One of them ${NO_TEXT}`],
    ['a long list', (form) => form.list(Array.from({ length: 51 }, (_, index) => `${index}`), asked), 'name: The name are more than 50. Put some of them together.'],
    ['a removal without a reason', (form) => form.reason(' ', null), 'reason: Say why: the reason stays in the history.'],
  ])('refuses %s', (_, read, fault) => {
    const form = new Form();
    read(form);
    expect(faultsOf(form)).toEqual([fault]);
  });

  it('says everything that is wrong at once, and one thing at each field', () => {
    const form = new Form();
    form.refuse('a', 'One');
    form.refuse('b', 'Two');
    form.refuse('a', 'Three');
    expect(faultsOf(form)).toEqual(['a: One', 'b: Two']);
  });

  it('does not judge again what nobody touched', () => {
    const form = new Form();
    const printed = ` ${'x'.repeat(300)}\n`;
    expect(form.name(printed, { ...asked, kept: printed })).toBe(printed);
    expect(form.list([printed, ' new ', '', 'new'], { ...asked, kept: [printed] })).toEqual([printed, 'new']);
    expect(form.reason('', 'Edited')).toBe('Edited');
    expect(faultsOf(form)).toEqual([]);
  });
});

describe('toleranceFaults', () => {
  it.each<[Partial<Tolerances>, string[]]>([
    [{}, []],
    [{ greenDays: 0, amberDays: 1 }, []],
    [{ greenDays: -1 }, ['greenDays']],
    [{ greenDays: 31, amberDays: 31 }, ['amberDays']],
    [{ statementDays: 0, horizonDays: 367 }, ['statementDays', 'horizonDays']],
    [{ redShare: 0, notAssuredShare: 1.01 }, ['notAssuredShare', 'redShare']],
    [{ redShare: 1, notAssuredShare: Number.NaN }, ['notAssuredShare']],
  ])('%j', (given, fields) => {
    expect(toleranceFaults({ ...DEFAULT_TOLERANCES, ...given }).map(({ field }) => field)).toEqual(fields);
  });
});

it.each<[number, boolean, boolean]>([[1, false, true], [99, false, true], [0, false, false], [100, false, false], [3, true, false]])(
  'objective %d (taken: %s) is possible: %s',
  (number, isTaken, isPossible) => expect(objectiveNumberFault(number, isTaken) === null).toBe(isPossible),
);

it.each<[string, number, boolean, boolean]>([
  ['2.13', 2, false, true],
  ['2.4a', 2, false, true],
  ['1.1', 2, false, false],
  ['22.1', 2, false, false],
  ['2.0', 2, false, false],
  ['2', 2, false, false],
  ['2.4', 2, true, false],
])('project %s of objective %d (taken: %s) is possible: %s', (ref, objective, isTaken, isPossible) => {
  expect(projectRefFault(ref, objective, isTaken) === null).toBe(isPossible);
});

describe('meetingFaults', () => {
  const past: MeetingDays = { heldOn: '2026-03-01', cutOffOn: '2026-02-20' };
  const coming: MeetingDays = { heldOn: '2026-03-24', cutOffOn: '2026-03-17' };
  it.each<[string, MeetingDays, MeetingDays | null, string[]]>([
    ['a new one', coming, null, []],
    ['one today', { heldOn: TODAY, cutOffOn: TODAY }, null, []],
    ['one yesterday', past, null, ['heldOn']],
    ['a past one, left where it is', past, past, []],
    ['a past one, moved', coming, past, ['heldOn']],
    ['the cut-off of a past one', { ...past, cutOffOn: '2026-02-21' }, past, ['heldOn']],
    ['one moved into the past', past, coming, ['heldOn']],
    ['a new one with a cut-off in the past', { ...coming, cutOffOn: '1900-01-01' }, null, ['cutOffOn']],
    ['a cut-off moved into the past', { ...coming, cutOffOn: '2026-03-01' }, coming, ['cutOffOn']],
    ['one moved, with its cut-off past already', { ...coming, cutOffOn: '2026-02-20' }, { heldOn: '2026-03-10', cutOffOn: '2026-02-20' }, []],
    ['a cut-off after it', { ...coming, cutOffOn: '2026-03-25' }, null, ['cutOffOn']],
    ['another on that day', { heldOn: '2026-04-01', cutOffOn: '2026-04-01' }, null, ['heldOn']],
  ])('%s', (_, days, before, fields) => {
    expect(meetingFaults(days, before, ['2026-04-01'], TODAY).map(({ field }) => field)).toEqual(fields);
  });
});

describe('readPromises', () => {
  const read = (text: string) => readPromises(text, 'Portal', TODAY);

  it.each<[string, string[]]>([
    ['31 March 2027', ['due Portal: 31 March 2027 (2027-03-31 to 2027-03-31)']],
    ['June 2026 and ongoing', ['due Portal: June 2026 and ongoing (2026-06-01 to 2026-06-30)', 'review Ongoing: Portal: null']],
    ['Ongoing', ['review Ongoing: Portal: null']],
    ['May 2026\nMay 2027', ['due Portal: May 2026: May 2026 (2026-05-01 to 2026-05-31)', 'due Portal: May 2027: May 2027 (2027-05-01 to 2027-05-31)']],
  ])('%s', (text, promised) => {
    const { promises, fault } = read(text);
    expect(fault).toBeNull();
    const told = promises.map(({ role, name, baseline: is }) => `${role} ${name}: ${is ? `${is.text} (${is.earliest} to ${is.latest})` : null}`);
    expect(told).toEqual(promised);
  });

  it.each([
    ['', 'Say by when, for example 14 April, or May 2026, or "ongoing".'],
    ['when we can', '"when we can" was not understood. No date was found in these words. Say when, for example 14 April, or May 2026, or "ongoing".'],
  ])('refuses %j', (text, fault) => expect(read(text)).toEqual({ promises: [], fault }));
});

it.each<[string, unknown, boolean | null]>([
  ['2026-03-02T12:00:00.123456+00:00', '2026-03-02T12:00:00.123Z', false],
  ['2026-03-02T12:00:00.124+00:00', '2026-03-02T12:00:00.123Z', true],
  ['2026-03-02T12:00:00.123456+00:00', '2026-03-02T12:00:00.123455Z', true],
  ['2026-03-02T12:00:00+00:00', '2026-03-02T12:00:00.000Z', false],
  ['2026-03-02T11:59:59.999+00:00', '2026-03-02T12:00:00.000Z', false],
  ['2026-03-02T12:00:00+00:00', 'yesterday', null],
  ['2026-03-02T12:00:00+00:00', null, null],
  ['2026-03-02T12:00:00+00:00', 7, null],
])('%s is newer than %j: %s', (recordedAt, seenAt, isNewer) => expect(isNewerThanSeen(recordedAt, seenAt)).toBe(isNewer));

it.each([
  ['2026-03-02T12:04:00Z', '2 March 2026 at 12:04'],
  ['2026-07-01T23:30:00Z', '2 July 2026 at 00:30'],
])('%s is %s', (instant, words) => expect(momentInWords(instant)).toBe(words));

describe('history words', () => {
  it.each([
    ['sponsor_id', 'Sponsor'],
    ['by_when_text', 'By when'],
    ['held_on', 'Held on'],
    ['kpi_id', 'KPI'],
    ['plan_name', 'Plan name'],
  ])('calls %s "%s"', (column, label) => expect(columnLabel(column)).toBe(label));

  it.each<[string, string, unknown, string | null]>([
    ['objective', 'sponsor_id', 'f1', 'Head of SEND'],
    ['objective', 'sponsor_id', 'gone', 'a record that is gone'],
    ['objective', 'sponsor_id', null, null],
    ['objective', 'benefits', ['a', 'b'], 'a; b'],
    ['objective', 'benefits', [], null],
    ['board_meeting', 'held_on', '2022-03-24', '24 March 2022'],
    ['project', 'title', '2022-03-24', '2022-03-24'],
    ['area', 'monitoring', 'stepped_down', 'stepped down'],
    ['membership', 'role', 'chair', 'Chair (Commissioner)'],
    ['officer', 'role', 'head_of', 'head_of'],
    ['milestone', 'is_ongoing', true, 'yes'],
    ['tolerances', 'red_share', 0.25, '25%'],
    ['observation', 'value', 12345.678, '12,345.678'],
  ])('%s.%s %j is %j', (kind, column, value, words) => {
    expect(columnValue(kind, column, value, (id) => (id === 'f1' ? 'Head of SEND' : null))).toBe(words);
  });
});
