import { Link } from '@tanstack/react-router';
import { DataTable } from '../../components/data-table';
import { RagTag } from '../../components/rag-tag';
import { graphql, type ResultOf } from '../../graphql';
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

/** An objective's projects: who, by when as written, how it stands. */
export function ProjectTable({ slug, projects }: { slug: string; projects: readonly ListedProject[] }) {
  if (projects.length === 0) return <p className="wm-empty">This objective has no projects.</p>;
  return (
    <DataTable
      caption="Projects"
      isCaptionHidden
      className="wm-table--projects"
      rows={projects}
      rowKey={(project) => project.id}
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
          cell: ({ byWhen }) => (
            <>
              <span className="wm-written">{byWhen.text || 'Blank'}</span>
              {byWhen.questions.length > 0 && <span className="wm-secondary">{questionsInWords(byWhen.questions.length)}</span>}
            </>
          ),
        },
        { key: 'colour', header: 'Calculated', cell: ({ schedule }) => <RagTag colour={schedule.colour} /> },
        { key: 'slip', header: 'Slip', cell: ({ milestones, schedule }) => worstSlip(milestones) ?? schedule.words },
      ]}
    />
  );
}

function questionsInWords(count: number): string {
  return count === 1 ? '1 question for a person to settle' : `${count} questions for a person to settle`;
}

/** The API lists a project's milestones in the plan's order; the worst colour, then the longest slip, is the one to read about. */
const ORDER = ['not_assured', 'red', 'amber', 'green', 'not_yet_due', 'ongoing', 'complete', 'cancelled'];

function worstSlip(milestones: readonly TimelineMilestone[]): string | null {
  const [worst] = [...milestones].sort(
    (a, b) => ORDER.indexOf(a.schedule.colour) - ORDER.indexOf(b.schedule.colour) || daysLate(b) - daysLate(a),
  );
  return worst ? slipInWords(worst) : null;
}

function daysLate({ slippageOriginal }: TimelineMilestone): number {
  return slippageOriginal?.least ?? 0;
}
