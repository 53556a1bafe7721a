import { Link } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import type { ReactNode } from 'react';
import { RagTag } from '../../components/rag-tag';
import { graphql, type ResultOf } from '../../graphql';
import { countsInWords } from '../findings/finding-words';
import { programmeTitle } from './programme-frame.fragment';

export const sideFragment = graphql(`
  fragment Side on Programme {
    id
    slug
    name
    planName
    localArea
    kind
    planStanding
    isExample
    isHistorical
    lastRecordedOn
    today
    answer {
      lead
      rest
    }
    schedule {
      colour
      words
    }
    objectives {
      id
      number
      name
      schedule {
        colour
      }
      thread {
        words
        alarm
      }
    }
    milestones(first: 50) {
      total
      items {
        id
        name
        project {
          ref
        }
        slippageOriginal {
          least
          most
          words
        }
      }
    }
    kpis(first: 50) {
      total
      items {
        verdict
      }
    }
    findingCounts {
      severity
      count
    }
    documents {
      id
    }
  }
`);

export type SideProgramme = ResultOf<typeof sideFragment>;

/** In the address where every tick was taken away: without a word it would mean the usual choice. */
export const NOBODY = 'none';

export interface SideFact {
  key: string;
  name: string;
  value: (programme: SideProgramme) => ReactNode;
}

/** A closed record opens on its last recorded day, and says so in the address. */
export function openedAt({ isHistorical, lastRecordedOn }: Pick<SideProgramme, 'isHistorical' | 'lastRecordedOn'>): { 'as-at'?: string } {
  return isHistorical ? { 'as-at': lastRecordedOn } : {};
}

/** What each programme is asked, in the order in which one would ask. */
export const SIDE_FACTS: readonly SideFact[] = [
  { key: 'plan', name: 'Plan', value: (programme) => <Plan programme={programme} /> },
  { key: 'as-at', name: 'As at', value: ({ today, isHistorical }) => `${dayInWords(today)}${isHistorical ? ', the last day of a closed record' : ', live'}` },
  {
    key: 'answer',
    name: 'The answer',
    value: ({ answer }) => (
      <>
        <strong>{answer.lead}</strong> {answer.rest}
      </>
    ),
  },
  { key: 'schedule', name: 'Delivery', value: ({ schedule }) => (schedule ? <Schedule schedule={schedule} /> : 'No plan, so nothing can be late') },
  { key: 'objectives', name: 'Objectives', value: (programme) => <Objectives programme={programme} /> },
  { key: 'slip', name: 'Slipped most', value: (programme) => <WorstSlip programme={programme} /> },
  { key: 'kpis', name: 'KPIs', value: (programme) => <Kpis programme={programme} /> },
  { key: 'findings', name: 'What it gets wrong', value: (programme) => <FindingCounts programme={programme} /> },
  { key: 'recorded', name: 'Last recorded', value: ({ lastRecordedOn }) => dayInWords(lastRecordedOn) },
  { key: 'sources', name: 'Sources', value: ({ documents }) => (documents.length === 0 ? 'None: the facts are entered here' : `${documents.length} ${documents.length === 1 ? 'document' : 'documents'}`) },
];

function Plan({ programme }: { programme: SideProgramme }) {
  const { slug, planName, planStanding, kind, isExample } = programme;
  return (
    <>
      <Link to="/programmes/$slug" params={{ slug }} search={openedAt(programme)} className="govuk-link">
        {programmeTitle(programme)}
      </Link>
      <span className="wm-secondary">{`${planName}${planStanding === 'draft' ? ', draft' : ', approved'}${kind === 'scorecard' ? '. A scorecard: indicators and no plan' : ''}`}</span>
      {isExample && <strong className="govuk-tag govuk-tag--yellow">Made-up example</strong>}
    </>
  );
}

function Schedule({ schedule }: { schedule: NonNullable<SideProgramme['schedule']> }) {
  return (
    <>
      <RagTag colour={schedule.colour} />
      <span className="wm-secondary wm-secondary--dark">{schedule.words}</span>
    </>
  );
}

function Objectives({ programme }: { programme: SideProgramme }) {
  const { slug, objectives } = programme;
  if (objectives.length === 0) return 'None';
  return (
    <ul className="wm-side__objectives">
      {objectives.map(({ id, number, name, schedule, thread }) => (
        <li key={id}>
          <Link to="/programmes/$slug/objectives/$number" params={{ slug, number: String(number) }} search={openedAt(programme)} className="govuk-link">
            {`${number} ${name}`}
          </Link>
          <span className="wm-side__colour">
            <RagTag colour={schedule.colour} /> {thread.alarm && <strong className="wm-side__alarm">{thread.words}</strong>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function WorstSlip({ programme }: { programme: SideProgramme }) {
  const { slug, kind, milestones } = programme;
  if (kind === 'scorecard') return 'No promises';
  const slipped = milestones.items.flatMap((milestone) => (milestone.slippageOriginal ? [{ milestone, slip: milestone.slippageOriginal }] : []));
  const [worst] = slipped.filter(({ slip }) => slip.least > 0).sort((a, b) => b.slip.least - a.slip.least || b.slip.most - a.slip.most);
  if (!worst) return 'Nothing slipped';
  const { milestone, slip } = worst;
  return (
    <>
      <Link to="/programmes/$slug/milestones/$id" params={{ slug, id: milestone.id }} search={openedAt(programme)} className="govuk-link">
        {`${milestone.project.ref} ${milestone.name}`}
      </Link>
      <span className="wm-secondary wm-secondary--dark">
        {slip.words}
        {milestones.total > milestones.items.length && `; of the first ${milestones.items.length} of ${milestones.total} promises`}
      </span>
    </>
  );
}

function Kpis({ programme }: { programme: SideProgramme }) {
  const { slug, kpis } = programme;
  const count = (verdict: string) => kpis.items.filter((kpi) => kpi.verdict === verdict).length;
  const [reported, better, worse] = [kpis.items.length - count('no_data'), count('better'), count('worse')];
  return (
    <>
      <Link to="/programmes/$slug/kpis" params={{ slug }} search={openedAt(programme)} className="govuk-link">
        {`${kpis.total} ${kpis.total === 1 ? 'KPI' : 'KPIs'}`}
      </Link>
      <span className="wm-secondary wm-secondary--dark">
        {reported === 0 ? 'None was ever reported' : `${reported} reported: ${better} better, ${worse} worse, ${reported - better - worse} not judged or the same`}
        {kpis.total > kpis.items.length && ` (of the first ${kpis.items.length})`}
      </span>
    </>
  );
}

function FindingCounts({ programme }: { programme: SideProgramme }) {
  const { slug, findingCounts } = programme;
  const total = findingCounts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Link to="/programmes/$slug/findings" params={{ slug }} search={openedAt(programme)} className="govuk-link">
        {total === 0 ? 'Nothing found' : `${total} ${total === 1 ? 'finding' : 'findings'}`}
      </Link>
      {total > 0 && <span className="wm-secondary wm-secondary--dark">{countsInWords(findingCounts)}</span>}
    </>
  );
}
