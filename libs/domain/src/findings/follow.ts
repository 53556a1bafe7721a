import type { ProgrammeView } from '../views';
import { SEVERITIES, type Finding, type FindingsView, type FollowedFinding, type SeverityCount } from './finding';

/** What fits on the board's page beside everything else. */
export const SHARPEST_LIMIT = 2;

/**
 * The findings of a plan followed since an earlier day: by their identity, whatever their words.
 * @param before `null` when the plan had not begun by then.
 */
export function followFindings(now: ProgrammeView, before: ProgrammeView | null): FindingsView {
  const earlier = new Set(before?.findings.map(({ id }) => id));
  const current = new Set(now.findings.map(({ id }) => id));
  const standing = now.findings.map((finding): FollowedFinding => ({ finding, state: before && (earlier.has(finding.id) ? 'still_there' : 'new') }));
  const gone = (before?.findings ?? []).filter(({ id }) => !current.has(id)).map((finding): FollowedFinding => ({ finding, state: 'gone' }));
  return {
    programme: now,
    today: now.today,
    comparedWith: before?.today ?? null,
    items: [...standing, ...gone],
    counts: countBySeverity(now.findings),
  };
}

export function countBySeverity(findings: readonly Finding[]): SeverityCount[] {
  return SEVERITIES.map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }));
}
