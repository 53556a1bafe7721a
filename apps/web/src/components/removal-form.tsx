import { ReasonForm, type ReasonFormProps } from './reason-form';

/**
 * Why a record is taken away.
 * @param called "the target of 75% by 31 March 2023"
 */
export function RemovalForm({ called, ...rest }: { called: string } & Pick<ReasonFormProps, 'onSend' | 'onCancel'>) {
  return (
    <ReasonForm
      {...rest}
      label={`Why remove ${called}?`}
      hint="The reason stays in the history."
      missing="Say why: the reason stays in the history"
      verb="Remove"
      isWarning
      cancel="Leave it"
      field="reason"
    />
  );
}
