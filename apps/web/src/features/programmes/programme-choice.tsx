import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { programmeTitle } from './programme-frame.fragment';
import { NOBODY, type SideProgramme } from './side-by-side-facts';

/** Which programmes stand side by side; the choice goes into the address. */
export function ProgrammeChoice({ programmes, chosen }: { programmes: readonly SideProgramme[]; chosen: readonly string[] }) {
  const id = useId();
  const navigate = useNavigate();
  return (
    <form
      // The address decides: when it changes, so does what is ticked.
      key={chosen.join()}
      className="wm-choose"
      onSubmit={(event) => {
        event.preventDefault();
        const slugs = new FormData(event.currentTarget).getAll('programme').filter((slug) => typeof slug === 'string');
        void navigate({ to: '/side-by-side', search: { programmes: slugs.length > 0 ? slugs.join(',') : NOBODY } });
      }}
    >
      <fieldset className="wm-choose__set">
        <legend className="wm-choose__legend">Programmes to compare</legend>
        {programmes.map((programme) => (
          <div key={programme.slug} className="wm-choose__item">
            <input type="checkbox" className="wm-choose__box" id={`${id}-${programme.slug}`} name="programme" value={programme.slug} defaultChecked={chosen.includes(programme.slug)} />
            <label className="wm-choose__label" htmlFor={`${id}-${programme.slug}`}>
              {programmeTitle(programme)}
              {programme.isExample && !/made.up/i.test(programme.name) && ' (made up)'}
            </label>
          </div>
        ))}
      </fieldset>
      <button type="submit" className="govuk-button govuk-button--secondary wm-choose__button">
        Show side by side
      </button>
    </form>
  );
}
