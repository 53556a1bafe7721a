import { Link } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import { usePageTitle } from '../../components/announcer';
import { Main } from '../../components/main';
import { PageHeading } from '../../components/page-heading';
import { ProblemPage } from '../../components/problem-page';
import { RagTag } from '../../components/rag-tag';
import { Skeleton } from '../../components/skeleton';
import { usePageQuery } from '../../components/use-page-query';
import { graphql, type ResultOf } from '../../graphql';
import { countsInWords } from '../findings/finding-words';
import { programmeTitle } from './programme-frame.fragment';

export const startQuery = graphql(`
  query Start {
    programmes(first: 50) {
      total
      items {
        id
        slug
        name
        planName
        localArea
        kind
        planStanding
        isExample
        isHistorical
        lastRecordedOn
        today
        answer {
          lead
          rest
        }
        schedule {
          colour
          words
        }
        findingCounts {
          severity
          count
        }
      }
    }
  }
`);

type ListedProgramme = ResultOf<typeof startQuery>['programmes']['items'][number];

/** Every programme with the sentence that is its answer; real ones come first from the server. */
export function StartPage() {
  const page = usePageQuery(startQuery, {});
  if (page.problem) return <ProblemPage problem={page.problem} retry={page.retry} />;
  return (
    <Main isBusy={page.isBusy}>
      {page.data ? <ProgrammeList programmes={page.data.programmes.items} total={page.data.programmes.total} /> : <Skeleton what="the programmes" />}
    </Main>
  );
}

function ProgrammeList({ programmes, total }: { programmes: readonly ListedProgramme[]; total: number }) {
  usePageTitle('Programmes');
  return (
    <>
      <PageHeading>Programmes</PageHeading>
      <p className="wm-lead">What was promised, what slipped, and whether it is working. Every figure leads to the document it comes from.</p>
      {programmes.length > 1 && (
        <p className="wm-programmes__link">
          <Link to="/side-by-side" className="govuk-link">
            See the programmes side by side
          </Link>
        </p>
      )}
      {programmes.length === 0 && <p className="wm-empty">No programme has been recorded yet.</p>}
      <ul className="wm-programmes">
        {programmes.map((programme) => (
          <li key={programme.id}>
            <ProgrammeEntry programme={programme} />
          </li>
        ))}
      </ul>
      {total > programmes.length && <p className="wm-secondary">{`The first ${programmes.length} of ${total} programmes.`}</p>}
    </>
  );
}

function ProgrammeEntry({ programme }: { programme: ListedProgramme }) {
  const { slug, answer, schedule, isExample, isHistorical } = programme;
  return (
    <article className={isExample ? 'wm-programme wm-programme--example' : 'wm-programme'} aria-labelledby={`programme-${slug}`}>
      <div className="wm-programme__head">
        <h2 className="wm-programme__name" id={`programme-${slug}`}>
          <Link
            to="/programmes/$slug"
            params={{ slug }}
            // A closed record opens on its last recorded day, and says so in the address.
            search={isHistorical ? { 'as-at': programme.lastRecordedOn } : {}}
            className="govuk-link"
          >
            {programmeTitle(programme)}
          </Link>
        </h2>
        {isExample && <strong className="govuk-tag govuk-tag--yellow">Made-up example</strong>}
      </div>
      <p className="wm-programme__what">
        {`${programme.planName}${programme.planStanding === 'draft' ? ', draft' : ''}. ${isHistorical ? 'Closed record, as at' : 'As at'} ${dayInWords(programme.today)}.`}
      </p>
      <p className="wm-answer wm-answer--small">
        <strong>{answer.lead}</strong> {answer.rest}
      </p>
      {schedule && (
        <p className="wm-programme__state">
          <RagTag colour={schedule.colour} /> <span>{schedule.words}</span>
        </p>
      )}
      <FindingsLine programme={programme} />
    </article>
  );
}

/** How much of what stands above must be read with care. */
function FindingsLine({ programme: { slug, findingCounts, isHistorical, lastRecordedOn } }: { programme: ListedProgramme }) {
  const total = findingCounts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  return (
    <p className="wm-programme__findings">
      <Link to="/programmes/$slug/findings" params={{ slug }} search={isHistorical ? { 'as-at': lastRecordedOn } : {}} className="govuk-link">
        {`${total} ${total === 1 ? 'finding' : 'findings'}`}
      </Link>
      {`: ${countsInWords(findingCounts)}`}
    </p>
  );
}
