import { forecastExample, type Day } from '@waymark/domain';
import { FieldSet } from '../../components/choice-fields';
import { TextField } from '../../components/form-field';
import { DateField } from '../updates/date-field';
import { LEAST_ADDED, itemsOf, shownAdded, withAdded, withOneMore, withoutAdded, type AskDraft } from './ask-draft';
import { askControl, byWhenControl, nameControl } from './ask-controls';
import { readingOfItem } from './ask-preview';

const QUESTIONS = {
  add: { label: 'What is to be promised?', hint: 'Each new milestone has a name that says when it is done, and a date. The date becomes its first promise.' },
  split: { label: 'What takes its place?', hint: 'Two milestones or more, each with its own date.' },
  merge: { label: 'What takes their place?', hint: 'One milestone with its own date.' },
} as const;

export interface AskNewProps {
  draft: AskDraft & { kind: keyof typeof QUESTIONS };
  today: Day;
  faultAt: (field: string) => string | undefined;
  isChecked: boolean;
  onChange: (draft: AskDraft) => void;
}

/** New milestones: a name and by when. */
export function AskNew({ draft, today, faultAt, isChecked, onChange }: AskNewProps) {
  const { kind } = draft;
  const { label, hint } = QUESTIONS[kind];
  const shown = shownAdded(draft);
  const items = itemsOf(draft);
  const before = items.length - shown.length;
  const isMany = shown.length > 1;
  return (
    <FieldSet id={askControl('new')} label={label} hint={hint} fault={kind === 'add' ? faultAt('items') : undefined}>
      {shown.map(({ name, byWhen }, at) => {
        const numbered = isMany ? ` ${at + 1}` : '';
        const item = items[before + at];
        return (
          <div key={at} className="wm-ask-new">
            <TextField
              id={nameControl(at)}
              label={`Name of new milestone${numbered}`}
              value={name}
              onChange={(text) => onChange(withAdded(draft, at, { name: text }))}
              fault={faultAt(`items.${before + at}.name`) ?? faultAt(`items.${before + at}`)}
            />
            <DateField
              id={byWhenControl(at)}
              label={`Promised for${isMany ? ` (new milestone ${at + 1})` : ''}`}
              example={`By when, ${forecastExample(today)}`}
              value={byWhen}
              reading={item ? readingOfItem(item, [], today).words : null}
              fault={faultAt(`items.${before + at}.byWhen`)}
              isChecked={isChecked}
              onChange={(text) => onChange(withAdded(draft, at, { byWhen: text }))}
            />
            {shown.length > LEAST_ADDED[kind] && (
              <button type="button" className="wm-link-button" onClick={() => onChange(withoutAdded(draft, at))}>
                {`Take out new milestone ${at + 1}`}
              </button>
            )}
          </div>
        );
      })}
      {kind !== 'merge' && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => onChange(withOneMore(draft))}>
          Add another milestone
        </button>
      )}
    </FieldSet>
  );
}
