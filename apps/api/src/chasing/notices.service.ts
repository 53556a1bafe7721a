import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { changeRequestRef, dayInLondon, milestoneRef, noticeWords, ownersOf, type Day } from '@waymark/domain';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { Clock } from '../clock';
import { cursorAfter, readPage } from '../graphql/page';
import { SETTINGS, type Settings } from '../settings';
import { programmeReader, type ReadProgramme } from './assessed-programmes';
import { makeCalendarSecret, removeCalendarSecret } from './calendar-links';
import type { ChooseDigestInput, ReadNoticesInput } from './chasing.inputs';
import type { Notice, NoticePage, TellingMe } from './chasing.types';
import { NOTICE_COLUMNS, type NoticeRow } from './notice-rows';
import { namesOf } from './people';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A page before its items are read. */
export interface PageAsked extends NoticePage {
  accountId: string;
  first: number;
  start: number;
}

/** What the person who asks is told, and how. */
@Injectable()
export class NoticesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Counted alone: the header asks for no more than that on every page. */
  async of({ accountId }: SignedIn, first: number, after: string | null): Promise<PageAsked> {
    const { start, end } = readPage(first, after);
    const [count]: { total: string; unread: string }[] = await this.dataSource.query(`SELECT count(*) AS total, count(*) FILTER (WHERE n.read_at IS NULL) AS unread ${OWN}`, [accountId]);
    const total = Number(count?.total);
    return { accountId, first, start, total, unread: Number(count?.unread), nextCursor: cursorAfter(end, total) };
  }

  /** In words, for which the plans are read. */
  async itemsOf({ accountId, first, start }: PageAsked): Promise<Notice[]> {
    const now = this.clock.now();
    const read = programmeReader(this.dataSource, now, this.settings.isDemo);
    const rows: (NoticeRow & { slug: string; programmeName: string })[] = await this.dataSource.query(
      `SELECT ${NOTICE_COLUMNS}, p.slug, p.name AS "programmeName" ${OWN} ORDER BY n.made_at DESC, n.id LIMIT $2 OFFSET $3`,
      [accountId, first, start],
    );
    return Promise.all(rows.map(async (row) => noticeOf(row, await read(row.slug), dayInLondon(now))));
  }

  /** @returns how many are still unread. */
  async read({ accountId }: SignedIn, { ids }: ReadNoticesInput): Promise<number> {
    await this.dataSource.query('UPDATE notice SET read_at = $3 WHERE account_id = $1 AND id = ANY($2::uuid[]) AND read_at IS NULL', [
      accountId,
      ids.filter((id) => UUID.test(id)),
      this.clock.now(),
    ]);
    const [count]: { unread: string }[] = await this.dataSource.query(`SELECT count(*) AS unread ${OWN} AND n.read_at IS NULL`, [accountId]);
    return Number(count?.unread);
  }

  async tellingOf({ accountId, email, isDemo }: SignedIn): Promise<TellingMe> {
    const [row]: Pick<TellingMe, 'digest' | 'calendarMadeAt'>[] = await this.dataSource.query(
      `SELECT a.digest, to_json(c.made_at) AS "calendarMadeAt" FROM account a LEFT JOIN calendar_link c ON c.account_id = a.id WHERE a.id = $1`,
      [accountId],
    );
    return { digest: row?.digest ?? 'daily', calendarMadeAt: row?.calendarMadeAt ?? null, isMailed: this.settings.mail !== null && email !== null && !isDemo };
  }

  async chooseDigest(actor: SignedIn, { digest }: ChooseDigestInput): Promise<TellingMe> {
    await this.dataSource.query('UPDATE account SET digest = $2 WHERE id = $1', [actor.accountId, digest]);
    return this.tellingOf(actor);
  }

  /** @returns the only telling of the address. */
  async makeCalendarLink({ accountId }: SignedIn): Promise<string> {
    const secret = await makeCalendarSecret(this.dataSource, accountId, this.clock.now());
    return `/calendar/${secret}.ics`;
  }

  async revokeCalendarLink(actor: SignedIn): Promise<TellingMe> {
    await removeCalendarSecret(this.dataSource, actor.accountId);
    return this.tellingOf(actor);
  }
}

/** Of programmes that one has left, nothing is shown any more. */
const OWN = `
  FROM notice n JOIN programme p ON p.id = n.programme_id
  WHERE n.account_id = $1 AND EXISTS (SELECT FROM membership m WHERE m.programme_id = n.programme_id AND m.account_id = n.account_id)`;

function noticeOf(row: NoticeRow & { slug: string; programmeName: string }, found: ReadProgramme | null, today: Day): Notice {
  const { id, kind, slug, programmeName, madeAt, readAt, cutOffOn } = row;
  const milestone = found?.programme.milestones.find((each) => each.id === row.milestoneId);
  const change = found?.programme.changeRequests.find((each) => each.id === row.changeRequestId);
  const record = milestone ? milestoneRef(milestone) : change ? changeRequestRef(change) : null;
  const owners = found && milestone ? namesOf(ownersOf(milestone, found.people.holdings), found.people.persons) : [];
  const comment = milestone?.statements.find((each) => each.id === row.statusUpdateId)?.response?.comment ?? null;
  const words = record ? noticeWords({ kind, today, label: record.label, cutOffOn, owners, comment, stateWords: change?.stateWords ?? null }) : 'What this was about is no longer in the plan';
  return { id, kind, slug, programmeName, words, record, madeAt, readAt };
}
