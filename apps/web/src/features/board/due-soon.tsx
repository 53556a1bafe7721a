import { Link } from '@tanstack/react-router';
import { RAG_WORDS } from '@waymark/charts';
import { DataTable } from '../../components/data-table';
import { RagTag } from '../../components/rag-tag';
import { graphql, type ResultOf } from '../../graphql';
import { COLOURS } from '../milestones/colour-order';

export const dueSoonFragment = graphql(`
  fragment DueSoon on Milestone {
    id
    name
    project {
      ref
      title
    }
    approved {
      latest
      words
    }
    schedule {
      colour
      words
    }
  }
`);

type DueMilestone = ResultOf<typeof dueSoonFragment>;

/** What the next board will be asked about. */
export function DueSoon({ slug, milestones }: { slug: string; milestones: readonly DueMilestone[] }) {
  return (
    <section aria-labelledby="due-soon">
      <h2 className="wm-heading-l" id="due-soon">
        Due within six weeks
      </h2>
      {milestones.length === 0 ? (
        <p className="wm-empty">No open promise falls due in the next six weeks.</p>
      ) : (
        <DataTable
          caption="Due within six weeks"
          isCaptionHidden
          className="wm-table--due"
          rows={milestones}
          rowKey={(milestone) => milestone.id}
          columns={[
            {
              key: 'what',
              header: 'Promise',
              isRowHeader: true,
              cell: ({ id, name, project }) => (
                <>
                  <Link to="/programmes/$slug/milestones/$id" params={{ slug, id }} className="govuk-link">
                    {`${project.ref} ${project.title}`}
                  </Link>
                  {name !== project.title && <span className="wm-secondary">{name}</span>}
                </>
              ),
            },
            { key: 'when', header: 'Due', cell: ({ approved }) => approved?.words ?? 'No date', sortBy: ({ approved }) => approved?.latest },
            {
              key: 'state',
              header: 'Calculated',
              cell: ({ schedule }) => (
                <>
                  <RagTag colour={schedule.colour} />
                  <span className="wm-secondary">{schedule.words}</span>
                </>
              ),
              sortBy: ({ schedule }) => COLOURS.indexOf(schedule.colour),
              copy: ({ schedule }) => RAG_WORDS[schedule.colour],
            },
            { copyHeader: 'Why', copy: ({ schedule }) => schedule.words },
          ]}
        />
      )}
    </section>
  );
}
