import type { FindSource } from '../assess-kpis';
import { dayInWords, type Day } from '../day';
import { byId, groupBy } from '../lists';
import type { Risk, RiskAssessment } from '../plan-decisions';
import type { ObjectiveView, OfficerView, ProjectView, RiskView } from '../views';
import { registerRef, riskLevel, riskScore, type RiskTrend } from './risk-score';

/** The register as it stands on a day; a risk without an assessment by then is not known yet. */
export function assessRisks(
  risks: readonly Risk[],
  assessments: readonly RiskAssessment[],
  objectives: readonly ObjectiveView[],
  officer: (id: string | null) => OfficerView | null,
  today: Day,
  sourceOf: FindSource,
): RiskView[] {
  if (risks.length === 0) return [];
  const objectiveOf = byId(objectives);
  const projectOf = byId(objectives.flatMap(({ projects }): ProjectView[] => projects));
  const known = groupBy(
    assessments.filter(({ assessedOn }) => assessedOn <= today),
    ({ riskId }) => riskId,
  );
  const views = risks.flatMap((risk): RiskView[] => {
    const objective = objectiveOf.get(risk.objectiveId);
    const own = (known.get(risk.id) ?? []).toSorted(newestFirst);
    const [last] = own;
    if (!objective || !last) return [];
    const scores = own.map((assessment) => scoreOf(risk, assessment));
    const [score = 0] = scores;
    const trend = trendOf(scores);
    return [
      {
        ...risk,
        ref: registerRef(risk),
        objective,
        project: (risk.projectId && projectOf.get(risk.projectId)) || null,
        owner: officer(risk.ownerId),
        assessments: own,
        status: last.status,
        likelihood: risk.kind === 'issue' ? null : last.likelihood,
        impact: last.impact,
        score,
        level: riskLevel(score),
        trend,
        trendWords: last.status === 'closed' ? `Closed on ${dayInWords(last.assessedOn)}, at ${score}` : trendInWords(trend, own, scores),
        isOverdue: last.status === 'open' && risk.dueOn !== null && risk.dueOn < today,
        source: sourceOf(risk),
      },
    ];
  });
  return views.sort(inOrder);
}

/** What has happened has no likelihood, whatever was once said of it. */
function scoreOf({ kind }: Risk, { likelihood, impact }: RiskAssessment): number {
  return riskScore({ likelihood: kind === 'issue' ? null : likelihood, impact });
}

function trendOf([now, before]: readonly number[]): RiskTrend {
  if (now === undefined || before === undefined) return 'new';
  if (now === before) return 'steady';
  return now > before ? 'rising' : 'falling';
}

/** "Risen from 6 to 12 since 3 March 2026"; what is steady is so since the first of the equal assessments. */
function trendInWords(trend: RiskTrend, assessments: readonly RiskAssessment[], scores: readonly number[]): string {
  const on = (index: number) => dayInWords(assessments[index]?.assessedOn ?? '');
  const [now, before] = scores;
  if (trend === 'new') return `New on ${on(0)}, at ${now}`;
  if (trend === 'steady') {
    const changed = scores.findIndex((score) => score !== now);
    return `At ${now} since ${on((changed === -1 ? scores.length : changed) - 1)}`;
  }
  return `${trend === 'rising' ? 'Risen' : 'Fallen'} from ${before} to ${now} since ${on(1)}`;
}

function newestFirst(a: RiskAssessment, b: RiskAssessment): number {
  return b.assessedOn.localeCompare(a.assessedOn) || b.recordedAt.localeCompare(a.recordedAt);
}

/** Open ones first, the gravest first; then closed ones, newest first. */
function inOrder(a: RiskView, b: RiskView): number {
  if (a.status !== b.status) return a.status === 'open' ? -1 : 1;
  if (a.status === 'open') return b.score - a.score || a.number - b.number;
  return (b.assessments[0]?.assessedOn ?? '').localeCompare(a.assessments[0]?.assessedOn ?? '') || b.number - a.number;
}
