import { Link } from '@tanstack/react-router';
import type { PlanPart } from './plan-parts';
import { RecordFormShell, type RecordFormShellProps } from './record-form';

export interface PartFormProps<Values> extends Pick<RecordFormShellProps<Values>, 'form' | 'heading' | 'compared' | 'children'> {
  slug: string;
  part: PlanPart;
  isNew?: boolean;
  /** The part's one form: there is no list to go back to. */
  isWholePart?: boolean;
}

/** The form of a record of the plan; it leads back to the list of its part. */
export function PartForm<Values>({ slug, part, isNew = false, isWholePart = false, ...rest }: PartFormProps<Values>) {
  const cancel = isWholePart ? null : (
    <Link to="/programmes/$slug/edit" params={{ slug }} search={{ part }} className="govuk-link">
      Cancel
    </Link>
  );
  return <RecordFormShell {...rest} isNew={isNew} extraField="byWhen" reasonHint="Kept in the history with the change: a decision, a correction, who asked for it." cancel={cancel} />;
}
