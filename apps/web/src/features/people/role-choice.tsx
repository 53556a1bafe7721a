import { ROLE_NAMES, ROLES, type Role } from '@waymark/domain';
import { FieldError } from '../../components/form-field';
import { ROLE_SENTENCES } from './role-sentences';

export interface RoleChoiceProps {
  value: Role | null;
  onChange: (role: Role) => void;
  fault: string | undefined;
}

/** The roles, each with what it does. The first has the id that an error summary leads to. */
export function RoleChoice({ value, onChange, fault }: RoleChoiceProps) {
  return (
    <div className={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={fault ? 'role-error' : undefined}>
        <legend className="govuk-fieldset__legend wm-label">Role</legend>
        <FieldError id="role" fault={fault} />
        <div className="govuk-radios govuk-radios--small wm-roles">
          {ROLES.map((role, index) => {
            const id = index === 0 ? 'role' : `role-${role}`;
            return (
              <div className="govuk-radios__item wm-roles__item" key={role}>
                <input id={id} type="radio" name="role" className="govuk-radios__input" aria-describedby={`${id}-does`} checked={value === role} onChange={() => onChange(role)} />
                <label className="govuk-label govuk-radios__label" htmlFor={id}>
                  {ROLE_NAMES[role]}
                </label>
                <div className="govuk-hint govuk-radios__hint" id={`${id}-does`}>
                  {ROLE_SENTENCES[role]}
                </div>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
