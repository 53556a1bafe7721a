import { getRouteApi } from '@tanstack/react-router';
import { addDays, dayInWords } from '@waymark/domain';
import { DayPicker, recordedChoices, type DayChoice } from '../programmes/day-picker';
import type { FramedProgramme } from '../programmes/programme-frame.fragment';

/** A board meets every four to six weeks: the last one is what movement is measured from. */
const USUAL_DAYS = 42;
const route = getRouteApi('/programmes/$slug');

/** The earlier day that movement is measured from. */
export function ComparedWithPicker({ programme, comparedWith }: { programme: FramedProgramme; comparedWith: string | null }) {
  const isChosen = route.useSearch()['compared-with'] !== undefined;
  const { today, startsOn, recordedDays } = programme;
  const usual = addDays(today, -USUAL_DAYS);
  const usualChoice: DayChoice = { day: null, label: `Six weeks before, ${dayInWords(usual)}`, details: [], isCurrent: !isChosen };
  const earlier = recordedDays.filter(({ day }) => day < today && day !== usual);
  return (
    <DayPicker
      className="wm-compared"
      param="compared-with"
      name="Compared with"
      value={comparedWith ? dayInWords(comparedWith) : 'nothing earlier'}
      choices={[usualChoice, ...recordedChoices(earlier, isChosen ? (comparedWith ?? '') : '')]}
      bounds={{ startsOn, before: today }}
    />
  );
}
