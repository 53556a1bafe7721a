import { ReasonForm } from '../../components/reason-form';
import type { Report } from './sponsor.fragment';
import { useRespond, type Answering } from './use-respond';

export interface ReturnFormProps extends Answering {
  report: Report;
  /** Of the milestone. */
  name: string;
  onCancel: () => void;
}

/** What is to be put right: the report is owed again. */
export function ReturnForm({ report, name, onCancel, ...answering }: ReturnFormProps) {
  const respond = useRespond(answering);
  return (
    <ReasonForm
      label={`What is to be put right in the report on “${name}”?`}
      hint="The owner reads this, and reports again. It stays in the record."
      missing="Say what is to be put right"
      verb="Return the report"
      cancel="Cancel"
      field="comment"
      onSend={async (comment) => {
        await respond([{ statusUpdateId: report.id, kind: 'returned', comment }]);
        answering.onDone(`Returned: ${name}. Its report is owed again, and your comment stands beside it.`);
      }}
      onCancel={onCancel}
    />
  );
}
