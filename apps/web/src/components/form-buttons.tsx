export interface FormButtonsProps {
  isSending: boolean;
  /** "Save the commentary" */
  verb: string;
  isWarning?: boolean;
  /** Of the way out: "Leave it". */
  cancel?: string;
  onCancel: () => void;
}

/** The end of a form that stands within a page: send it, or close it. */
export function FormButtons({ isSending, verb, isWarning = false, cancel = 'Cancel', onCancel }: FormButtonsProps) {
  return (
    <div className="govuk-button-group">
      <button type="submit" className={`govuk-button${isWarning ? ' govuk-button--warning' : ''}`} aria-disabled={isSending || undefined}>
        {isSending ? 'Saving' : verb}
      </button>
      <button type="button" className="wm-link-button" onClick={onCancel}>
        {cancel}
      </button>
    </div>
  );
}
