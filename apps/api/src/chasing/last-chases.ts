import type { BoardMeeting, Instant } from '@waymark/domain';
import type { DataSource } from 'typeorm';
import type { LastChase } from './chasing.types';

interface ChaseRow {
  accountId: string;
  at: Instant;
  /** `null`: in the tool alone. */
  mail: 'sent' | 'waiting' | 'refused' | null;
  problem: string | null;
}

/** When and how each account was told last of what it owes for a board. */
export async function lastChases(dataSource: DataSource, { id, cutOffOn }: BoardMeeting): Promise<Map<string, LastChase>> {
  const rows: ChaseRow[] = await dataSource.query(LAST, [id, cutOffOn]);
  return new Map(rows.map((row) => [row.accountId, { at: row.at, words: wordsOf(row), isRefused: row.mail === 'refused' }]));
}

function wordsOf({ mail, problem }: ChaseRow): string {
  if (mail === null) return 'In the tool';
  if (mail === 'sent') return 'In the tool and by e-mail';
  const why = problem ? `: ${problem}` : '';
  return mail === 'refused' ? `In the tool; the e-mail was refused${why}` : `In the tool; the e-mail waits to be sent${why}`;
}

/** A digest that took the notice along counts, and so does what was refused. */
const LAST = `
  SELECT DISTINCT ON (n.account_id) n.account_id AS "accountId", to_json(n.made_at) AS at, m.problem,
    CASE WHEN m.id IS NULL THEN NULL WHEN m.sent_at IS NOT NULL THEN 'sent' WHEN m.refused_at IS NOT NULL THEN 'refused' ELSE 'waiting' END AS mail
  FROM notice n LEFT JOIN mail m ON m.id = n.mail_id
  WHERE n.board_meeting_id = $1 AND n.cut_off_on = $2 AND n.kind IN ('reminder', 'late_owner', 'chased')
  ORDER BY n.account_id, n.made_at DESC, n.mail_id NULLS LAST`;
