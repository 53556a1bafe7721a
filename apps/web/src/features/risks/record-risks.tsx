import { Link } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../graphql';
import { useCan } from '../people/me';
import { LevelTag, TrendTag } from './risk-tags';
import { anchorOf, NEW_RISK } from './risk-words';

export const recordRiskFragment = graphql(`
  fragment RecordRisk on Risk {
    id
    number
    ref
    title
    status
    score
    level
    trend
    isOverdue
    objective {
      number
    }
    project {
      id
    }
  }
`);

type RecordRisk = ResultOf<typeof recordRiskFragment>;

export interface RecordRisksProps {
  slug: string;
  /** Number of the objective: the register is opened at it. */
  objective: number;
  risks: readonly RecordRisk[];
  of: 'objective' | 'project';
  part: { objectiveId: string; projectId?: string };
  /** An earlier day is shown, or the record is closed. */
  isClosed: boolean;
}

/** The open risks and issues of an objective or a project, on its page. */
export function RecordRisks({ slug, objective, risks, of, part, isClosed }: RecordRisksProps) {
  const mayAdd = useCan(slug)('risk:edit', part) && !isClosed;
  const open = risks.filter(({ status }) => status === 'open');
  return (
    <section aria-labelledby="risks">
      <h2 className="wm-heading-l" id="risks">
        Risks and issues
      </h2>
      {open.length === 0 && <p className="wm-empty">{`No open risk or issue is recorded for this ${of}.`}</p>}
      {open.length > 0 && (
        <ul className="wm-record-risks">
          {open.map((risk) => (
            <li key={risk.id}>
              <LevelTag level={risk.level} score={risk.score} />{' '}
              <Link to="/programmes/$slug/risks" params={{ slug }} hash={anchorOf(risk)} className="govuk-link">
                {`${risk.ref} ${risk.title}`}
              </Link>{' '}
              <TrendTag trend={risk.trend} />
              {risk.isOverdue && <span className="wm-overdue">Mitigation overdue</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="wm-more wm-record-risks__more">
        {mayAdd && (
          <Link to="/programmes/$slug/risks" params={{ slug }} search={{ objective: String(objective), risk: NEW_RISK }} className="govuk-link">
            Add a risk or an issue
          </Link>
        )}
        <Link to="/programmes/$slug/risks" params={{ slug }} search={{ objective: String(objective) }} className="govuk-link">
          {of === 'project' ? `All risks and issues of objective ${objective}` : 'These in the register'}
        </Link>
      </p>
    </section>
  );
}
