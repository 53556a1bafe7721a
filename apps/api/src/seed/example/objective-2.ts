import type { ObjectiveStory } from './story';

/** Calculated red while the sponsor declares green: the disagreement is the finding. */
export const assessing: ObjectiveStory = {
  number: 2,
  name: 'Assessing need well and in time',
  theme: 'Children are assessed in time and their plans are good',
  sponsor: 'education',
  benefits: ['Seven in ten plans issued within 20 weeks', 'No child waits more than 18 weeks for a first therapy appointment'],
  areas: ['Timely assessment', 'Quality of plans', 'Waiting for therapies'],
  declared: [
    { round: 4, confidence: 'amber', sentence: 'Recruitment is slower than hoped.' },
    { round: 9, confidence: 'green', sentence: 'More plans are issued in time every month; the new system will follow.' },
  ],
  projects: [
    {
      ref: '2.1',
      title: 'Redesign the assessment process',
      subActions: ['Map the process with families', 'Write plain letters', 'Switch every team over'],
      officers: ['assessment'],
      areas: ['Timely assessment'],
      kpis: ['K2.1', 'K2.6', 'K2.7'],
      milestones: [
        {
          name: 'New process mapped with families',
          role: 'milestone',
          due: { day: -180 },
          said: [
            { round: 1, status: 'in_progress', narrative: 'Three workshops held.', forecast: { day: -180 } },
            { round: 4, status: 'completed', narrative: 'Process agreed by the forum and the board.', actual: { day: -181 } },
          ],
        },
        {
          name: 'New process live',
          due: { day: -70 },
          said: [
            { round: 4, status: 'in_progress', narrative: 'Letters rewritten.', forecast: { day: -70 } },
            { round: 6, status: 'in_progress', narrative: 'Depends on the case system, which is late.', forecast: { day: -30 }, confidence: 'amber' },
            { round: 7, status: 'in_progress', narrative: 'Two of five teams have switched.', forecast: { day: -5 }, confidence: 'amber' },
            {
              round: 8,
              status: 'in_progress',
              narrative: 'Third team switched; two wait for the system.',
              forecast: { day: 14 },
              confidence: 'red',
              because: { category: 'partner', reason: 'The case system is not there.', recovery: 'The other teams do without it for now.' },
            },
            {
              round: 9,
              status: 'in_progress',
              narrative: 'The last two teams switch by hand, without the system.',
              forecast: { day: 20 },
              confidence: 'red',
              because: { category: 'partner', reason: 'The case system will come too late for the last two teams.', recovery: 'They work from paper until it comes; two clerks help.' },
            },
          ],
          evidence: [
            { round: 9, title: 'Families on the new letters', words: 'For the first time I understood what happens next and when.', whose: 'Parent of a child at a primary school' },
          ],
        },
      ],
    },
    {
      ref: '2.2',
      title: 'Recruit and train the assessment team',
      officers: ['assessment', 'education'],
      areas: ['Timely assessment', 'Quality of plans'],
      kpis: ['K2.1', 'K2.4'],
      milestones: [
        {
          name: 'All posts filled',
          role: 'milestone',
          due: { day: -110 },
          said: [
            { round: 2, status: 'in_progress', narrative: '9 of 24 posts filled.', forecast: { day: -110 } },
            { round: 4, status: 'in_progress', narrative: '17 of 24 posts filled.', forecast: { day: -95 }, confidence: 'amber' },
            { round: 5, status: 'in_progress', narrative: 'Second advertisement out.', forecast: { day: -80 }, confidence: 'amber' },
            { round: 7, status: 'completed', narrative: 'All 24 posts filled, five weeks late.', actual: { day: -75 } },
          ],
        },
        {
          name: 'Induction of the whole team complete',
          due: { day: 10 },
          said: [
            { round: 7, status: 'in_progress', narrative: 'First group started.', forecast: { day: 10 } },
            { round: 8, status: 'in_progress', narrative: '16 of 24 through induction.', forecast: { day: 10 }, confidence: 'green' },
          ],
        },
      ],
    },
    {
      ref: '2.3',
      title: 'Replace the case management system',
      officers: ['performance', 'assessment'],
      areas: ['Timely assessment'],
      kpis: ['K2.1', 'K2.4'],
      milestones: [
        {
          name: 'Contract awarded',
          role: 'milestone',
          due: { day: -160 },
          said: [
            { round: 2, status: 'in_progress', narrative: 'Three bids received.', forecast: { day: -160 } },
            { round: 4, status: 'completed', narrative: 'Contract signed two days early.', actual: { day: -162 } },
          ],
          evidence: [{ round: 4, title: 'Contract award notice', url: 'https://contracts.example.org/notice/2-3' }],
        },
        {
          name: 'System live',
          due: { day: -60 },
          moved: 1,
          said: [
            { round: 4, status: 'in_progress', narrative: 'Supplier on site.', forecast: { day: -60 } },
            { round: 5, status: 'in_progress', narrative: 'One record in five needs cleaning.', forecast: { day: -20 }, confidence: 'red' },
            { round: 6, status: 'in_progress', narrative: 'Board has moved the date.', forecast: { day: 5 }, confidence: 'amber' },
            { round: 7, status: 'in_progress', narrative: 'Half of the records cleaned.', forecast: { day: 12 } },
            {
              round: 8,
              status: 'in_progress',
              narrative: 'First test failed.',
              forecast: { day: 45 },
              confidence: 'red',
              because: { category: 'data', reason: 'One record in five has no plan date.', recovery: 'Three people clean records full time.' },
            },
            {
              round: 9,
              status: 'in_progress',
              narrative: 'Second test in four weeks.',
              forecast: { day: 70 },
              confidence: 'amber',
              because: { category: 'data', reason: 'The records cleaned so far failed the first test.', recovery: 'The supplier has put four more people on the cleaning.' },
              although: { reason: 'With the four more people the second test should pass.', until: 30 },
            },
          ],
        },
        {
          name: 'Parent portal live',
          due: { day: 30 },
          said: [
            { round: 6, status: 'not_started', narrative: 'Starts when the system is live.', forecast: { day: 30 } },
            { round: 8, status: 'not_started', narrative: 'Cannot start before the system.', forecast: { day: 60 }, confidence: 'red' },
          ],
        },
      ],
    },
    {
      ref: '2.4',
      title: 'Check the quality of every new plan',
      officers: ['assessment', 'healthOfficer'],
      areas: ['Quality of plans'],
      kpis: ['K2.2', 'K2.8'],
      milestones: [
        {
          name: 'Quality standard agreed',
          role: 'milestone',
          due: { month: -130 },
          said: [
            { round: 3, status: 'in_progress', narrative: 'Standard tried on twenty plans.', forecast: { month: -130 } },
            { round: 6, status: 'completed', narrative: 'Standard agreed by all three services.', actual: { month: -130 } },
          ],
        },
        {
          name: 'One hundred plans audited',
          due: { day: 25 },
          said: [
            { round: 7, status: 'in_progress', narrative: '31 plans audited.', forecast: { day: 25 } },
            { round: 8, status: 'in_progress', narrative: '52 plans audited.', forecast: { day: 25 }, confidence: 'green' },
          ],
        },
      ],
    },
    {
      ref: '2.5',
      title: 'Bring down waits for therapies',
      officers: ['therapies', 'healthOfficer'],
      areas: ['Waiting for therapies'],
      kpis: ['K2.3', 'K2.5'],
      milestones: [
        {
          name: 'Recovery plan agreed',
          role: 'milestone',
          due: { day: -140 },
          said: [
            { round: 2, status: 'in_progress', narrative: 'Demand counted by school.', forecast: { day: -140 } },
            { round: 5, status: 'completed', narrative: 'Agreed and paid for.', actual: { day: -140 } },
          ],
        },
        {
          name: 'No first appointment later than 26 weeks',
          due: { month: 75 },
          said: [
            { round: 6, status: 'in_progress', narrative: 'Longest wait 44 weeks.' },
            { round: 8, status: 'in_progress', narrative: 'Longest wait 37 weeks.' },
          ],
        },
        {
          name: 'Waiting list reviewed every week',
          role: 'review',
          reviewOn: -15,
          said: [
            { round: 3, status: 'in_progress', narrative: 'Weekly review has started.' },
            { round: 9, status: 'in_progress', narrative: 'Carries on; the half-year review has been put off.' },
          ],
        },
      ],
    },
    {
      ref: '2.6',
      title: 'Speed up advice from partners',
      officers: ['healthOfficer'],
      areas: ['Timely assessment'],
      kpis: ['K2.1'],
      milestones: [
        {
          name: 'Timely advice from every service',
          due: { day: -45 },
          said: [
            { round: 3, status: 'in_progress', narrative: 'Two of four services send advice in time.', forecast: { day: -45 } },
            { round: 5, status: 'in_progress', narrative: 'Three of four services.', forecast: { day: -45 } },
            { round: 7, status: 'in_progress', narrative: 'The fourth service is short of staff.', forecast: { day: -20 }, confidence: 'amber' },
          ],
        },
      ],
    },
  ],
};
