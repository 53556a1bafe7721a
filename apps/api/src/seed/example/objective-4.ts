import type { ObjectiveStory } from './story';

/** Nobody sponsors it, nobody declares anything, and three of five projects have fallen silent. */
export const pathways: ObjectiveStory = {
  number: 4,
  name: 'Better pathways',
  theme: 'Children attend, learn and move on to work',
  sponsor: null,
  benefits: ['Fewer children miss school', 'One in ten young people with a plan starts a supported internship'],
  areas: ['Progress at school', 'Attendance', 'Exclusions', 'Moving into work'],
  declared: [],
  projects: [
    {
      ref: '4.1',
      title: 'Inclusion in every school',
      officers: ['inclusion'],
      areas: ['Progress at school', 'Attendance'],
      kpis: ['K4.1', 'K4.6'],
      milestones: [
        {
          name: 'Inclusion standard published',
          role: 'milestone',
          due: { day: -155 },
          said: [
            { round: 2, status: 'in_progress', narrative: 'Written with head teachers.', forecast: { day: -155 } },
            { round: 4, status: 'in_progress', narrative: 'Two unions have comments.', forecast: { day: -135 }, confidence: 'amber' },
            { round: 5, status: 'completed', narrative: 'Published.', actual: { day: -130 } },
          ],
        },
        {
          name: 'Half of all schools signed up',
          due: { day: -12 },
          said: [
            { round: 5, status: 'in_progress', narrative: '40 of 210 schools.', forecast: { day: -12 } },
            { round: 6, status: 'in_progress', narrative: '61 of 210 schools.', forecast: { day: -12 } },
          ],
        },
      ],
    },
    {
      ref: '4.2',
      title: 'Cut suspensions and exclusions',
      officers: ['inclusion', 'education'],
      areas: ['Exclusions'],
      kpis: ['K4.2', 'K4.3'],
      milestones: [{ name: 'Early help panel running', due: { day: -35 }, said: [] }],
    },
    {
      ref: '4.3',
      title: 'Places close to home',
      officers: ['education'],
      areas: ['Progress at school'],
      kpis: ['K4.1'],
      milestones: [
        {
          name: 'Plan for places approved',
          role: 'milestone',
          due: { day: -50 },
          said: [
            { round: 5, status: 'in_progress', narrative: 'Forecast of numbers done.', forecast: { day: -50 } },
            { round: 7, status: 'in_progress', narrative: 'With the cabinet.', forecast: { day: -50 } },
            { round: 8, status: 'completed', narrative: 'Approved.', actual: { day: -50 } },
          ],
        },
        {
          name: 'Two new resource bases open',
          due: { day: 80 },
          cancelled: 5,
          said: [{ round: 7, status: 'in_progress', narrative: 'Two sites found.', forecast: { day: 80 } }],
        },
        {
          name: 'One larger resource base opens',
          due: { day: 130 },
          added: 6,
          said: [{ round: 9, status: 'not_started', narrative: 'Architect appointed from next month.', forecast: { day: 130 } }],
        },
      ],
    },
    {
      ref: '4.4',
      title: 'Supported internships',
      officers: ['skills'],
      areas: ['Moving into work'],
      kpis: ['K4.4', 'K4.5'],
      milestones: [
        {
          name: 'Ten employers signed up',
          role: 'milestone',
          due: { day: -15 },
          said: [
            { round: 6, status: 'in_progress', narrative: 'Four employers.', forecast: { day: -15 } },
            { round: 8, status: 'in_progress', narrative: 'Seven employers.', forecast: { day: -1 }, confidence: 'amber' },
            { round: 9, status: 'in_progress', narrative: 'Nine employers; the tenth signs next week.', forecast: { day: 8 }, confidence: 'amber' },
          ],
        },
        {
          name: 'First placements start',
          due: { month: 100 },
          said: [{ round: 9, status: 'not_started', narrative: 'Nothing stands in the way.' }],
        },
      ],
    },
    {
      ref: '4.5',
      title: 'Preparing for adulthood from Year 9',
      officers: ['skills', 'education'],
      areas: ['Moving into work', 'Progress at school'],
      kpis: ['K4.4'],
      milestones: [
        {
          name: 'Pathway agreed with colleges',
          role: 'milestone',
          due: { day: 28 },
          said: [
            { round: 6, status: 'in_progress', narrative: 'Two of three colleges agree.', forecast: { day: 28 } },
            { round: 7, status: 'in_progress', narrative: 'Third college wants changes.', forecast: { day: 28 }, confidence: 'amber' },
          ],
        },
        { name: 'Pathway in use', due: { day: 200 }, said: [] },
      ],
    },
  ],
};
