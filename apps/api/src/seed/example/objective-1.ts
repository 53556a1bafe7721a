import type { ObjectiveStory } from './story';

/** Amber, and declared amber: the picture the board would like all four to be. */
export const leading: ObjectiveStory = {
  number: 1,
  name: 'Leading together',
  theme: 'One partnership with one plan',
  sponsor: 'childrensServices',
  benefits: ['Families deal with one partnership instead of three services', 'Decisions rest on figures that all partners share'],
  areas: ['Shared vision', 'Joint working', 'Information for families'],
  declared: [
    { round: 3, confidence: 'green', sentence: 'The partnership has agreed how it works; nothing stands in the way.' },
    { round: 7, confidence: 'amber', sentence: 'The website and the strategy both need more time than planned.' },
    { round: 9, confidence: 'amber', sentence: 'The strategy is three weeks behind; the cabinet date is now fixed.' },
  ],
  projects: [
    {
      ref: '1.1',
      title: 'Agree a shared SEND strategy',
      officers: ['childrensServices', 'healthOfficer'],
      areas: ['Shared vision'],
      kpis: ['K1.1', 'K1.4'],
      milestones: [
        {
          name: 'Draft for consultation',
          role: 'milestone',
          due: { day: -150 },
          said: [
            { round: 1, status: 'in_progress', narrative: 'Writing group has met twice.', forecast: { day: -150 }, confidence: 'green' },
            { round: 3, status: 'in_progress', narrative: 'First draft with partners for comment.', forecast: { day: -150 } },
            { round: 5, status: 'completed', narrative: 'Draft published for consultation on the day promised.', actual: { day: -150 } },
          ],
        },
        {
          name: 'Strategy approved by the cabinet',
          due: { day: -10 },
          said: [
            { round: 5, status: 'in_progress', narrative: 'Consultation open.', forecast: { day: -10 }, confidence: 'green' },
            { round: 7, status: 'in_progress', narrative: '412 responses, more than expected.', forecast: { day: -10 } },
            { round: 8, status: 'in_progress', narrative: 'Cabinet agenda full; next meeting asked for.', forecast: { day: 5 }, confidence: 'amber' },
            { round: 9, status: 'in_progress', narrative: 'Paper on the agenda of the next cabinet.', forecast: { day: 12 }, confidence: 'amber' },
          ],
        },
      ],
    },
    {
      ref: '1.2',
      title: 'Set up a joint commissioning group',
      officers: ['healthOfficer', 'childrensServices'],
      areas: ['Joint working'],
      kpis: ['K1.3', 'K1.6'],
      milestones: [
        {
          name: 'Terms of reference agreed',
          role: 'milestone',
          due: { month: -200 },
          said: [
            { round: 1, status: 'in_progress', narrative: 'Draft terms with both finance teams.', forecast: { month: -200 } },
            { round: 3, status: 'completed', narrative: 'Signed by council and health.', actual: { day: -214 } },
          ],
        },
        {
          name: 'First joint budget agreed',
          due: { day: 60 },
          said: [
            { round: 4, status: 'in_progress', narrative: 'Budgets mapped line by line.', forecast: { day: 60 } },
            { round: 6, status: 'in_progress', narrative: 'Therapies budget added to the scope.', forecast: { day: 60 } },
            { round: 8, status: 'in_progress', narrative: 'Proposal with both chief finance officers.', forecast: { day: 60 }, confidence: 'green' },
            { round: 9, status: 'in_progress', narrative: 'No change to the date.', forecast: { day: 60 }, confidence: 'green' },
          ],
        },
      ],
    },
    {
      ref: '1.3',
      title: 'Train all front-line staff',
      subActions: ['Write the training with parents', 'Train managers first', 'Refresh every year'],
      officers: ['inclusion', 'healthOfficer'],
      areas: ['Shared vision', 'Joint working'],
      kpis: ['K1.1', 'K1.5'],
      milestones: [
        {
          name: 'Training offer published',
          role: 'milestone',
          due: { day: -120 },
          said: [
            { round: 2, status: 'in_progress', narrative: 'Parents are writing two of the six sessions.', forecast: { day: -120 } },
            { round: 4, status: 'in_progress', narrative: 'Two sessions still to film.', forecast: { day: -113 }, confidence: 'amber' },
            { round: 6, status: 'completed', narrative: 'Published twelve days late, complete.', actual: { day: -108 } },
          ],
        },
        {
          name: 'Eight in ten staff trained',
          due: { quarter: 110 },
          said: [
            { round: 6, status: 'in_progress', narrative: '430 of 1,200 staff trained.' },
            { round: 8, status: 'in_progress', narrative: 'Evening sessions added for schools.' },
            { round: 9, status: 'in_progress', narrative: 'On course; numbers rise each month.', confidence: 'green' },
          ],
        },
        {
          name: 'Refresher training every year',
          role: 'review',
          reviewOn: 50,
          said: [{ round: 9, status: 'in_progress', narrative: 'First refreshers booked; reviewed with the half-year figures.' }],
        },
      ],
    },
    {
      ref: '1.4',
      title: 'Improve the local offer website',
      renamed: {
        on: -114,
        title: 'Rebuild the local offer website with families',
        reason: 'Board decision 3: families asked for a new site, not a repaired one',
      },
      officers: ['engagement', 'performance'],
      areas: ['Information for families'],
      kpis: ['K1.2'],
      milestones: [
        {
          name: 'Content reviewed with families',
          role: 'milestone',
          due: { day: -75 },
          said: [
            { round: 4, status: 'in_progress', narrative: 'Twelve families are testing pages.', forecast: { day: -75 } },
            { round: 6, status: 'in_progress', narrative: 'Ahead of plan.', forecast: { day: -88 }, confidence: 'green' },
            { round: 7, status: 'completed', narrative: 'All 140 pages reviewed, two weeks early.', actual: { day: -90 } },
          ],
        },
        {
          name: 'New website live',
          due: { day: -40 },
          moved: 2,
          said: [
            { round: 5, status: 'in_progress', narrative: 'Supplier chosen.', forecast: { day: -40 } },
            { round: 6, status: 'in_progress', narrative: 'Supplier withdrew; second bidder asked.', forecast: { day: 20 }, confidence: 'red' },
            { round: 7, status: 'in_progress', narrative: 'New supplier started; date moved by the board.', forecast: { day: 35 }, confidence: 'amber' },
            { round: 8, status: 'in_progress', narrative: 'Test site open to families.', forecast: { day: 35 } },
            { round: 9, status: 'in_progress', narrative: 'Two thirds of pages moved.', forecast: { day: 35 }, confidence: 'green' },
          ],
        },
      ],
    },
    {
      ref: '1.5',
      title: 'One dashboard for the partnership',
      officers: ['performance'],
      areas: ['Joint working'],
      kpis: ['K1.3'],
      milestones: [
        {
          name: 'Data sharing agreement signed',
          role: 'milestone',
          due: { day: -30 },
          said: [
            { round: 6, status: 'in_progress', narrative: 'Agreement with the lawyers of three organisations.', forecast: { day: -30 } },
            { round: 8, status: 'in_progress', narrative: 'One signature missing.', forecast: { day: -9 }, confidence: 'amber' },
            { round: 9, status: 'completed', narrative: 'Signed by all three.', actual: { day: -4 } },
          ],
        },
        {
          name: 'Dashboard in monthly use',
          due: { day: 90 },
          said: [
            { round: 8, status: 'in_progress', narrative: 'Waiting for the agreement.', forecast: { day: 90 } },
            { round: 9, status: 'in_progress', narrative: 'The late agreement costs about two weeks.', forecast: { day: 104 }, confidence: 'amber' },
          ],
        },
      ],
    },
  ],
};
