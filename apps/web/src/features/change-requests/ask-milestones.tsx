import { Link } from '@tanstack/react-router';
import { forecastExample, type Day } from '@waymark/domain';
import { FieldSet } from '../../components/choice-fields';
import { FieldError } from '../../components/form-field';
import { DateField } from '../updates/date-field';
import { itemsOf, withChosen, type AskDraft } from './ask-draft';
import { askControl, chosenControl, dateControl } from './ask-controls';
import type { KnownMilestone } from './asked-plan.fragment';
import { readingOfItem } from './ask-preview';

const QUESTIONS = {
  move: { label: 'Which dates are to move?', hint: 'Tick each milestone, and say by when instead.' },
  split: { label: 'Which milestone is to be split?', hint: 'It ends when the board approves, and new ones take its place.' },
  merge: { label: 'Which milestones are to be merged?', hint: 'They end when the board approves, and one new one takes their place.' },
  cancel: { label: 'Which milestones are to be cancelled?', hint: 'They stay in the plan, marked as cancelled by decision.' },
} as const;

export interface AskMilestonesProps {
  slug: string;
  draft: AskDraft & { kind: keyof typeof QUESTIONS };
  milestones: readonly KnownMilestone[];
  today: Day;
  /** By the field's path in the request. */
  faultAt: (field: string) => string | undefined;
  isChecked: boolean;
  onChange: (draft: AskDraft) => void;
}

/** The milestones of the project with their dates; for a move each ticked one asks by when. */
export function AskMilestones({ slug, draft, milestones, today, faultAt, isChecked, onChange }: AskMilestonesProps) {
  const { kind, chosen } = draft;
  const open = milestones.filter(({ status }) => status !== 'completed' && status !== 'cancelled');
  const offered = kind === 'move' ? open.filter(({ isOngoing }) => !isOngoing) : open;
  const left = notOffered(milestones.length - open.length, open.length - offered.length);
  const { label, hint } = QUESTIONS[kind];
  const items = itemsOf(draft);
  return (
    <FieldSet id={askControl('milestones')} label={label} hint={hint} fault={faultAt('items')}>
      {offered.length === 0 && <p className="wm-body">This project has no milestone that this could be asked for.</p>}
      <ul className="wm-ask-milestones">
        {offered.map((milestone) => {
          const at = items.findIndex(({ milestoneId }) => milestoneId === milestone.id);
          const fault = at < 0 ? undefined : (faultAt(`items.${at}.milestoneId`) ?? faultAt(`items.${at}`));
          const item = items[at];
          return (
            <li key={milestone.id} className={`wm-ask-milestones__one${fault ? ' wm-ask-milestones__one--fault' : ''}`}>
              <FieldError id={chosenControl(milestone.id)} fault={fault} />
              {fault && isMoved(milestone, chosen) && (
                <button type="button" className="wm-link-button" onClick={() => onChange(withChosen(draft, milestone, true))}>
                  Go on from the date as it is now
                </button>
              )}
              <Choice draft={draft} milestone={milestone} isChosen={at >= 0} isFaulty={fault !== undefined} onChange={onChange} />
              {milestone.changeRequests.map(({ number, title }) => (
                <p key={number} className="wm-ask-milestones__note">
                  <Link to="/programmes/$slug/change-requests/$number" params={{ slug, number: String(number) }} className="govuk-link">
                    {`Change request ${number}: ${title}`}
                  </Link>
                  {' is not decided yet. When it is approved, this one could no longer be.'}
                </p>
              ))}
              {kind === 'move' && item && (
                <div className="wm-ask-milestones__date">
                  <DateField
                    id={dateControl(milestone.id)}
                    label={`New date for “${milestone.name}”`}
                    example={`By when, ${forecastExample(today)}`}
                    value={item.byWhen}
                    reading={readingOfItem({ ...item, seenBaselineId: milestone.approved?.id ?? null }, milestones, today).words}
                    fault={faultAt(`items.${at}.byWhen`)}
                    isChecked={isChecked}
                    onChange={(text) => onChange({ ...draft, dates: { ...draft.dates, [milestone.id]: text } })}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {left && <p className="wm-secondary wm-ask-milestones__left">{left}</p>}
    </FieldSet>
  );
}

interface ChoiceProps {
  draft: AskDraft;
  milestone: KnownMilestone;
  isChosen: boolean;
  isFaulty: boolean;
  onChange: (draft: AskDraft) => void;
}

function Choice({ draft, milestone, isChosen, isFaulty, onChange }: ChoiceProps) {
  const id = chosenControl(milestone.id);
  const type = draft.kind === 'split' ? 'radio' : 'checkbox';
  const block = type === 'radio' ? 'radios' : 'checkboxes';
  return (
    <div className={`govuk-${block} govuk-${block}--small`}>
      <div className={`govuk-${block}__item`}>
        <input
          id={id}
          type={type}
          name={askControl('milestones')}
          className={`govuk-${block}__input`}
          aria-describedby={`${id}-dates${isFaulty ? ` ${id}-error` : ''}`}
          checked={isChosen}
          onChange={(event) => onChange(withChosen(draft, milestone, event.target.checked))}
        />
        <label className={`govuk-label govuk-${block}__label`} htmlFor={id}>
          {milestone.name}
        </label>
        <div className={`govuk-hint govuk-${block}__hint`} id={`${id}-dates`}>
          {`${datesInWords(milestone)}${milestone.forecast && !milestone.isOngoing ? `; now expected ${milestone.forecast.words}` : ''}`}
        </div>
      </div>
    </div>
  );
}

/** The plan has moved on under a milestone that was ticked before. */
function isMoved({ id, approved }: KnownMilestone, chosen: AskDraft['chosen']): boolean {
  const seen = chosen.find((one) => one.id === id);
  return seen !== undefined && seen.seenBaselineId !== (approved?.id ?? null);
}

function datesInWords({ isOngoing, original, approved }: KnownMilestone): string {
  if (isOngoing) return 'Ongoing: no end date';
  if (!approved) return original ? `First promised for ${original.words}; no date is approved` : 'No date is promised';
  if (!original || original.version === approved.version) return `Due ${approved.words}, as first promised`;
  return `Due ${approved.words}; first promised for ${original.words}`;
}

function notOffered(settled: number, ongoing: number): string | null {
  const words = [
    ...(settled > 0 ? [settled === 1 ? 'one milestone is completed or cancelled' : `${settled} milestones are completed or cancelled`] : []),
    ...(ongoing > 0 ? [ongoing === 1 ? 'one is ongoing work without a date' : `${ongoing} are ongoing work without a date`] : []),
  ];
  return words.length > 0 ? `Not offered: ${words.join(', ')}.` : null;
}
