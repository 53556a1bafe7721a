import type { EntityManager } from 'typeorm';

/**
 * Tells those whom a change request concerns, within the transaction that changes it: killed in between, neither is there.
 * Submitted: the programme managers and the objective's sponsors. Recommended: the chair. Decided, by the board or by the
 * DfE and NHS England: whoever asked, the programme managers, and the project managers and sponsors concerned.
 */
export async function notifyChange(
  manager: EntityManager,
  programmeId: string,
  changeRequestId: string,
  kind: 'change_submitted' | 'change_recommended' | 'change_decided',
  exceptAccountId: string,
): Promise<void> {
  await manager.query(CHANGE, [programmeId, changeRequestId, kind, exceptAccountId]);
}

/** Tells those who answer for the milestone, and whoever wrote it, that its report came back. */
export async function notifyReturned(manager: EntityManager, programmeId: string, statusUpdateId: string, exceptAccountId: string): Promise<void> {
  await manager.query(RETURNED, [programmeId, statusUpdateId, exceptAccountId]);
}

/** Whether the scoped role `m` is given for the project `p`. */
const COVERS = `EXISTS (SELECT FROM membership_scope s WHERE s.membership_id = m.id AND (s.project_id = p.id OR s.objective_id = p.objective_id))`;

/**
 * Those told still hold a role here and can sign in; never the one who did it. The day is that of telling, however
 * long ago it was decided: only news go by e-mail. */
const told = (columns: string, from: string, happenedOn: string, to: string, except: string) => `
  INSERT INTO notice (programme_id, account_id, kind, ${columns}, made_on, made_at)
  SELECT DISTINCT m.programme_id, m.account_id, ${from}, greatest(${happenedOn}, (now() AT TIME ZONE 'Europe/London')::date),
    greatest(now(), ${happenedOn}::timestamp AT TIME ZONE 'Europe/London')
  FROM happened JOIN project p ON p.id = happened.project_id
  JOIN membership m ON m.programme_id = p.programme_id
  JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL
  WHERE m.account_id IS DISTINCT FROM ${except}::uuid AND (${to})`;

const CHANGE = `
  WITH happened AS (
    SELECT c.id, c.project_id, c.recorded_by_account AS asked_by,
      coalesce((SELECT max(taken_on) FROM change_step t WHERE t.change_request_id = c.id), c.requested_on) AS happened_on
    FROM change_request c WHERE c.programme_id = $1 AND c.id = $2
  )
  ${told(
    'change_request_id',
    '$3::text, happened.id',
    'happened.happened_on',
    `CASE $3::text
      WHEN 'change_submitted' THEN m.role = 'programme_manager' OR (m.role = 'sponsor' AND ${COVERS})
      WHEN 'change_recommended' THEN m.role = 'chair'
      ELSE m.account_id = happened.asked_by OR m.role = 'programme_manager' OR (m.role IN ('project_manager', 'sponsor') AND ${COVERS})
    END`,
    '$4',
  )}`;

const RETURNED = `
  WITH happened AS (
    SELECT u.id, u.milestone_id, i.project_id, u.recorded_by_account AS written_by,
      coalesce((SELECT max(responded_on) FROM update_response r WHERE r.status_update_id = u.id), u.stated_on) AS happened_on
    FROM status_update u JOIN milestone i ON i.id = u.milestone_id WHERE u.programme_id = $1 AND u.id = $2
  )
  ${told(
    'milestone_id, status_update_id',
    `'update_returned', happened.milestone_id, happened.id`,
    'happened.happened_on',
    `m.account_id = happened.written_by OR (m.role = 'project_manager' AND ${COVERS})`,
    '$3',
  )}`;
