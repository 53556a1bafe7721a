import { Link } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../graphql';
import { AskLink } from './ask-link';
import { StateTag } from './state-tag';

export const milestoneRequestsFragment = graphql(`
  fragment MilestoneRequests on Milestone {
    id
    status
    project {
      id
      objective {
        id
      }
    }
    changeRequests {
      id
      number
      title
      state
      stateWords
      items {
        id
        movementWords
        afterWords
        milestone {
          id
        }
      }
    }
  }
`);

export interface MilestoneRequestsProps {
  slug: string;
  milestone: ResultOf<typeof milestoneRequestsFragment>;
  /** Another day or a closed record: nothing can be asked for. */
  isClosed: boolean;
}

/** The changes of this promise that are not decided yet, and the way to ask for one. */
export function MilestoneRequests({ slug, milestone, isClosed }: MilestoneRequestsProps) {
  const { id, status, project, changeRequests } = milestone;
  const isSettled = status === 'completed' || status === 'cancelled';
  return (
    <>
      {changeRequests.length > 0 && (
        <section className="wm-change-open" aria-labelledby="change-requests">
          <h2 className="wm-heading-m" id="change-requests">
            {changeRequests.length === 1 ? 'A change of it is asked for' : 'Changes of it are asked for'}
          </h2>
          <ul className="wm-change-open__list">
            {changeRequests.map((request) => (
              <li key={request.id}>
                <StateTag state={request.state} />{' '}
                <Link to="/programmes/$slug/change-requests/$number" params={{ slug, number: String(request.number) }} className="govuk-link">
                  {`Change request ${request.number}: ${request.title}`}
                </Link>
                <span className="wm-line">{`${askedFor(request.items, id)}${request.stateWords}.`}</span>
              </li>
            ))}
          </ul>
          <p className="wm-secondary">The dates below stand until the board decides.</p>
        </section>
      )}
      {!isClosed && !isSettled && (
        <p className="wm-change-way">
          <AskLink slug={slug} milestoneId={id} objectiveId={project.objective.id} projectId={project.id} />
        </p>
      )}
    </>
  );
}

type Items = ResultOf<typeof milestoneRequestsFragment>['changeRequests'][number]['items'];

/** "Asked for 30 September 2026, 92 days later than first promised. " */
function askedFor(items: Items, milestoneId: string): string {
  const item = items.find(({ milestone }) => milestone?.id === milestoneId);
  return item ? `Asked for: ${[item.afterWords, item.movementWords].filter(Boolean).join(', ')}. ` : '';
}
