import type { ObjectiveStory } from './story';

/** Everything promised is done or on course, and families feel no difference yet. */
export const families: ObjectiveStory = {
  number: 3,
  name: 'Working with families',
  theme: 'Families shape the services they use',
  sponsor: 'engagement',
  benefits: ['Two in three families feel listened to', 'Complaints are answered in time and fall in number'],
  areas: ['Working together', 'Listening to families', "Families' confidence"],
  declared: [
    { round: 5, confidence: 'green', sentence: 'The charter is signed and the forum is funded.' },
    { round: 9, confidence: 'green', sentence: 'Every milestone is done or on course.' },
  ],
  projects: [
    {
      ref: '3.1',
      title: 'Agree a co-production charter',
      officers: ['engagement', 'forum'],
      areas: ['Working together'],
      kpis: ['K3.1'],
      milestones: [
        {
          name: 'Draft written with families',
          role: 'milestone',
          due: { day: -170 },
          said: [
            { round: 2, status: 'in_progress', narrative: 'Forty parents at two evenings.', forecast: { day: -170 } },
            { round: 4, status: 'completed', narrative: 'Draft agreed early.', actual: { day: -176 } },
          ],
        },
        {
          name: 'Charter signed',
          due: { day: -100 },
          said: [
            { round: 5, status: 'in_progress', narrative: 'With the partners for signature.', forecast: { day: -100 }, confidence: 'green' },
            { round: 6, status: 'completed', narrative: 'Signed by all partners on the day promised.', actual: { day: -100 } },
          ],
        },
      ],
    },
    {
      ref: '3.2',
      title: "Fund and staff the parents' forum",
      officers: ['forum'],
      areas: ['Listening to families'],
      kpis: ['K3.1', 'K3.5', 'K3.6'],
      milestones: [
        {
          name: 'Two coordinators in post',
          role: 'milestone',
          due: { day: -40 },
          said: [
            { round: 4, status: 'in_progress', narrative: 'Posts advertised.', forecast: { day: -40 } },
            { round: 6, status: 'in_progress', narrative: 'One appointed.', forecast: { day: -40 } },
            { round: 8, status: 'completed', narrative: 'Both in post.', actual: { day: -37 } },
          ],
        },
        {
          name: 'Yearly plan agreed with the forum',
          due: { day: 40 },
          said: [
            { round: 8, status: 'in_progress', narrative: 'First meeting held.', forecast: { day: 40 } },
            { round: 9, status: 'in_progress', narrative: 'Draft plan with members.', forecast: { day: 40 }, confidence: 'green' },
          ],
        },
      ],
    },
    {
      ref: '3.3',
      title: 'Keep families informed',
      officers: ['engagement'],
      areas: ['Listening to families', "Families' confidence"],
      kpis: ['K3.1', 'K3.2'],
      milestones: [
        {
          name: 'Named contact for every family',
          due: { day: 62 },
          said: [
            { round: 5, status: 'in_progress', narrative: 'Contacts named for a third of families.', forecast: { day: 62 } },
            { round: 7, status: 'in_progress', narrative: 'Two thirds.', forecast: { day: 62 } },
            { round: 9, status: 'in_progress', narrative: '91 in a hundred families have a name and a number.', forecast: { day: 62 }, confidence: 'green' },
          ],
        },
        {
          name: 'Newsletter every half term',
          role: 'review',
          reviewOn: null,
          said: [
            { round: 2, status: 'in_progress', narrative: 'First newsletter sent.' },
            { round: 9, status: 'in_progress', narrative: 'Fifth newsletter sent.' },
          ],
        },
      ],
    },
    {
      ref: '3.4',
      title: 'Strengthen the independent advice service',
      officers: ['education'],
      areas: ["Families' confidence"],
      kpis: ['K3.4'],
      milestones: [
        {
          name: 'Service reviewed',
          role: 'milestone',
          due: { month: -100 },
          said: [
            { round: 5, status: 'in_progress', narrative: 'Interviews with forty families.', forecast: { month: -100 } },
            { round: 7, status: 'completed', narrative: 'Review published.', actual: { month: -100 } },
          ],
        },
        {
          name: 'New contract starts',
          due: { quarter: 150 },
          said: [
            { round: 8, status: 'in_progress', narrative: 'Specification written with the forum.' },
            { round: 9, status: 'in_progress', narrative: 'Out to tender next month.', confidence: 'green' },
          ],
        },
      ],
    },
    {
      ref: '3.5',
      title: 'Build a voluntary sector partnership',
      officers: ['forum', 'engagement'],
      areas: ['Working together'],
      kpis: ['K3.5'],
      milestones: [
        {
          name: 'First meeting',
          role: 'milestone',
          due: { day: -190 },
          said: [
            { round: 2, status: 'in_progress', narrative: 'Thirty groups invited.', forecast: { day: -190 } },
            { round: 3, status: 'in_progress', narrative: 'The hall was double-booked; a new day is set.', forecast: { day: -184 } },
            { round: 4, status: 'completed', narrative: '22 groups came, some days after the date promised.', actual: { day: -184 } },
          ],
        },
        {
          name: 'Second round of grants paid',
          due: { day: 55 },
          said: [
            { round: 7, status: 'in_progress', narrative: 'First round paid.', forecast: { day: 55 } },
            { round: 9, status: 'in_progress', narrative: 'Applications closed early.', forecast: { day: 48 }, confidence: 'green' },
          ],
        },
      ],
    },
  ],
};
