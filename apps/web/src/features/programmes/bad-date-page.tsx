import { Link, useNavigate } from '@tanstack/react-router';
import { usePageTitle } from '../../components/announcer';
import { DateForm } from '../../components/date-form';
import { Main } from '../../components/main';
import { PageHeading } from '../../components/page-heading';
import { useToday } from '../../components/today';
import { dayProblem, type DayParam } from './programme-search';

const NAMES: Record<DayParam, string> = { 'as-at': 'As at', 'compared-with': 'Compared with' };

/** The address asks for a day that cannot be shown: what is wrong, the form to mend it, and ways out. */
export function BadDatePage({ param, text, message }: { param: DayParam; text: string; message: string }) {
  usePageTitle('Error: This day cannot be shown');
  const today = useToday();
  const navigate = useNavigate();
  return (
    <Main>
      <PageHeading>This day cannot be shown</PageHeading>
      <p className="wm-body">
        The address says <strong>{`${param}=${text}`}</strong>. {message}.
      </p>
      <DateForm
        legend={NAMES[param]}
        hint="For example, 24 3 2022"
        submitLabel="Show this day"
        initial={{ text, message }}
        check={(day) => dayProblem(day, { today })}
        onChoose={(day) => void navigate({ to: '.', search: (search) => ({ ...search, [param]: day }) })}
      />
      <ul className="wm-list">
        <li>
          <Link to="." search={(search) => ({ ...search, [param]: undefined })} className="govuk-link">
            {param === 'as-at' ? 'See this page without a chosen day' : 'See this page with the usual comparison'}
          </Link>
        </li>
        <li>
          <Link to="/" className="govuk-link">
            See all programmes
          </Link>
        </li>
      </ul>
    </Main>
  );
}
