import * as fc from 'fast-check';
import type { ByWhen } from './by-when';
import { LONGEST_BY_WHEN, POINT_ROLES, PRECISIONS, parseByWhen, pointInWords } from './by-when';
import { phraseAt } from './phrases';
import { nonDateAt } from './remarks';
import { plainText } from './text';
import { tokensOf } from './tokens';
import type { Token } from './tokens';
import { MONTHS, addDays, dayOf, daysInMonth, isDay, monthEnd, partsOf } from '../day';

/**
 * A reading in short: "ongoing", then each point as "role precision earliest latest «label»" (one day
 * where both are the same), and what kinds of notes and questions come with it.
 */
type Row = readonly [text: string, reading: readonly string[], remarks: string];

interface Table {
  document: string;
  on: string;
  rows: readonly Row[];
}

const NOTE_KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['how-often', /says how often|comes round again/],
  ['how-long', /length of time/],
  ['age', /as an age/],
  ['event', /counts from another day/],
  ['unknown', /no date is set|names no day|no date applies/],
  ['looks-back', /looks back/],
  ['depends', /depend on something/],
  ['end-of', /late only after/],
  ['convention', /names no exact days/],
  ['impossible', /not a date of the calendar|year is not between/],
  ['none', /No date was found|empty/],
  ['too-long', /too long/],
];

const QUESTION_KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['year', /has no year/],
  ['day-or-year', /or is it \d+ \w+\?|or is it a month of/],
  ['season', /school term\?/],
  ['term', /set locally/],
  ['quarter', /quarter of the (financial|calendar) year\?/],
  ['span', /or the academic year/],
  ['spans', /financial or academic ones/],
  ['which-year', /year before\?|another year/],
  ['document', /counted from the document/],
  ['deadline', /Which is the deadline/],
  ['order', /not in order of time/],
  ['bracket', /does the note/],
  ['review', /next reviewed/],
  ['ongoing-or-end', /both ongoing/],
  ['firm', /date firm/],
  ['when', /By when is this due|When will a date|Does this need a date/],
  ['depends', /wait for it/],
  ['backwards', /ends before it starts/],
  ['from', /From which day/],
  ['reading', /Is that right\?|half-year meant/],
];

function kindOf(remark: string, kinds: typeof NOTE_KINDS): string {
  return kinds.find(([, words]) => words.test(remark))?.[0] ?? `unexpected: ${remark}`;
}

function short({ ongoing, points, notes, questions }: ByWhen): [string[], string] {
  const reading = points.map(({ earliest, latest, precision, role, label }) =>
    [
      role,
      precision,
      earliest,
      ...(latest === earliest ? [] : [latest]),
      ...(label === null ? [] : [`«${label}»`]),
    ].join(' '),
  );
  const remarks = [
    ...notes.map((note) => `note ${kindOf(note, NOTE_KINDS)}`),
    ...questions.map((question) => `ask ${kindOf(question, QUESTION_KINDS)}`),
  ];
  return [[...(ongoing ? ['ongoing'] : []), ...reading], remarks.join(', ')];
}

/** What published plans and reports print, each read from the day of its document. */
const PRINTED: readonly Table[] = [
  {
    document: 'plan of October 2021',
    on: '2021-10-13',
    rows: [
      ['30 Aug 2022', ['due day 2022-08-30'], ''],
      ['1 Mar 2022', ['due day 2022-03-01'], ''],
      ['1 September 2022', ['due day 2022-09-01'], ''],
      ['1 April 2022', ['due day 2022-04-01'], ''],
      ['31 Mar 2022', ['due day 2022-03-31'], ''],
      ['22 Apr 2022', ['due day 2022-04-22'], ''],
      ['31 May 2022', ['due day 2022-05-31'], ''],
      ['31 Dec 2021', ['due day 2021-12-31'], ''],
      ['1 Feb 2022', ['due day 2022-02-01'], ''],
      ['1 Sept 2022', ['due day 2022-09-01'], ''],
      ['1 May 2022', ['due day 2022-05-01'], ''],
      [
        '<ul><li>31 December 2022</li><li>(ensuring compliance with COP15)</li><li>1 September 2022</li></ul>',
        ['due day 2022-12-31 «ensuring compliance with COP15»', 'due day 2022-09-01'],
        'ask bracket, ask deadline, ask order',
      ],
      ['Ongoing', ['ongoing'], 'ask review'],
      ['ongoing', ['ongoing'], 'ask review'],
      [
        'Phased transformation commencing Sept 2021 – March 2024',
        [
          'start month 2021-09-01 2021-09-30 «Phased transformation commencing»',
          'due month 2024-03-01 2024-03-31 «Phased transformation»',
        ],
        '',
      ],
      ['November 2021', ['due month 2021-11-01 2021-11-30'], ''],
      [
        'Jan 2022 (linked to 0-16 pathway below)',
        ['due month 2022-01-01 2022-01-31 «linked to 0-16 pathway below»'],
        'note depends, ask depends',
      ],
      [
        'New process commenced Oct 2020 ongoing',
        ['ongoing', 'start month 2020-10-01 2020-10-31 «New process commenced»'],
        'ask review',
      ],
      ['Implementation Jan 2022', ['due month 2022-01-01 2022-01-31 «Implementation»'], ''],
      [
        '1 Sept 2021 – Start 31 Jul 2022 – Review First Year 31 Jul 2023 – Review Second Year',
        [
          'start day 2021-09-01 «Start»',
          'review day 2022-07-31 «Review First Year»',
          'review day 2023-07-31 «Review Second Year»',
        ],
        '',
      ],
      ['by the 15th of February', ['due day 2022-02-15'], 'ask year'],
      ['will conclude in April 2022', ['due month 2022-04-01 2022-04-30 «will conclude»'], ''],
      ['by 31st December', ['due day 2021-12-31'], 'ask year'],
      [
        'want to deliver early November',
        ['due approximate 2021-11-01 2021-11-10 «want to deliver»'],
        'note convention, ask year',
      ],
    ],
  },
  {
    document: 'update of March 2022',
    on: '2022-03-24',
    rows: [
      ['18/03/22', ['due day 2022-03-18'], ''],
      ['by end of September 2022', ['due month 2022-09-01 2022-09-30 «end of»'], 'note end-of'],
      ['exact timeline not yet known', [], 'note unknown, ask when'],
      [
        'September / October / November / (Dec)',
        [
          'due month 2022-09-01 2022-09-30',
          'due month 2022-10-01 2022-10-31',
          'due month 2022-11-01 2022-11-30',
          'due month 2022-12-01 2022-12-31',
        ],
        'ask year, ask deadline',
      ],
      ['Q3', ['due quarter 2022-10-01 2022-12-31'], 'ask quarter, ask year'],
      ['In the last 6 months', [], 'note looks-back, ask when'],
    ],
  },
  {
    document: 'report of 2023',
    on: '2023-04-30',
    rows: [
      ['21st March 2023', ['due day 2023-03-21'], ''],
      ['15 Oct 2021', ['due day 2021-10-15'], ''],
      ['1 Jan 2023 to 1 Feb 2023', ['due range 2023-01-01 2023-02-01'], ''],
      ['Summer 2022', ['due season 2022-06-01 2022-08-31'], 'ask season'],
      ['early 2024', ['due approximate 2024-01-01 2024-04-30'], 'note convention'],
      ['October 22', ['due month 2022-10-01 2022-10-31'], 'ask day-or-year'],
      ['in time for September 2023', ['due month 2023-09-01 2023-09-30'], ''],
      ['April and May 2023', ['due range 2023-04-01 2023-05-31'], ''],
      ['2021/22', ['due financial-year 2021-04-01 2022-03-31'], 'ask span'],
      ['2021-22', ['due financial-year 2021-04-01 2022-03-31'], 'ask span'],
      ['every 6 months / every six weeks / monthly', [], 'note how-often, note how-often, note how-often, ask when'],
    ],
  },
  {
    document: 'letter of 2022',
    on: '2022-08-31',
    rows: [
      ['by November 2022', ['due month 2022-11-01 2022-11-30'], ''],
      ['early 2022', ['due approximate 2022-01-01 2022-04-30'], 'note convention'],
      ['2020/21', ['due financial-year 2020-04-01 2021-03-31'], 'ask span'],
      ['two to three-year improvement journey', [], 'note how-long, ask when'],
    ],
  },
  {
    document: 'report of October 2018',
    on: '2018-10-29',
    rows: [
      ['01/04/2018', ['due day 2018-04-01'], ''],
      ['01/10/2018', ['due day 2018-10-01'], ''],
      ['by 31 March 2019', ['due day 2019-03-31'], ''],
      ['from quarter 3', ['start quarter 2018-10-01 2018-12-31'], 'ask quarter, ask year'],
      ['in the fourth quarter', ['due quarter 2019-01-01 2019-03-31'], 'ask quarter, ask year'],
      ['Q1', ['due quarter 2019-04-01 2019-06-30'], 'ask quarter, ask year'],
      ['within the next 3 months', ['due range 2018-10-29 2019-01-29'], 'ask document'],
    ],
  },
];

/** Each way of writing a by-when, with the nearest things that are none. */
const WAYS: readonly Table[] = [
  {
    document: 'days',
    on: '2022-03-24',
    rows: [
      ['22 April 2022', ['due day 2022-04-22'], ''],
      ['22nd Apr 2022', ['due day 2022-04-22'], ''],
      ['Friday 22nd of April, 2022', ['due day 2022-04-22'], ''],
      ['April 22, 2022', ['due day 2022-04-22'], ''],
      ['Apr 22nd 2022', ['due day 2022-04-22'], ''],
      ['22/04/22', ['due day 2022-04-22'], ''],
      ['22/4/2022', ['due day 2022-04-22'], ''],
      ['22.04.22', ['due day 2022-04-22'], ''],
      ['22-04-2022', ['due day 2022-04-22'], ''],
      ['2022-04-22', ['due day 2022-04-22'], ''],
      ['2022-04-22T00:00:00.000Z', ['due day 2022-04-22'], ''],
      ['22/04/2022 00:00:00', ['due day 2022-04-22'], ''],
      ['22-Apr-22', ['due day 2022-04-22'], ''],
      ["22 Apr '22", ['due day 2022-04-22'], ''],
      ['22 April 2022', ['due day 2022-04-22'], ''],
      ['22\nApril 2022', ['due day 2022-04-22'], ''],
      ['31ˢᵗ March 2022', ['due day 2022-03-31'], ''],
      ['15<sup>th</sup> February 2022', ['due day 2022-02-15'], ''],
      ['31 March 2022¹', ['due day 2022-03-31'], ''],
      ['by 5pm on 3 June 2022', ['due day 2022-06-03'], ''],
      ['no later than 31 March 2023 at the latest', ['due day 2023-03-31'], ''],
      ['(30 June 2022)', ['due day 2022-06-30'], ''],
      ['22APRIL2022', ['due day 2022-04-22'], ''],
      ['2022 October 15', ['due day 2022-10-15'], ''],
    ],
  },
  {
    document: 'impossible days',
    on: '2022-03-24',
    rows: [
      ['31 June 2022', [], 'note impossible, ask when'],
      ['30 February 2023', [], 'note impossible, ask when'],
      ['29/02/2022', [], 'note impossible, ask when'],
      ['32/01/2022', [], 'note impossible, ask when'],
      ['45/13/2022', [], 'note impossible, ask when'],
      ['10/25/2022', [], 'note impossible, ask when'],
      ['31 April', [], 'note impossible, ask when'],
      ['10 to 31 June 2022', [], 'note impossible, ask when'],
      ['1 Jan 3022', [], 'note impossible, ask when'],
    ],
  },
  {
    document: 'months',
    on: '2022-03-24',
    rows: [
      ['Sept 2022', ['due month 2022-09-01 2022-09-30'], ''],
      ['Sept. 2022', ['due month 2022-09-01 2022-09-30'], ''],
      ['September, 2022', ['due month 2022-09-01 2022-09-30'], ''],
      ['10/2022', ['due month 2022-10-01 2022-10-31'], ''],
      ['2022-10', ['due month 2022-10-01 2022-10-31'], 'ask reading'],
      ["Sept '22", ['due month 2022-09-01 2022-09-30'], ''],
      ['by end of March 2023', ['due month 2023-03-01 2023-03-31 «end of»'], 'note end-of'],
      ['end March 2023', ['due month 2023-03-01 2023-03-31 «end of»'], 'note end-of'],
      ['early March 2023', ['due approximate 2023-03-01 2023-03-10'], 'note convention'],
      ['mid-May 2022', ['due approximate 2022-05-11 2022-05-20'], 'note convention'],
      ['late February 2024', ['due approximate 2024-02-21 2024-02-29'], 'note convention'],
      ['mid to late May 2022', ['due approximate 2022-05-11 2022-05-31'], 'note convention'],
      ['first half of June 2022', ['due approximate 2022-06-01 2022-06-15'], 'note convention'],
      ['second week of June 2022', ['due approximate 2022-06-08 2022-06-14'], 'note convention'],
      ['start of September 2022', ['due approximate 2022-09-01 2022-09-10'], 'note convention'],
    ],
  },
  {
    document: 'a two-digit year or a day',
    on: '2022-03-24',
    rows: [
      ['May 22', ['due month 2022-05-01 2022-05-31'], 'ask day-or-year'],
      ['May 25', ['due day 2022-05-25'], 'ask day-or-year, ask year'],
      ['Oct-22', ['due month 2022-10-01 2022-10-31'], 'ask day-or-year'],
      ['March 10', ['due day 2023-03-10'], 'ask year'],
      ['May 2nd', ['due day 2022-05-02'], 'ask year'],
      ['May 45', ['due month 2045-05-01 2045-05-31'], 'ask reading'],
      ['Sept 21 – Mar 24', ['due range 2021-09-01 2024-03-31'], 'ask day-or-year, ask day-or-year'],
    ],
  },
  {
    document: 'no year',
    on: '2022-03-24',
    rows: [
      ['by 31st December', ['due day 2022-12-31'], 'ask year'],
      ['3 March', ['due day 2023-03-03'], 'ask year'],
      ['29 February', ['due day 2024-02-29'], 'ask year'],
      ['January', ['due month 2023-01-01 2023-01-31'], 'ask year'],
      ['by 18/04', ['due day 2022-04-18'], 'ask year'],
      ['10 November to 21 December', ['due range 2022-11-10 2022-12-21'], 'ask year'],
      ['end of March', ['due month 2022-03-01 2022-03-31 «end of»'], 'note end-of, ask year'],
      ['launched in September', ['start month 2021-09-01 2021-09-30 «launched»'], 'ask year'],
      ['next March', ['due month 2023-03-01 2023-03-31'], 'ask year'],
      ['last summer', ['due season 2021-06-01 2021-08-31'], 'ask season, ask year'],
    ],
  },
  {
    document: 'month names that are words',
    on: '2022-03-24',
    rows: [
      ['may be delayed', [], 'note none, ask when'],
      ['May be delayed until June 2022', ['due month 2022-06-01 2022-06-30 «May be delayed»'], ''],
      [
        'We may need 3 May and 4 June',
        ['due day 2022-05-03 «We may need»', 'due day 2022-06-04 «We may need»'],
        'ask year',
      ],
      ['by May', ['due month 2022-05-01 2022-05-31'], 'ask year'],
      ['March for action', [], 'note none, ask when'],
      ['Jan Smith to lead', [], 'note none, ask when'],
      ['April Jones leads, 3 June 2022', ['due day 2022-06-03 «April Jones leads»'], ''],
    ],
  },
  {
    document: 'ranges',
    on: '2022-03-24',
    rows: [
      ['10 November to 21 December 2022', ['due range 2022-11-10 2022-12-21'], ''],
      ['24 to 27 May 2022', ['due range 2022-05-24 2022-05-27'], ''],
      ['24-27 May 2022', ['due range 2022-05-24 2022-05-27'], ''],
      ['10/11 May 2022', ['due range 2022-05-10 2022-05-11'], ''],
      ['May 10-12, 2022', ['due range 2022-05-10 2022-05-12'], ''],
      ['1 April 2022-31 March 2023', ['due range 2022-04-01 2023-03-31'], ''],
      ['01/04/2022 - 31/03/2023', ['due range 2022-04-01 2023-03-31'], ''],
      ['1-04-2022-31-03-2023', ['due range 2022-04-01 2023-03-31'], ''],
      ['Sept 2021 – March 2024', ['due range 2021-09-01 2024-03-31'], ''],
      ['November to March 2024', ['due range 2023-11-01 2024-03-31'], ''],
      ['Sept 2022 – March', ['due range 2022-09-01 2023-03-31'], ''],
      ['from April 2022 to June 2022', ['due range 2022-04-01 2022-06-30'], ''],
      ['Between 1 and 5 June 2022', ['due range 2022-06-01 2022-06-05'], ''],
      ['Nov/Dec 2022', ['due range 2022-11-01 2022-12-31'], ''],
      ['autumn/winter 2022', ['due range 2022-09-01 2023-02-28'], 'ask season, ask season'],
      ['Q3/Q4 2022/23', ['due range 2022-10-01 2023-03-31'], 'ask quarter, ask quarter'],
      ['2022 to 2025', ['due range 2022-01-01 2025-12-31'], ''],
      ['2021-24', ['due range 2021-01-01 2024-12-31'], 'ask spans'],
      [
        '1 Sept 2021 - 1 Jan 2021',
        ['due day 2021-09-01', 'due day 2021-01-01'],
        'ask backwards, ask deadline, ask order',
      ],
    ],
  },
  {
    document: 'starts with an end',
    on: '2022-03-24',
    rows: [
      [
        'Roll-out starting 1 May 2022 to 31 July 2023',
        ['start day 2022-05-01 «Roll-out starting»', 'due day 2023-07-31 «Roll-out»'],
        '',
      ],
      [
        'Commencing Sept 2022 – July 2023',
        ['start month 2022-09-01 2022-09-30 «Commencing»', 'due month 2023-07-01 2023-07-31'],
        '',
      ],
      ['From April 2022 onwards', ['ongoing', 'start month 2022-04-01 2022-04-30'], 'ask review'],
      ['Not before April 2023', ['start month 2023-04-01 2023-04-30'], ''],
      ['BAU from April 2022', ['ongoing', 'start month 2022-04-01 2022-04-30 «BAU»'], 'ask review'],
    ],
  },
  {
    document: 'lists',
    on: '2022-03-24',
    rows: [
      ['31 March and 30 June 2022', ['due day 2022-03-31', 'due day 2022-06-30'], 'ask deadline'],
      ['10, 11 and 12 May 2022', ['due day 2022-05-10', 'due day 2022-05-11', 'due day 2022-05-12'], 'ask deadline'],
      [
        'June and December 2022',
        ['due month 2022-06-01 2022-06-30', 'due month 2022-12-01 2022-12-31'],
        'ask deadline',
      ],
      ['31/03/22\n30/06/22', ['due day 2022-03-31', 'due day 2022-06-30'], 'ask deadline'],
      ['31 Mar 2022 / 30 Jun 2022', ['due day 2022-03-31', 'due day 2022-06-30'], 'ask deadline'],
      ['31/03/2022 (31 March 2022)', ['due day 2022-03-31'], ''],
    ],
  },
  {
    document: 'labelled dates',
    on: '2022-03-24',
    rows: [
      [
        'Start: 1 Sept 2021; Review: 31 Jul 2022; End: 31 Jul 2023',
        ['start day 2021-09-01 «Start»', 'review day 2022-07-31 «Review»', 'due day 2023-07-31 «End»'],
        '',
      ],
      [
        '1 Sept 2021 (start), 31 Jul 2022 (review)',
        ['start day 2021-09-01 «start»', 'review day 2022-07-31 «review»'],
        '',
      ],
      [
        'Draft by 1 March 2022, final by 1 April 2022',
        ['due day 2022-03-01 «Draft»', 'due day 2022-04-01 «final»'],
        '',
      ],
      [
        'Cohort 1 – Sept 2022; Cohort 2 – Jan 2023',
        ['milestone month 2022-09-01 2022-09-30 «Cohort 1»', 'milestone month 2023-01-01 2023-01-31 «Cohort 2»'],
        '',
      ],
      [
        '• 31 March 2022 – draft\n• 30 June 2022 – final',
        ['milestone day 2022-03-31 «draft»', 'due day 2022-06-30 «final»'],
        '',
      ],
      [
        '1 Sept 2021 –\nStart\n31 Jul 2022 –\nReview',
        ['start day 2021-09-01 «Start»', 'review day 2022-07-31 «Review»'],
        '',
      ],
      [
        'Pilot<br>1 Sept 2021<br>Roll-out<br>31 Jul 2022',
        ['milestone day 2021-09-01 «Pilot»', 'milestone day 2022-07-31 «Roll-out»'],
        '',
      ],
      [
        '<table><tr><td>31 Dec 2022</td><td>Draft</td></tr><tr><td>1 Mar 2023</td><td>Final</td></tr></table>',
        ['milestone day 2022-12-31 «Draft»', 'due day 2023-03-01 «Final»'],
        '',
      ],
      ['| Draft | 31 Dec 2022 |', ['due day 2022-12-31 «Draft»'], ''],
      [
        '1. 31 December 2022\n2. 1 September 2022',
        ['due day 2022-12-31', 'due day 2022-09-01'],
        'ask deadline, ask order',
      ],
      ['Phase 2 March 2022', ['due month 2022-03-01 2022-03-31 «Phase 2»'], ''],
      ['Review First Year 31 July 2023', ['review day 2023-07-31 «Review First Year»'], ''],
      ['From January 2022, reviewed termly', ['start month 2022-01-01 2022-01-31 «reviewed termly»'], 'note how-often'],
      [
        '31 March 2023, subject to Cabinet approval',
        ['due day 2023-03-31 «subject to Cabinet approval»'],
        'note depends, ask depends',
      ],
    ],
  },
  {
    document: 'seasons and terms',
    on: '2022-03-24',
    rows: [
      ['spring 2023', ['due season 2023-03-01 2023-05-31'], 'ask season'],
      ['winter 2022/23', ['due season 2022-12-01 2023-02-28'], 'ask season'],
      ['Summer 22', ['due season 2022-06-01 2022-08-31'], 'ask season'],
      ['by the summer', ['due season 2022-06-01 2022-08-31'], 'ask season, ask year'],
      ['autumn term 2022', ['due approximate 2022-09-01 2022-12-31'], 'ask term'],
      ['spring term 2022/23', ['due approximate 2023-01-01 2023-03-31'], 'ask term'],
      ['summer half-term 2023', ['due approximate 2023-05-24 2023-06-07'], 'ask term'],
      ['February half term', ['due approximate 2023-02-10 2023-02-25'], 'ask term, ask year'],
      ['Easter 2023', ['due approximate 2023-04-07 2023-04-10'], 'ask term'],
      ['by Christmas', ['due approximate 2022-12-19 2022-12-25'], 'ask term, ask year'],
      ['next spring', ['due season 2023-03-01 2023-05-31'], 'ask season, ask year'],
      ['summer 2022 (June to August)', ['due season 2022-06-01 2022-08-31'], ''],
    ],
  },
  {
    document: 'years',
    on: '2022-03-24',
    rows: [
      ['2023', ['due year 2023-01-01 2023-12-31'], ''],
      ['by 2023', ['due year 2023-01-01 2023-12-31'], ''],
      ['by the end of 2023', ['due year 2023-01-01 2023-12-31 «end of»'], 'note end-of'],
      ['mid 2023', ['due approximate 2023-05-01 2023-08-31'], 'note convention'],
      ['early to mid 2023', ['due approximate 2023-01-01 2023-08-31'], 'note convention'],
      ['late 22', ['due approximate 2022-09-01 2022-12-31'], 'note convention, ask reading'],
      ['2022/23', ['due financial-year 2022-04-01 2023-03-31'], 'ask span'],
      ['2022 - 23', ['due financial-year 2022-04-01 2023-03-31'], 'ask span'],
      ['by 22/23', ['due financial-year 2022-04-01 2023-03-31'], 'ask span'],
      ['FY 2022/23', ['due financial-year 2022-04-01 2023-03-31'], ''],
      ['FY23', ['due financial-year 2023-04-01 2024-03-31'], 'ask which-year'],
      ['academic year 2022/23', ['due academic-year 2022-09-01 2023-08-31'], ''],
      ['2022/23 school year', ['due academic-year 2022-09-01 2023-08-31'], ''],
      ['end of financial year 2022/23', ['due financial-year 2022-04-01 2023-03-31 «end of»'], 'note end-of'],
      ['end of the school year', ['due academic-year 2021-09-01 2022-08-31 «end of»'], 'note end-of, ask document'],
      ['H1 2023', ['due approximate 2023-01-01 2023-06-30'], 'ask reading'],
      ['year end', ['due financial-year 2021-04-01 2022-03-31 «end of»'], 'ask which-year'],
      ['next year', ['due year 2023-01-01 2023-12-31'], 'ask document'],
      ['850 children by 2023', ['due year 2023-01-01 2023-12-31 «850 children»'], ''],
      ['2023 children', [], 'note none, ask when'],
      ['Review 2023', ['review year 2023-01-01 2023-12-31 «Review»'], ''],
    ],
  },
  {
    document: 'quarters',
    on: '2022-03-24',
    rows: [
      ['Q3', ['due quarter 2022-10-01 2022-12-31'], 'ask quarter, ask year'],
      ['Q3 2022/23', ['due quarter 2022-10-01 2022-12-31'], 'ask quarter'],
      ['Q3 2022', ['due quarter 2022-10-01 2022-12-31'], 'ask quarter'],
      ['Q4 of financial year 2022/23', ['due quarter 2023-01-01 2023-03-31'], ''],
      ['third quarter', ['due quarter 2022-10-01 2022-12-31'], 'ask quarter, ask year'],
      ['2022/23 Q3', ['due quarter 2022-10-01 2022-12-31'], 'ask quarter'],
      ['quarter three', ['due quarter 2022-10-01 2022-12-31'], 'ask quarter, ask year'],
      ['last quarter of 2022/23', ['due quarter 2023-01-01 2023-03-31'], 'ask quarter'],
      ['Quarter 3 (Oct-Dec 2022)', ['due quarter 2022-10-01 2022-12-31'], ''],
      ['end of Q3', ['due quarter 2022-10-01 2022-12-31 «end of»'], 'note end-of, ask quarter, ask year'],
    ],
  },
  {
    document: 'counted from the document',
    on: '2022-03-24',
    rows: [
      ['within 6 weeks', ['due range 2022-03-24 2022-05-05'], 'ask document'],
      ['in 6 weeks', ['due approximate 2022-04-29 2022-05-05'], 'ask document'],
      ["in 10 days' time", ['due day 2022-04-03'], 'ask document'],
      ['in 3 to 6 months', ['due approximate 2022-06-24 2022-09-24'], 'ask document'],
      ['the next two years', ['due range 2022-03-24 2024-03-24'], 'ask document'],
      ['by the end of next month', ['due month 2022-04-01 2022-04-30 «end of»'], 'note end-of, ask document'],
      ['next month', ['due month 2022-04-01 2022-04-30'], 'ask document'],
      ['this quarter', ['due quarter 2022-01-01 2022-03-31'], 'ask document'],
      ['end of term', ['due approximate 2022-01-01 2022-03-31 «end of»'], 'note end-of, ask document'],
      ['today', ['due day 2022-03-24'], 'ask document'],
      ['w/c 7 March 2022', ['due range 2022-03-07 2022-03-13'], ''],
      ['week ending Friday 11 March 2022', ['due range 2022-03-05 2022-03-11'], ''],
      ['circa March 2022', ['due approximate 2022-03-01 2022-03-31'], ''],
      ['about 11 to 20 May 2022', ['due approximate 2022-05-11 2022-05-20'], ''],
    ],
  },
  {
    document: 'ongoing',
    on: '2022-03-24',
    rows: [
      ['Ongoing', ['ongoing'], 'ask review'],
      ['on-going', ['ongoing'], 'ask review'],
      ['Continuous', ['ongoing'], 'ask review'],
      ['Throughout', ['ongoing'], 'ask review'],
      ['BAU', ['ongoing'], 'ask review'],
      ['Business as usual', ['ongoing'], 'ask review'],
      ['Ongoing – review March 2023', ['ongoing', 'review month 2023-03-01 2023-03-31 «review»'], ''],
      ['Ongoing until March 2024', ['ongoing', 'due month 2024-03-01 2024-03-31'], 'ask ongoing-or-end'],
      ['not ongoing', [], 'note none, ask when'],
      ['throughout 2022', ['due year 2022-01-01 2022-12-31'], ''],
      [
        'continuous improvement plan by March 2022',
        ['due month 2022-03-01 2022-03-31 «continuous improvement plan»'],
        '',
      ],
      ['moves to business as usual by June 2023', ['due month 2023-06-01 2023-06-30 «moves to business as usual»'], ''],
    ],
  },
  {
    document: 'no date',
    on: '2022-03-24',
    rows: [
      ['', [], 'note none, ask when'],
      ['   ', [], 'note none, ask when'],
      ['-', [], 'note none, ask when'],
      ['TBC', [], 'note unknown, ask when'],
      ['tbd', [], 'note unknown, ask when'],
      ['To be confirmed', [], 'note unknown, ask when'],
      ['N/A', [], 'note unknown, ask when'],
      ['Not yet agreed', [], 'note unknown, ask when'],
      ['ASAP', [], 'note unknown, ask when'],
      ['31 March 2023 (TBC)', ['due day 2023-03-31'], 'note unknown, ask firm'],
      ['0-16', [], 'note none, ask when'],
      ['14-19', [], 'note none, ask when'],
      ['16-25', [], 'note none, ask when'],
      ['0-25 years', [], 'note age, ask when'],
      ['aged 16 to 25 years', [], 'note age, ask when'],
      ['20 week process', [], 'note how-long, ask when'],
      ['3-5 years', [], 'note how-long, ask when'],
      ['Year 11', [], 'note none, ask when'],
      ['end of Year 11', [], 'note none, ask when'],
      ['phase 3', [], 'note none, ask when'],
      ['version 1.2', [], 'note none, ask when'],
      ['1.2.3', [], 'note none, ask when'],
      ['COP21', [], 'note none, ask when'],
      ['850 children', [], 'note none, ask when'],
      ['24/7', [], 'note none, ask when'],
      ['within 6 weeks of approval', [], 'note event, ask from'],
      ['6 weeks after sign-off', [], 'note event, ask from'],
      ['the last year', [], 'note looks-back, ask when'],
      ['over the past 12 months', [], 'note looks-back, ask when'],
      ['every 2 weeks', [], 'note how-often, ask when'],
      ['termly', [], 'note how-often, ask when'],
      ['six-weekly', [], 'note how-often, ask when'],
      ['twice a year', [], 'note how-often, ask when'],
      ['by the 15th of each month', [], 'note how-often, ask when'],
      ['every 31 March', ['due day 2022-03-31'], 'note how-often, ask year'],
    ],
  },
];

describe.each([...PRINTED, ...WAYS])('parseByWhen: $document', ({ on, rows }) => {
  it.each(rows)('%j', (text, reading, remarks) => {
    const read = parseByWhen(text, { on });
    expect(short(read)).toEqual([reading, remarks]);
    expect(read.text).toBe(text);
  });
});

describe('parseByWhen: what the document settles', () => {
  it('reads "May 25" as a month when the document is of 2025, and asks', () => {
    const { points, questions } = parseByWhen('May 25', { on: '2025-01-10' });
    expect(points).toEqual([
      { earliest: '2025-05-01', latest: '2025-05-31', precision: 'month', role: 'due', label: null },
    ]);
    expect(questions).toEqual(['“May 25” is read as May 2025. Is that right, or is it 25 May?']);
  });

  it('counts quarters of the calendar year only where an option says so', () => {
    const span = (quarters?: 'financial' | 'calendar') =>
      parseByWhen('Q1 2024', { on: '2024-01-10', quarters }).points.map(({ earliest, latest }) => [earliest, latest]);
    expect(span()).toEqual([['2024-04-01', '2024-06-30']]);
    expect(span('financial')).toEqual([['2024-04-01', '2024-06-30']]);
    expect(span('calendar')).toEqual([['2024-01-01', '2024-03-31']]);
  });

  it.each([
    ['2022-12-31', '2022-12-31'],
    ['2023-01-01', '2023-12-31'],
  ])('takes the next such day on or after the document (%s: %s)', (on, due) => {
    expect(parseByWhen('31 December', { on }).points.map(({ latest }) => latest)).toEqual([due]);
  });

  it('takes the running month, and the next one from its end on', () => {
    const latest = (on: string) => parseByWhen('by June', { on }).points.map((point) => point.latest);
    expect(latest('2022-06-30')).toEqual(['2022-06-30']);
    expect(latest('2022-07-01')).toEqual(['2023-06-30']);
  });

  it('gives no point for a month without a year when the document has no date', () => {
    const read = parseByWhen('by May', { on: 'undated' });
    expect(read.points).toEqual([]);
    expect(read.notes).toEqual(['“May” has no year, and nothing settles it.']);
  });

  it('asks in full sentences', () => {
    expect(parseByWhen('31 December 2024<br>(if funded)<br>1 September 2024', { on: '2024-01-10' }).questions).toEqual([
      'Two dates stand in one cell: which does the note “if funded” qualify?',
      'The text gives 31 December 2024 and 1 September 2024 without saying what each is for. Which is the deadline?',
      'The dates are not in order of time: 31 December 2024 stands before 1 September 2024. Is that right?',
    ]);
    expect(parseByWhen('31 June 2024', { on: '2024-01-10' }).notes).toEqual([
      '31 June 2024 is not a date of the calendar.',
    ]);
    expect(parseByWhen('by 3 March', { on: '2024-01-10' }).questions).toEqual([
      "“3 March” has no year. It is read as 3 March 2024, the next on or after the document's date of 10 January 2024. " +
        'Is that right, or does it come round every year?',
    ]);
  });
});

describe('pointInWords', () => {
  it.each([
    ['day', '2022-04-22', '2022-04-22', '22 April 2022'],
    ['month', '2022-01-01', '2022-01-31', 'January 2022'],
    ['quarter', '2022-01-01', '2022-03-31', 'January to March 2022 (quarter)'],
    ['season', '2022-06-01', '2022-08-31', 'summer 2022 (June to August)'],
    ['season', '2022-12-01', '2023-02-28', 'winter 2022 to 2023 (December to February)'],
    ['year', '2023-01-01', '2023-12-31', '2023'],
    ['financial-year', '2021-04-01', '2022-03-31', 'financial year 2021 to 2022'],
    ['academic-year', '2021-09-01', '2022-08-31', 'academic year 2021 to 2022'],
    ['approximate', '2022-05-11', '2022-05-20', 'about 11 to 20 May 2022'],
    ['approximate', '2024-01-01', '2024-04-30', 'about January to April 2024'],
    ['range', '2022-11-10', '2022-12-21', '10 November to 21 December 2022'],
    ['range', '2022-11-10', '2023-01-21', '10 November 2022 to 21 January 2023'],
    ['range', '2023-04-01', '2023-05-31', 'April to May 2023'],
    ['range', '2021-09-01', '2024-03-31', 'September 2021 to March 2024'],
  ] as const)('%s %s %s: %s', (precision, earliest, latest, words) => {
    expect(pointInWords({ earliest, latest, precision })).toBe(words);
  });
});

const FRAGMENTS = (
  '1 2 31 32 0 22 2022 1899 9999 2021/22 2021-24 24/7 18/03/22 2022-03-18 99/99/9999 1st 15th Jan May may March Sept. December Monday ' +
  'to and , - – / ( ) . : ; & the of by in from until next last within every early mid late end start first half second week Q3 Q ' +
  "FY 23 financial academic year school term summer winter Easter Christmas w/c weeks months 3 six ongoing TBC n/a linked about c. ' " +
  '<li> </li> <p> &nbsp; | \n today year-end commencing onwards review phase 99999999999999999999 £ %'
).split(' ');

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 16 }), fc.constantFrom(' ', '', '  '))
    .map(([fragments, glue]) => fragments.join(glue)),
);
const calendarDay = fc.integer({ min: 0, max: 109_000 }).map((count) => addDays('1900-01-01', count));
/** Days that plans name, so that two digits tell their year. */
const planDay = fc.integer({ min: 0, max: 18_000 }).map((count) => addDays('2010-01-01', count));
const NAMES = MONTHS.map((name, index) => ({ name, month: index + 1, short: index === 8 ? 'Sept' : name.slice(0, 3) }));
const SUFFIXES = ['th', 'st', 'nd', 'rd'];

function suffix(day: number): string {
  return day >= 11 && day <= 13 ? 'th' : (SUFFIXES[day % 10] ?? 'th');
}

/** A day in the ways documents print it. */
const PRINTS: readonly ((day: string) => string)[] = [
  (day) => day,
  (day) => `${partsOf(day)[2]} ${nameOf(day).name} ${partsOf(day)[0]}`,
  (day) => `${partsOf(day)[2]} ${nameOf(day).short} ${partsOf(day)[0]}`,
  (day) => `${partsOf(day)[2]}${suffix(partsOf(day)[2])} of ${nameOf(day).name}, ${partsOf(day)[0]}`,
  (day) => `${nameOf(day).name} ${partsOf(day)[2]}, ${partsOf(day)[0]}`,
  (day) => `${nameOf(day).short}. ${partsOf(day)[2]} ${partsOf(day)[0]}`,
  (day) => day.split('-').reverse().join('/'),
  (day) => day.split('-').reverse().join('.'),
  (day) => day.split('-').reverse().join('-'),
  (day) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(2, 4)}`,
  (day) => `${partsOf(day)[2]}-${nameOf(day).short}-${day.slice(2, 4)}`,
  (day) => `${partsOf(day)[2]} ${nameOf(day).name.toUpperCase()} '${day.slice(2, 4)}`,
  (day) => `by the ${partsOf(day)[2]}<sup>${suffix(partsOf(day)[2])}</sup> ${nameOf(day).name} ${partsOf(day)[0]}`,
];

function nameOf(day: string): { name: string; short: string } {
  return NAMES[partsOf(day)[1] - 1] ?? { name: '', short: '' };
}

const spans = ({ points }: ByWhen): [string, string][] => points.map(({ earliest, latest }) => [earliest, latest]);

describe('parseByWhen, whatever the input', () => {
  it('never throws, keeps the text, and gives real days in order', () => {
    fc.assert(
      fc.property(anyText, calendarDay, (text, on) => {
        const read = parseByWhen(text, { on });
        expect(read.text).toBe(text);
        for (const { earliest, latest, precision, role, label } of read.points) {
          expect([isDay(earliest), isDay(latest), earliest <= latest]).toEqual([true, true, true]);
          expect(PRECISIONS).toContain(precision);
          expect(POINT_ROLES).toContain(role);
          if (precision === 'day') expect(latest).toBe(earliest);
          expect(label === null || /\p{L}/u.test(label)).toBe(true);
          expect(pointInWords({ earliest, latest, precision })).not.toBe('');
        }
        for (const remark of [...read.notes, ...read.questions]) expect(remark).toMatch(/[.?]$/);
        // Something is always said: a point, that it goes on, or why there is neither.
        expect(read.points.length > 0 || read.ongoing || read.notes.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([[undefined], [null], [2022], [{}], [['31 May 2022']], [Symbol('x')]])(
    'never throws on what is no text (%p)',
    (input) => {
      const read = parseByWhen(input as unknown as string, { on: '2022-03-24' });
      expect(read).toEqual({
        text: '',
        ongoing: false,
        points: [],
        notes: ['The by-when is not a text.'],
        questions: [],
      });
    },
  );

  it('never throws without a document date', () => {
    for (const options of [undefined, null, {}, { on: null }, { on: 5 }, { on: '2022-02-30' }]) {
      for (const text of ['next month', 'May', '31 December', 'Q3', 'summer', '31 May 2022', 'within 3 weeks']) {
        const read = parseByWhen(text, options as unknown as { on: string });
        expect(read.points).toHaveLength(text.includes('2022') ? 1 : 0);
        expect(read.notes).toHaveLength(text.includes('2022') ? 0 : 1);
      }
    }
  });

  it('reads the same words to the same effect inside HTML', () => {
    const texts = [...PRINTED, ...WAYS]
      .flatMap(({ rows }) => rows.map(([text]) => text))
      .filter((text) => text.trim() !== '-');
    const wraps: ((text: string) => string)[] = [
      (text) => `<p>${text}</p>`,
      (text) => `<ul><li>${text}</li></ul>`,
      (text) => `<td class="by-when" style="width: 20%">${text}<br/></td>`,
      (text) => `<div>\r\n<span lang="en-GB"><strong>${text}</strong></span>&nbsp;</div>`,
      (text) => text.replace(/ /g, '&nbsp;'),
      (text) => text.replace(/ /g, '\u00a0').replace(/–/g, '&ndash;'),
    ];
    for (const text of texts) {
      // Markup swallows the breaks that plain text needs; the tables above hold those cases.
      const plain = parseByWhen(text, { on: '2022-03-24' });
      for (const wrap of wraps) expect({ ...parseByWhen(wrap(text), { on: '2022-03-24' }), text }).toEqual(plain);
    }
  });
});

describe('parseByWhen reads back what is printed', () => {
  it('a day, in any of its forms, whenever the document was written', () => {
    fc.assert(
      fc.property(planDay, calendarDay, fc.constantFrom(...PRINTS), (day, on, print) => {
        const { points, notes, questions } = parseByWhen(print(day), { on });
        expect(points).toEqual([{ earliest: day, latest: day, precision: 'day', role: 'due', label: null }]);
        expect([...notes, ...questions]).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('no day that the calendar does not have', () => {
    const noDay = fc
      .record({
        year: fc.integer({ min: 2010, max: 2060 }),
        month: fc.integer({ min: 1, max: 12 }),
        over: fc.integer({ min: 1, max: 60 }),
      })
      .map(({ year, month, over }) => ({ year, month, day: Math.min(daysInMonth(year, month) + over, 99) }));
    fc.assert(
      fc.property(noDay, fc.boolean(), ({ year, month, day }, isNumeric) => {
        const text = isNumeric ? `${day}/${month}/${year}` : `${day} ${MONTHS[month - 1]} ${year}`;
        expect(dayOf(year, month, day)).toBeNull();
        expect(parseByWhen(text, { on: '2022-03-24' })).toMatchObject({
          points: [],
          notes: [`${text} is not a date of the calendar.`],
        });
      }),
    );
  });

  it('a month', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.integer({ min: 2010, max: 2060 }),
        fc.constantFrom('', 'by ', 'in ', 'Launch: '),
        (at, year, lead) => {
          const first = dayOf(year, at.month, 1) ?? '';
          for (const name of [at.name, at.short, at.name.toLowerCase()]) {
            const read = parseByWhen(`${lead}${name} ${year}`, { on: '2022-03-24' });
            expect(spans(read)).toEqual([[first, monthEnd(first)]]);
            expect(read.points[0]?.precision).toBe('month');
          }
        },
      ),
    );
  });

  it('a range, from its first day to its last', () => {
    fc.assert(
      fc.property(
        planDay,
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom(...PRINTS),
        fc.constantFrom(' to ', ' – ', ' - ', ' until '),
        (start, days, print, link) => {
          const end = addDays(start, days);
          const { points } = parseByWhen(print(start).replace('by ', '') + link + print(end).replace('by ', ''), {
            on: '2022-03-24',
          });
          expect(points).toEqual([{ earliest: start, latest: end, precision: 'range', role: 'due', label: null }]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a list of labelled dates, labels before or after, whatever ends the lines', () => {
    const labels = fc.uniqueArray(
      fc.constantFrom('Draft', 'Consultation', 'Panel sign off', 'Cohort B moves', 'Board paper'),
      { minLength: 2, maxLength: 5 },
    );
    const ends = fc.constantFrom('\n', '; ', '<br>', '</li><li>', ', ');
    fc.assert(
      fc.property(
        labels,
        planDay,
        fc.constantFrom(...PRINTS.slice(1, 3)),
        ends,
        fc.boolean(),
        fc.constantFrom(' – ', ' - ', ': '),
        (names, start, print, end, isFirst, tie) => {
          const days = names.map((_name, index) => addDays(start, index * 40));
          const lines = names.map((name, index) =>
            isFirst ? `${name}${tie}${print(days[index] ?? '')}` : `${print(days[index] ?? '')}${tie}${name}`,
          );
          const { points, questions } = parseByWhen(lines.join(end), { on: '2022-03-24' });
          expect(points.map(({ label, earliest, role }) => [label, earliest, role])).toEqual(
            names.map((name, index) => [name, days[index], 'milestone']),
          );
          expect(questions).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a point in its own words', () => {
    const texts = [...PRINTED, ...WAYS].flatMap(({ rows }) => rows.map(([text]) => text));
    for (const point of texts.flatMap((text) => parseByWhen(text, { on: '2022-03-24' }).points)) {
      const { points, questions } = parseByWhen(pointInWords(point), { on: '2022-03-24' });
      expect(points.map(({ earliest, latest }) => [earliest, latest])).toEqual([[point.earliest, point.latest]]);
      expect(questions).toEqual([]);
    }
  });
});

const NASTY = [
  'a',
  ' ',
  '\n',
  '\n ',
  '1 ',
  '1,',
  '1-',
  '1/',
  '<',
  '<a',
  '<sup> ',
  '&',
  '&#',
  '(',
  '"',
  'monday,',
  'the ',
  'may the the ',
  'may ',
  '2022 ',
  '2022-23 ',
  'Q3 ',
  'in the last ',
  'early ',
  'by 1 May 2022 ',
  'May/',
  '1 May, ',
  'w/c ',
  '\n1. ',
  '\n- ',
  '1 to ',
  'end of ',
  'between ',
  'x – 1 May 2022 y (z) ',
  'linked to ',
  'every ',
];

describe('parseByWhen of long texts', () => {
  it.each(NASTY)('answers 100,000 characters of %j with a note', (shape) => {
    const text = shape.repeat(Math.ceil(100_000 / shape.length));
    expect(parseByWhen(text, { on: '2022-03-24' })).toEqual({
      text,
      ongoing: false,
      points: [],
      notes: ['The text is too long to read as a by-when.'],
      questions: ['By when is this due?'],
    });
  });

  it('reads up to the limit and not beyond', () => {
    const end = '31 May 2022';
    const text = end.padStart(LONGEST_BY_WHEN);
    expect(spans(parseByWhen(text, { on: '2022-03-24' }))).toEqual([['2022-05-31', '2022-05-31']]);
    expect(spans(parseByWhen(` ${text}`, { on: '2022-03-24' }))).toEqual([]);
  });

  it.each(NASTY)('looks at each word of %j a bounded number of times', (shape) => {
    const work = (length: number): number => {
      const plain = plainText(shape.repeat(Math.ceil(length / shape.length)));
      let reads = 0;
      const tokens: readonly Token[] = new Proxy(tokensOf(plain), {
        get: (target, key, receiver): unknown => {
          reads++;
          return Reflect.get(target, key, receiver);
        },
      });
      const context = { plain, tokens, on: '2022-03-24', quarters: null };
      for (let at = 0; at < tokens.length; at++)
        at = (phraseAt(context, at)?.to ?? nonDateAt(context, at)?.to ?? at + 1) - 1;
      return reads;
    };
    const [once, twice] = [work(500), work(1000)];
    expect(twice).toBeLessThanOrEqual(once * 2.5 + 100);
  });
});
