import { orNull, riskFaults, type RiskAssessment } from '@waymark/domain';
import { Officer } from '../plans/officer.entity';
import type { PlanChange } from '../plans/plan-change';
import type { Risk } from './risk.entity';
import type { SaveRiskInput } from './risks.inputs';

export interface ReadRisk {
  values: Pick<Risk, 'kind' | 'title' | 'description' | 'ownerId' | 'mitigation' | 'dueOn'>;
  /** The first of a new one. */
  assessment: Pick<RiskAssessment, 'likelihood' | 'impact'>;
}

/**
 * Reads a line of the register; what is wrong is refused in the form.
 * @param row what is kept of it; `null` for a new one.
 * @param last its last assessment, which an edit leaves as it is.
 */
export async function readRisk(change: PlanChange, input: SaveRiskInput, row: Risk | null, last: RiskAssessment | null): Promise<ReadRisk> {
  const { form } = change;
  const { kind } = input;
  const rated = { likelihood: input.likelihood ?? null, impact: input.impact ?? null };
  if (row && (rated.likelihood !== null || rated.impact !== null)) {
    form.refuse(rated.impact === null ? 'likelihood' : 'impact', 'How it stands now is an assessment of its own: what was thought before stays.');
  }
  if (row?.kind === 'issue' && kind === 'risk') form.refuse('kind', 'What has happened stays an issue. Add a risk for what may happen next.');
  const title = form.name(input.title, { field: 'title', called: 'The title', kept: row?.title });
  const description = orNull(form.text(input.description, { field: 'description', called: 'The description', kept: row?.description }));
  const mitigation = orNull(form.text(input.mitigation, { field: 'mitigation', called: 'The mitigation', kept: row?.mitigation }));
  const owner = await change.reference(Officer, input.ownerId, 'ownerId', 'officer');
  const dueOn = orNull(input.dueOn.trim());
  const judged = row ? { likelihood: kind === 'issue' ? null : (last?.likelihood ?? null), impact: last?.impact ?? null } : rated;
  for (const { field, message } of riskFaults({ kind, title, ...judged, dueOn })) form.refuse(field, message);
  return { values: { kind, title, description, ownerId: owner?.id ?? null, mitigation, dueOn }, assessment: { likelihood: judged.likelihood, impact: judged.impact ?? 0 } };
}
