import { countedChoice, countInWords, filterProblem, filterRows, filtersInWords, type ChoiceFilter, type Filter } from './list-filter';

interface Row {
  colour: string;
  isLate: boolean;
  due: string;
}

const FILTERS: readonly Filter<Row>[] = [
  { kind: 'choice', name: 'colour', label: 'Colour', allLabel: 'All', choices: [{ value: 'red', label: 'Red' }], keeps: ({ colour }, value) => colour === value },
  { kind: 'tick', name: 'late', label: 'Late only', keeps: ({ isLate }) => isLate },
  { kind: 'day', name: 'due-before', label: 'Due before', keeps: ({ due }, day) => due < day },
];

const A: Row = { colour: 'red', isLate: true, due: '2022-03-01' };
const B: Row = { colour: 'green', isLate: true, due: '2022-03-02' };
const C: Row = { colour: 'red', isLate: false, due: '2022-03-03' };

const at = (address: Record<string, string>) => (name: string) => address[name];

describe('filterRows', () => {
  it.each<[Record<string, string>, Row[], string]>([
    [{}, [A, B, C], ''],
    [{ colour: 'red' }, [A, C], 'Colour: Red'],
    [{ colour: 'red', late: 'yes' }, [A], 'Colour: Red; Late only'],
    [{ 'due-before': '2022-03-02' }, [A], 'Due before 2 March 2022'],
    [{ colour: 'purple', late: 'perhaps', 'due-before': '2022-02-31' }, [A, B, C], ''],
    [{ colour: 'purple', late: 'yes' }, [A, B], 'Late only'],
  ])('%j', (address, left, words) => {
    expect(filterRows([A, B, C], FILTERS, at(address))).toEqual(left);
    expect(filtersInWords(FILTERS, at(address))).toBe(words);
  });
});

describe('filterProblem', () => {
  it.each([
    [0, 'red', null],
    [0, 'purple', '“purple” is not one of these, so it is left out'],
    [1, 'yes', null],
    [1, 'no', '“no” in the address is not “yes”, so it is left out'],
    [2, '2022-02-28', null],
    [2, '2022-02-31', 'Date must be a real date: “2022-02-31” is left out'],
  ])('filter %i: %s', (index, text, problem) => {
    const filter = FILTERS[index];
    if (!filter) throw new Error('No such filter');
    expect(filterProblem(filter, text)).toBe(problem);
    expect(filterProblem(filter, undefined)).toBeNull();
  });
});

describe('countInWords', () => {
  it.each([
    [31, 31, '31 milestones'],
    [12, 31, '12 of 31 milestones'],
    [0, 31, '0 of 31 milestones'],
    [1, 1, '1 milestone'],
    [0, 1, '0 of 1 milestone'],
  ])('%i of %i', (shown, total, words) => {
    expect(countInWords(shown, total, 'milestone')).toBe(words);
  });
});

describe('countedChoice', () => {
  const COLOURS: ChoiceFilter<Row> = {
    kind: 'choice',
    name: 'colour',
    label: 'Colour',
    allLabel: 'All',
    choices: ['red', 'amber', 'green'].map((value) => ({ value, label: `As ${value}` })),
    keeps: ({ colour }, value) => colour === value,
  };

  it.each<[string | undefined, string[]]>([
    [undefined, ['As red (2)', 'As green (1)']],
    ['green', ['As red (2)', 'As green (1)']],
    ['amber', ['As red (2)', 'As amber (0)', 'As green (1)']],
    ['purple', ['As red (2)', 'As green (1)']],
  ])('offers what there is and what is asked for: %s', (text, labels) => {
    expect(countedChoice(COLOURS, [A, B, C], text).choices.map(({ label }) => label)).toEqual(labels);
  });
});
