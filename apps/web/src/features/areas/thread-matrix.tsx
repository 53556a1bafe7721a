import { Link } from '@tanstack/react-router';
import { THREAD_DELIVERIES, THREAD_IMPACTS, type ThreadDelivery, type ThreadImpact } from '@waymark/domain';
import type { Thread, ThreadProgramme } from './thread.fragment';

type Area = Pick<Thread['areas'][number]['area'], 'id' | 'name' | 'thread'>;
type Objective = Pick<ThreadProgramme['threadObjectives'][number], 'number' | 'name' | 'thread'>;

const DELIVERY_WORDS: Readonly<Record<ThreadDelivery, string>> = {
  delivering: 'Delivering',
  behind: 'Behind',
  not_assured: 'Delivery not assured',
  too_early: 'Too early to say',
};

const IMPACT_WORDS: Readonly<Record<ThreadImpact, string>> = {
  working: 'Working',
  mixed: 'Signs mixed',
  not_working: 'Not yet working',
  unknown: 'Impact unknown',
};

interface ThreadMatrixProps {
  slug: string;
  areas: readonly Area[];
  objectives: readonly Objective[];
}

/** Delivery against impact: what is done as promised, and whether it shows. Only rows and columns that hold something. */
export function ThreadMatrix({ slug, areas, objectives }: ThreadMatrixProps) {
  const threads = [...areas, ...objectives].map(({ thread }) => thread);
  if (threads.length === 0) return null;
  const deliveries = THREAD_DELIVERIES.filter((delivery) => threads.some((thread) => thread.delivery === delivery));
  const impacts = THREAD_IMPACTS.filter((impact) => threads.some((thread) => thread.impact === impact));
  return (
    <section aria-labelledby="delivery-against-impact">
      <h2 className="wm-heading-m" id="delivery-against-impact">
        Delivery against impact
      </h2>
      <p className={threads.some(({ alarm }) => alarm) ? 'wm-alarm' : 'wm-body'}>{alarmInWords(areas, objectives)}</p>
      {/* The roles are written out because browsers forget them when the display of a table changes. */}
      <table className="wm-thread-matrix" role="table">
        <caption className="govuk-visually-hidden">Areas of weakness and objectives by delivery and impact</caption>
        <thead>
          <tr role="row">
            {/* eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- a cell it is, even as a block */}
            <td role="cell" className="wm-thread-matrix__corner">
              <span aria-hidden="true">Milestones ↓ KPIs →</span>
            </td>
            {impacts.map((impact) => (
              <th key={impact} scope="col" role="columnheader">
                {IMPACT_WORDS[impact]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <tr key={delivery} role="row">
              <th scope="row" role="rowheader">
                {DELIVERY_WORDS[delivery]}
              </th>
              {impacts.map((impact) => (
                <Cell key={impact} slug={slug} delivery={delivery} impact={impact} areas={areas} objectives={objectives} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ slug, delivery, impact, ...all }: ThreadMatrixProps & { delivery: ThreadDelivery; impact: ThreadImpact }) {
  const isHere = ({ thread }: Pick<Area, 'thread'>) => thread.delivery === delivery && thread.impact === impact;
  const [areas, objectives] = [all.areas.filter(isHere), all.objectives.filter(isHere)];
  if (areas.length + objectives.length === 0) {
    return (
      // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- a cell it is, even as a block
      <td role="cell" className="wm-thread-matrix__cell wm-thread-matrix__cell--empty">
        None
      </td>
    );
  }
  const isAlarming = [...areas, ...objectives].some(isAlarm);
  return (
    // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- a cell it is, even as a block
    <td role="cell" className={`wm-thread-matrix__cell${isAlarming ? ' wm-thread-matrix__cell--alarm' : ''}`}>
      <p className="wm-thread-matrix__words">
        {isAlarming && <AlarmSign />}
        <span>{`${DELIVERY_WORDS[delivery]}, ${IMPACT_WORDS[impact].toLowerCase()}`}</span>
      </p>
      {objectives.length > 0 && (
        <ul className="wm-thread-matrix__list">
          {objectives.map(({ number, name }) => (
            <li key={number}>
              <Link to="/programmes/$slug/objectives/$number" params={{ slug, number: String(number) }} className="govuk-link">
                {`Objective ${number} ${name}`}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {areas.length > 0 && (
        <ul className="wm-thread-matrix__list">
          {areas.map(({ id, name }) => (
            <li key={id}>
              <a href={`#area-${id}`} className="govuk-link">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

/** A triangle with its mark, so that the alarm is told by shape besides its words and colour. */
function AlarmSign() {
  return (
    <svg width="20" height="18" viewBox="0 0 20 18" aria-hidden="true" focusable="false" className="wm-thread-matrix__sign">
      <path d="M10 0.5L19.5 17.5H0.5Z" fill="#801650" />
      <path d="M10 6V12M10 14V16" stroke="#ffffff" strokeWidth="2" />
    </svg>
  );
}

/** What a board most needs to see: "2 of 12 areas and 1 of 4 objectives deliver as promised, and it does not show yet: ..." */
function alarmInWords(areas: readonly Area[], objectives: readonly Objective[]): string {
  const [alarmed, missing] = [areas.filter(isAlarm), objectives.filter(isAlarm)];
  const counts = [
    ...(alarmed.length > 0 ? [`${alarmed.length} of ${counted(areas.length, 'area')}`] : []),
    ...(missing.length > 0 ? [`${missing.length} of ${counted(objectives.length, 'objective')}`] : []),
  ];
  if (counts.length === 0) return 'Nothing delivers as promised without its KPIs improving, as far as they were reported.';
  const names = [...missing.map(({ number, name }) => `objective ${number} ${name}`), ...alarmed.map(({ name }) => name)];
  return `${counts.join(' and ')} ${alarmed.length + missing.length === 1 ? 'delivers' : 'deliver'} without working yet: ${names.join('; ')}.`;
}

function isAlarm({ thread }: Pick<Area, 'thread'>): boolean {
  return thread.alarm;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
