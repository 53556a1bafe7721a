import { dayInWords } from '@waymark/domain';
import { useToday } from '../../components/today';
import { DayPicker, recordedChoices, type DayChoice } from './day-picker';
import type { FramedProgramme } from './programme-frame.fragment';

/** The day the whole page is read at. */
export function AsAtPicker({ programme }: { programme: FramedProgramme }) {
  const now = useToday();
  const { today, recordedDays, startsOn, isHistorical } = programme;
  const choices = recordedChoices(recordedDays, today);
  if (!recordedDays.some(({ day }) => day === now)) choices.unshift(todayChoice(now, today, isHistorical));
  return <DayPicker className="wm-as-at" param="as-at" name="As at" value={dayInWords(today)} choices={choices} bounds={{ startsOn }} />;
}

/** A live programme without a day in the address moves on with time; a closed record needs the day said. */
function todayChoice(now: string, shown: string, isHistorical: boolean): DayChoice {
  return {
    day: isHistorical ? now : null,
    label: `Today, ${dayInWords(now)}`,
    details: isHistorical ? ['The record is closed: nothing new is reported in it'] : [],
    isCurrent: shown === now,
  };
}
