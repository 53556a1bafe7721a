import { Link } from '@tanstack/react-router';
import { RecordFormShell, type RecordFormShellProps } from '../editing/record-form';

export interface DefinitionFormProps<Values> extends Pick<RecordFormShellProps<Values>, 'form' | 'heading' | 'compared' | 'isNew' | 'children'> {
  slug: string;
  /** Of the KPI; '' where it is yet to be made. */
  kpiRef: string;
  /** A series goes back to the KPI, the KPI to its page. */
  isOfMeasure: boolean;
}

/** The form of a KPI or of one of its series. A new one has no history yet, so nobody is asked why. */
export function DefinitionForm<Values>({ slug, kpiRef, isOfMeasure, isNew, ...rest }: DefinitionFormProps<Values>) {
  return (
    <div className="wm-define-form">
      <RecordFormShell
        {...rest}
        isNew={isNew}
        extraField="breaksOn"
        reasonHint={isNew ? null : 'Kept in the history, and at the break in the series where there is one.'}
        cancel={<Cancel slug={slug} kpiRef={kpiRef} isOfMeasure={isOfMeasure} />}
      />
    </div>
  );
}

function Cancel({ slug, kpiRef, isOfMeasure }: { slug: string; kpiRef: string; isOfMeasure: boolean }) {
  if (isOfMeasure) {
    return (
      <Link to="/programmes/$slug/define-kpi" params={{ slug }} search={{ ref: kpiRef }} className="govuk-link">
        Cancel
      </Link>
    );
  }
  return kpiRef === '' ? (
    <Link to="/programmes/$slug/kpis" params={{ slug }} className="govuk-link">
      Cancel
    </Link>
  ) : (
    <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref: kpiRef }} className="govuk-link">
      Cancel
    </Link>
  );
}
