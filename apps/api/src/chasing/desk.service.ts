import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { digestOf, type Instant } from '@waymark/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { Clock } from '../clock';
import { checkMay, writableProgramme } from '../plans/writable-programme';
import { addressOf, SETTINGS, type Settings } from '../settings';
import type { ChaseInput } from './chasing.inputs';
import type { ChasePreview, Desk } from './chasing.types';
import { deskOf, isMailed, owedBy, readDesk, type DeskFacts, type Owing } from './desk';
import { digestProgrammeOf, type NoticeRow } from './notice-rows';
import { queueMail } from './queue-mail';

/** The programme manager's desk: who owes what, and chasing them by hand. */
@Injectable()
export class DeskService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws DomainError NOT_FOUND or FORBIDDEN, also for a closed record. */
  async of(actor: SignedIn, slug: string): Promise<Desk> {
    return deskOf(this.dataSource, await this.facts(actor, slug), this.settings.mail !== null);
  }

  /** Those among them who owe something and have not been chased by hand today, each with what they would get. */
  async preview(actor: SignedIn, slug: string, accountIds: readonly string[]): Promise<ChasePreview[]> {
    const facts = await this.facts(actor, slug);
    const owing = await this.toChase(this.dataSource.manager, facts, accountIds);
    return owing.map((each) => ({ accountId: each.person.accountId, name: each.person.name, isMailed: this.isMailed(each), ...this.letter(actor, facts, each) }));
  }

  /** Once a day each: whoever presses the button twice, or beside somebody else, chases nobody twice. */
  async chase(actor: SignedIn, { slug, accountIds }: ChaseInput): Promise<Desk> {
    const facts = await this.facts(actor, slug);
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`chase ${facts.programme.id}`]);
      for (const each of await this.toChase(manager, facts, accountIds)) await this.chaseOne(manager, actor, facts, each, now);
    });
    return deskOf(this.dataSource, facts, this.settings.mail !== null);
  }

  private async facts(actor: SignedIn, slug: string): Promise<DeskFacts> {
    checkMay(actor, 'update:chase', await writableProgramme(this.dataSource, actor, slug));
    return readDesk(this.dataSource, slug, this.clock.now(), this.settings.isDemo);
  }

  private async toChase(manager: EntityManager, facts: DeskFacts, accountIds: readonly string[]): Promise<Owing[]> {
    const rows: { accountId: string }[] = await manager.query(
      `SELECT DISTINCT account_id AS "accountId" FROM notice WHERE programme_id = $1 AND kind = 'chased' AND made_on = $2`,
      [facts.programme.id, facts.programme.today],
    );
    const chased = new Set(rows.map(({ accountId }) => accountId));
    return owedBy(facts).filter(({ person: { accountId } }) => accountIds.includes(accountId) && !chased.has(accountId));
  }

  private async chaseOne(manager: EntityManager, actor: SignedIn, facts: DeskFacts, owing: Owing, now: Instant): Promise<void> {
    const { programme } = facts;
    const { accountId } = owing.person;
    const mailId = this.isMailed(owing) ? await queueMail(manager, { accountId, kind: 'chase', ...this.letter(actor, facts, owing) }, programme.today, now) : null;
    const milestoneIds = owing.owed.map(({ id }) => id);
    await manager.query(
      `INSERT INTO notice (programme_id, account_id, kind, milestone_id, board_meeting_id, cut_off_on, made_on, made_at, mail_id)
        SELECT $1, $2, 'chased', id, $4, $5, $6, $7, $8 FROM unnest($3::uuid[]) AS id`,
      [programme.id, accountId, milestoneIds, facts.cycle.meeting?.id ?? null, facts.cycle.meeting?.cutOffOn ?? null, programme.today, now, mailId],
    );
    if (!mailId) return;
    // The letter says all that the next digest would have said of these.
    await manager.query(
      `UPDATE notice SET mail_id = $4 WHERE account_id = $1 AND board_meeting_id = $2 AND milestone_id = ANY($3::uuid[]) AND mail_id IS NULL AND kind IN ('reminder', 'late_owner')`,
      [accountId, facts.cycle.meeting?.id ?? null, milestoneIds, mailId],
    );
  }

  private isMailed({ person }: Owing): boolean {
    return isMailed(person, this.settings.mail !== null);
  }

  private letter(actor: SignedIn, { programme, people, cycle }: DeskFacts, { person, owed }: Owing): { subject: string; text: string } {
    const notices = owed.map(({ id }) => ({ accountId: person.accountId, kind: 'chased', milestoneId: id, boardMeetingId: cycle.meeting?.id ?? null, cutOffOn: cycle.meeting?.cutOffOn ?? null }) as NoticeRow);
    const about = digestProgrammeOf(programme, people, notices);
    return digestOf({ name: person.name, origin: addressOf(this.settings), frequency: person.digest, today: programme.today, askedBy: actor.name, programmes: about ? [about] : [] });
  }
}
