import { Link } from '@tanstack/react-router';
import type { Desk } from './desk.query';
import { nameOf } from './desk-words';
import { MilestoneStanding } from './milestone-standing';

/** Reports that nobody can be asked for. Silent where there are none. */
export function Unowned({ slug, desk: { unowned, today } }: { slug: string; desk: Desk }) {
  if (unowned.length === 0) return null;
  return (
    <section aria-labelledby="unowned">
      <h2 className="wm-heading-l" id="unowned">
        Nobody answers for these
      </h2>
      <p className="wm-body">
        {unowned.length === 1 ? 'A report is owed on this milestone' : `Reports are owed on these ${unowned.length} milestones`}, and no project manager has them. Until somebody
        has, you can report on them yourself on{' '}
        <Link to="/programmes/$slug/updates" params={{ slug }} className="govuk-link">
          My updates
        </Link>
        ; an administrator gives somebody the role of project manager for their project on{' '}
        <Link to="/programmes/$slug/people" params={{ slug }} className="govuk-link">
          People
        </Link>
        .
      </p>
      <ul className="wm-desk-list">
        {unowned.map((milestone) => (
          <li key={milestone.id}>
            <Link to="/programmes/$slug/milestones/$id" params={{ slug, id: milestone.id }} className="govuk-link">
              {nameOf(milestone)}
            </Link>
            <span className="wm-secondary">
              <MilestoneStanding milestone={milestone} today={today} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
