import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { addDays, dayInLondon, digestOf, isDigestDue, levelsReached, noticesDue, type Day, type Digest, type Instant, type NoticeDue } from '@waymark/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { logger } from '../logger';
import { addressOf, SETTINGS, type Settings } from '../settings';
import { programmeReader, type ReadProgramme } from './assessed-programmes';
import { digestProgrammeOf, NOTICE_COLUMNS, type NoticeRow } from './notice-rows';
import { queueMail, requeueAbandoned } from './queue-mail';

/** What somebody has not been written about for so long is no news: they see it in the tool. */
const NEWS_DAYS = 14;

/** Looks who is to be told of what, and writes the digests that are due. Called every five minutes, and at any other time. */
@Injectable()
export class Chasing {
  /** By account, the day and the notices of which nothing was left to write: nothing will be until there are others. */
  private readonly heldNothing = new Map<string, string>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Safe to be called by several processes at once: what one has done, the database keeps the other from doing again. */
  async tick(): Promise<void> {
    const now = this.clock.now();
    const read = programmeReader(this.dataSource, now, this.settings.isDemo);
    await this.makeNotices(read, now);
    if (!this.settings.mail) return;
    await this.makeDigests(read, now);
    await requeueAbandoned(this.dataSource.manager);
  }

  private async makeNotices(read: (slug: string) => Promise<ReadProgramme | null>, now: Instant): Promise<void> {
    const today = dayInLondon(now);
    const next: { slug: string; cutOffOn: Day }[] = await this.dataSource.query(NEXT_MEETINGS, [today]);
    for (const { slug } of next.filter(({ cutOffOn }) => levelsReached(cutOffOn, today).length > 0)) {
      await inLog(`notices of ${slug}`, async () => {
        const found = await read(slug);
        if (found) await this.keep(found.programme.id, noticesDue(found.programme, found.people.holdings, today), now);
      });
    }
  }

  /** Many ticks find the same: the first keeps it. */
  private async keep(programmeId: string, due: readonly NoticeDue[], now: Instant): Promise<void> {
    const rows = due.map(({ meeting, ...row }) => ({ ...row, meetingId: meeting.id, cutOffOn: meeting.cutOffOn }));
    if (rows.length > 0) await this.dataSource.query(KEEP, [programmeId, JSON.stringify(rows), dayInLondon(now), now]);
  }

  private async makeDigests(read: (slug: string) => Promise<ReadProgramme | null>, now: Instant): Promise<void> {
    const today = dayInLondon(now);
    const waiting: Waiting[] = await this.dataSource.query(WAITING, [addDays(today, -NEWS_DAYS)]);
    const isNew = ({ accountId, untold }: Waiting) => this.heldNothing.get(accountId) !== `${today} ${untold}`;
    for (const person of waiting.filter((each) => isDigestDue(each.digest, now, each.lastDigestOn) && isNew(each))) {
      await inLog('a digest', () => this.makeDigest(read, person, today, now));
    }
  }

  private async makeDigest(read: (slug: string) => Promise<ReadProgramme | null>, { accountId, name, digest, slugs, untold }: Waiting, today: Day, now: Instant): Promise<void> {
    const found = (await Promise.all(slugs.map(read))).flatMap((row) => row ?? []);
    await this.dataSource.transaction(async (manager) => {
      // The notices wait here for whichever process comes first.
      const notices: NoticeRow[] = await manager.query(UNTOLD, [accountId, addDays(today, -NEWS_DAYS)]);
      const programmes = found.flatMap(({ programme, people }) => digestProgrammeOf(programme, people, notices.filter(({ programmeId }) => programmeId === programme.id)) ?? []);
      if (programmes.length === 0) return void this.heldNothing.set(accountId, `${today} ${untold}`);
      const letter = digestOf({ name, origin: addressOf(this.settings), frequency: digest, today, askedBy: null, programmes });
      const mailId = await queueMail(manager, { accountId, kind: 'digest', ...letter }, today, now);
      if (mailId) await manager.query('UPDATE notice SET mail_id = $1 WHERE id = ANY($2::uuid[])', [mailId, notices.map(({ id }) => id)]);
    });
  }
}

/** What fails for one keeps nobody else from being told; the next tick tries again. */
async function inLog(what: string, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => logger.error({ err: error }, `could not make ${what}`));
}

interface Waiting {
  accountId: string;
  name: string;
  digest: Digest;
  lastDigestOn: Day | null;
  /** Of the programmes that there is news of. */
  slugs: string[];
  /** Which notices these are, in short. */
  untold: string;
}

const NEXT_MEETINGS = `
  SELECT DISTINCT ON (p.id) p.slug, to_json(b.cut_off_on) AS "cutOffOn"
  FROM programme p JOIN board_meeting b ON b.programme_id = p.id
  WHERE NOT p.is_historical AND b.held_on >= $1 ORDER BY p.id, b.held_on`;

const KEEP = `
  INSERT INTO notice (programme_id, account_id, kind, milestone_id, board_meeting_id, cut_off_on, made_on, made_at)
  SELECT $1, d."accountId", d.kind, d."milestoneId", d."meetingId", d."cutOffOn", $3, $4
  FROM json_to_recordset($2::json) AS d("accountId" uuid, kind text, "milestoneId" uuid, "meetingId" uuid, "cutOffOn" date)
  ON CONFLICT DO NOTHING`;

/** Read in the tool is told; who has left the programme is told nothing more. */
const isUntold = (news: string) => `n.mail_id IS NULL AND n.read_at IS NULL AND n.made_on > ${news}
  AND EXISTS (SELECT FROM membership m WHERE m.programme_id = n.programme_id AND m.account_id = n.account_id)`;

const WAITING = `
  SELECT a.id AS "accountId", a.name, a.digest, array_agg(DISTINCT p.slug) AS slugs, md5(string_agg(n.id::text, ' ' ORDER BY n.id)) AS untold,
    to_json((SELECT max(digest_on) FROM mail WHERE account_id = a.id AND kind = 'digest')) AS "lastDigestOn"
  FROM account a JOIN notice n ON n.account_id = a.id JOIN programme p ON p.id = n.programme_id
  WHERE a.disabled_at IS NULL AND NOT a.is_demo AND a.email IS NOT NULL AND a.digest <> 'none' AND ${isUntold('$1')}
  GROUP BY a.id ORDER BY a.id`;

const UNTOLD = `
  SELECT ${NOTICE_COLUMNS} FROM notice n WHERE n.account_id = $1 AND ${isUntold('$2')}
  ORDER BY n.made_at, n.id FOR UPDATE OF n`;
