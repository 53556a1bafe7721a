import { Link } from '@tanstack/react-router';
import { useCan } from '../people/me';

export interface AskLinkProps {
  slug: string;
  /** What is to be changed. */
  milestoneId: string;
  objectiveId: string;
  projectId: string;
}

/** The way to move, split, merge or cancel a milestone, for whoever may ask. */
export function AskLink({ slug, milestoneId, objectiveId, projectId }: AskLinkProps) {
  const mayAsk = useCan(slug)('change:request', { objectiveId, projectId });
  if (!mayAsk) return null;
  return (
    <Link to="/programmes/$slug/ask-for-change" params={{ slug }} search={{ milestone: milestoneId }} className="govuk-link">
      Ask for a change
    </Link>
  );
}
