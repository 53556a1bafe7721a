import { Link, useNavigate } from '@tanstack/react-router';
import { dayInWords, type Day } from '@waymark/domain';
import { useState } from 'react';
import { DateForm } from '../../components/date-form';
import { Disclosure } from '../../components/disclosure';
import { useToday } from '../../components/today';
import { dayProblem, type DayBounds, type DayParam } from './programme-search';

export interface DayChoice {
  /** `null` takes the parameter out of the address. */
  day: Day | null;
  label: string;
  details: readonly string[];
  isCurrent: boolean;
}

export interface DayPickerProps {
  param: DayParam;
  /** "As at" */
  name: string;
  /** The day now shown, in words. */
  value: string;
  choices: readonly DayChoice[];
  bounds: Omit<DayBounds, 'today'>;
  className?: string;
}

/** Days shown at once; a live programme records something on most of them. */
const SHOWN_AT_FIRST = 6;

/** Chooses a day among those with something to see, or any other; the choice goes into the address. */
export function DayPicker({ param, name, value, choices, bounds, className }: DayPickerProps) {
  const today = useToday();
  const navigate = useNavigate();
  return (
    <Disclosure
      className={className}
      panelLabel={`${name}: choose a day`}
      label={
        <>
          {name} <strong>{value}</strong>
        </>
      }
    >
      {(close) => (
        <>
          <ChoiceList param={param} choices={choices} onChoose={close} />
          <DateForm
            legend="Another day"
            hint="For example, 24 3 2022 or 24 March 2022"
            submitLabel="Show this day"
            check={(day) => dayProblem(day, { ...bounds, today })}
            onChoose={(day) => {
              close();
              void navigate({ to: '.', search: (search) => ({ ...search, [param]: day }) });
            }}
          />
        </>
      )}
    </Disclosure>
  );
}

function ChoiceList({ param, choices, onChoose }: { param: DayParam; choices: readonly DayChoice[]; onChoose: () => void }) {
  const [isWhole, setWhole] = useState(choices.length <= SHOWN_AT_FIRST + 1);
  const shown = isWhole ? choices : choices.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ul className="wm-days">
        {shown.map((choice) => (
          <li key={`${choice.day} ${choice.label}`} className="wm-days__item">
            <Link
              to="."
              search={(search) => ({ ...search, [param]: choice.day ?? undefined })}
              className="wm-days__link"
              // A link without a day must not count as current on a page with one.
              activeOptions={{ exact: true }}
              aria-current={choice.isCurrent ? 'page' : undefined}
              onClick={onChoose}
            >
              {choice.label}
            </Link>
            {choice.details.map((detail) => (
              <span key={detail} className="wm-days__detail">
                {detail}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {!isWhole && (
        <button type="button" className="wm-link-button" onClick={() => setWhole(true)}>
          {`Show all ${choices.length} days`}
        </button>
      )}
    </>
  );
}

/** Days with a record as choices, newest first. */
export function recordedChoices(days: readonly { day: Day; documents: readonly string[] }[], current: Day): DayChoice[] {
  return days.map(({ day, documents }) => ({ day, label: dayInWords(day), details: documents, isCurrent: day === current }));
}
