import { FieldError } from '../../components/form-field';

export interface ScopeObjective {
  id: string;
  number: number;
  name: string;
  projects: readonly { id: string; ref: string; title: string }[];
}

export interface ScopeChoiceProps {
  objectives: readonly ScopeObjective[];
  /** A sponsor answers for whole objectives only. */
  hasProjects: boolean;
  objectiveIds: readonly string[];
  projectIds: readonly string[];
  onChange: (scope: { objectiveIds?: readonly string[]; projectIds?: readonly string[] }) => void;
  fault: string | undefined;
}

/** Whole objectives, or single projects of those that are not ticked as a whole. */
export function ScopeChoice({ objectives, hasProjects, objectiveIds, projectIds, onChange, fault }: ScopeChoiceProps) {
  return (
    <div className={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={fault ? 'scope-error' : undefined}>
        <legend className="govuk-fieldset__legend wm-label">{hasProjects ? 'For which objectives or projects' : 'For which objectives'}</legend>
        <FieldError id="scope" fault={fault} />
        <div className="govuk-checkboxes govuk-checkboxes--small wm-scope">
          {objectives.map((objective, index) => {
            const isWhole = objectiveIds.includes(objective.id);
            return (
              <div key={objective.id} className="wm-scope__objective">
                <Tick
                  id={index === 0 ? 'scope' : `scope-${objective.id}`}
                  label={`Objective ${objective.number} ${objective.name}`}
                  isTicked={isWhole}
                  onChange={(isTicked) => onChange({ objectiveIds: toggled(objectiveIds, objective.id, isTicked) })}
                />
                {hasProjects && !isWhole && objective.projects.length > 0 && (
                  <details className="govuk-details wm-scope__projects" open={objective.projects.some(({ id }) => projectIds.includes(id))}>
                    <summary className="govuk-details__summary">
                      <span className="govuk-details__summary-text">{`Only some projects of objective ${objective.number}`}</span>
                    </summary>
                    <div className="govuk-details__text">
                      {objective.projects.map(({ id, ref, title }) => (
                        <Tick
                          key={id}
                          id={`scope-${id}`}
                          label={`${ref} ${title}`}
                          isTicked={projectIds.includes(id)}
                          onChange={(isTicked) => onChange({ projectIds: toggled(projectIds, id, isTicked) })}
                        />
                      ))}
                    </div>
                  </details>
                )}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}

function Tick({ id, label, isTicked, onChange }: { id: string; label: string; isTicked: boolean; onChange: (isTicked: boolean) => void }) {
  return (
    <div className="govuk-checkboxes__item">
      <input id={id} type="checkbox" className="govuk-checkboxes__input" checked={isTicked} onChange={(event) => onChange(event.target.checked)} />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}

function toggled(ids: readonly string[], id: string, isIn: boolean): string[] {
  return isIn ? [...ids.filter((each) => each !== id), id] : ids.filter((each) => each !== id);
}
