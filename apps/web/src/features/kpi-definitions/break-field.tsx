import { TextField } from '../../components/form-field';
import { controlId } from '../editing/record-form';

interface BreakFieldProps {
  value: string;
  onChange: (value: string) => void;
  fault: string | undefined;
}

/** Asked where what is counted changes and there are values: they cannot be compared across that day. */
export function BreakField({ value, onChange, fault }: BreakFieldProps) {
  return (
    <div className="wm-break-field">
      <p>
        <strong>This changes what is counted, and there are values. </strong>
        The series will show a break: a line in the chart with both definitions. Values before and after it are not compared, and the limits are reckoned anew from there.
      </p>
      <TextField
        id={controlId('breaksOn')}
        label="From which day is it counted in the new way?"
        hint="A day or a month, for example 1 April 2022 or April 2022."
        className="govuk-input--width-10"
        value={value}
        onChange={onChange}
        fault={fault}
      />
    </div>
  );
}
