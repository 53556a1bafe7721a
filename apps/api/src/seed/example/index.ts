import { DEFAULT_SMALL_NUMBER, DEFAULT_TOLERANCES, type Day } from '@waymark/domain';
import { seedId } from '../seed-id';
import type { SeedBuilder } from '../seed.types';
import { writeAnswers } from './answers';
import { calendarAround } from './calendar';
import { Journal } from './journal';
import { writeVersions } from './versions';
import { writeKpis } from './write-kpis';
import { writePlan } from './write-plan';
import { writeDependencies, writeRisks } from './write-register';
import { writeRequests } from './write-requests';
import { BOARD, SLUG } from './names';
import { START } from './story';

/**
 * A made-up programme in full swing, so that a newcomer sees a live board: its dates are laid around
 * the day of the first start, so that what is late, due and silent is so on that day.
 */
export const example: SeedBuilder = (today: Day) => {
  const calendar = calendarAround(today);
  const journal = new Journal();
  writePlan(journal, calendar);
  writeKpis(journal, calendar);
  writeDependencies(journal, calendar);
  writeRisks(journal, calendar);
  writeRequests(journal, calendar);
  writeAnswers(journal, calendar);
  writeVersions(journal, calendar);
  journal.setTolerances(
    { on: calendar.at(-145), actor: BOARD, reason: 'Board decision 2: amber ends after a month, as in other councils' },
    { ...DEFAULT_TOLERANCES },
  );
  return {
    programme: {
      id: seedId(SLUG, 'programme'),
      slug: SLUG,
      name: 'Exampleshire SEND programme (made up)',
      planName: 'Accelerated Progress Plan (made up)',
      localArea: 'Exampleshire (made up)',
      kind: 'plan',
      planStanding: 'approved',
      planStandingNote: 'Made up to show a live board: no such place, plan or figures exist.',
      isExample: true,
      isHistorical: false,
      startsOn: calendar.at(START),
      position: 3,
      isOpen: true,
      inspection: 'March 2023',
      revisit: '3 to 5 February 2025',
      revisitPublished: '28 March 2025',
      accountableCouncil: "Helen Marsh, Director of Children's Services (made up)",
      accountableHealth: 'Dr Leila Haddad, Designated Clinical Officer (made up)',
      adviserDfe: 'Jo Farrant (made up)',
      adviserNhs: 'Sam Whitlock (made up)',
      needsAgreement: true,
      smallNumber: DEFAULT_SMALL_NUMBER,
    },
    tolerances: { ...DEFAULT_TOLERANCES, amberDays: 45 },
    batches: journal.batches(),
  };
};
