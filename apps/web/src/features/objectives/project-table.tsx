import { Link } from '@tanstack/react-router';
import { RAG_WORDS } from '@waymark/charts';
import { DataTable } from '../../components/data-table';
import { FilterForm } from '../../components/filter-form';
import { filterRows, type Filter } from '../../components/list-filter';
import { RagTag } from '../../components/rag-tag';
import { useListAddress } from '../../components/use-list-address';
import type { AddressedSort } from '../../components/use-table-order';
import { graphql, type ResultOf } from '../../graphql';
import { COLOURS } from '../milestones/colour-order';
import { slipInWords, type TimelineMilestone } from '../milestones/milestone-timeline';

export const projectTableFragment = graphql(`
  fragment ProjectTable on Project {
    id
    ref
    title
    officers {
      id
      role
    }
    byWhen {
      text
      questions
    }
    schedule {
      colour
      words
    }
  }
`);

type ListedProject = ResultOf<typeof projectTableFragment> & { milestones: readonly TimelineMilestone[] };

/** An objective's projects: who, by when as written, how it stands. Filters and order stand in the address. */
export function ProjectTable({ slug, projects }: { slug: string; projects: readonly ListedProject[] }) {
  const address = useListAddress();
  if (projects.length === 0) return <p className="wm-empty">This objective has no projects.</p>;
  const filters = projectFilters(projects);
  const shown = filterRows(projects, filters, address.text);
  return (
    <>
      <FilterForm noun="project" filters={filters} address={address} shown={shown.length} total={projects.length} />
      {shown.length === 0 ? <p className="wm-empty">No project fits these filters.</p> : <Projects slug={slug} projects={shown} sort={address.sort} />}
    </>
  );
}

function projectFilters(projects: readonly ListedProject[]): Filter<ListedProject>[] {
  const officers = new Map(projects.flatMap((project) => project.officers.map(({ id, role }) => [id, role] as const)));
  return [
    {
      kind: 'choice',
      name: 'officer',
      label: 'Responsible officer',
      allLabel: 'All officers',
      choices: [...officers].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'en-GB')),
      keeps: (project, value) => project.officers.some(({ id }) => id === value),
      unknown: () => 'The officer in the address answers for no project here, so all are shown',
    },
    {
      kind: 'choice',
      name: 'colour',
      label: 'Calculated colour',
      allLabel: 'All colours',
      choices: COLOURS.map((value) => ({ value, label: RAG_WORDS[value] })),
      keeps: ({ schedule }, value) => schedule.colour === value,
    },
  ];
}

function Projects({ slug, projects, sort }: { slug: string; projects: readonly ListedProject[]; sort: AddressedSort }) {
  return (
    <DataTable
      caption="Projects"
      isCaptionHidden
      className="wm-table--projects"
      rows={projects}
      rowKey={(project) => project.id}
      sort={sort}
      columns={[
        {
          key: 'project',
          header: 'Project',
          isRowHeader: true,
          cell: ({ ref, title }) => (
            <Link to="/programmes/$slug/projects/$ref" params={{ slug, ref }} className="govuk-link">
              {`${ref} ${title}`}
            </Link>
          ),
        },
        { key: 'officers', header: 'Responsible', cell: ({ officers }) => officers.map((officer) => officer.role).join('; ') || 'Nobody named' },
        {
          key: 'by-when',
          header: 'By when, as written',
          // The words of a draft are in no order; what they mean by their first day is.
          sortBy: ({ milestones }) => milestones.map(({ approved }) => approved?.latest ?? '').filter(Boolean).sort()[0],
          copy: ({ byWhen }) => byWhen.text,
          cell: ({ byWhen }) => (
            <>
              <span className="wm-written">{byWhen.text || 'Blank'}</span>
              {byWhen.questions.length > 0 && <span className="wm-secondary">{questionsInWords(byWhen.questions.length)}</span>}
            </>
          ),
        },
        { key: 'colour', header: 'Calculated', cell: ({ schedule }) => <RagTag colour={schedule.colour} />, sortBy: ({ schedule }) => COLOURS.indexOf(schedule.colour) },
        {
          key: 'slip',
          header: 'Slip',
          cell: ({ milestones, schedule }) => slipOf(milestones) ?? schedule.words,
          sortBy: ({ milestones }) => worst(milestones)?.slippageOriginal?.least,
        },
      ]}
    />
  );
}

function questionsInWords(count: number): string {
  return count === 1 ? '1 question for a person to settle' : `${count} questions for a person to settle`;
}

/** The API lists a project's milestones in the plan's order; the worst colour, then the longest slip, is the one to read about. */
function worst(milestones: readonly TimelineMilestone[]): TimelineMilestone | undefined {
  return [...milestones].sort((a, b) => COLOURS.indexOf(a.schedule.colour) - COLOURS.indexOf(b.schedule.colour) || daysLate(b) - daysLate(a))[0];
}

function slipOf(milestones: readonly TimelineMilestone[]): string | null {
  const shown = worst(milestones);
  return shown ? slipInWords(shown) : null;
}

function daysLate({ slippageOriginal }: TimelineMilestone): number {
  return slippageOriginal?.least ?? 0;
}
