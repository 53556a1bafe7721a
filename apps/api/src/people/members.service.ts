import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { can, checkCan, DomainError, scopeFault, type Action, type Subject } from '@waymark/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { recordAs } from '../database/record-as';
import { cursorAfter, readPage, type Page } from '../graphql/page';
import { logger } from '../logger';
import { visibleProgramme } from '../plans/visible-programme';
import { SETTINGS, type Settings } from '../settings';
import { emailOf, isEmail } from './email';
import { makeInvitation, renewInvitation } from './invitations';
import type { Member, SavedMember } from './member.types';
import type { InviteInput, RemoveMemberInput, SaveMemberInput } from './members.inputs';
import { giveRole, readMembers, takeRole } from './memberships';
import { personOf } from './persons';
import { LONGEST_NAME, LONGEST_REASON, lineOf } from './typed-line';

/** Who is what in a programme. */
@Injectable()
export class MembersService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async members(actor: SignedIn, slug: string, first: number, after: string | null): Promise<Page<Member>> {
    const { programmeId } = await this.allowed(actor, 'member:read', slug);
    const { start, end } = readPage(first, after);
    const { items, total } = await readMembers(this.dataSource.manager, programmeId, { isDemo: this.settings.isDemo, start, first });
    return { items, total, nextCursor: cursorAfter(end, total) };
  }

  /** @throws DomainError BAD_USER_INPUT with the field at fault. */
  async save(actor: SignedIn, { slug, role, objectiveIds, projectIds, ...typed }: SaveMemberInput): Promise<SavedMember> {
    const { programmeId } = await this.allowed(actor, 'member:manage', slug);
    const email = emailOf(typed.email);
    if (!isEmail(email)) throw new DomainError('BAD_USER_INPUT', 'This is not an e-mail address: it looks like name@council.gov.uk', 'email');
    const name = lineOf(typed.name, 'name', 'the name of the person', LONGEST_NAME);
    const fault = scopeFault(role, objectiveIds.length, projectIds.length);
    if (fault) throw new DomainError('BAD_USER_INPUT', fault.message, fault.field);
    return this.record(actor, programmeId, typed.reason, async (manager) => {
      const { accountId, isNew } = await personOf(manager, actor, { email, name });
      await giveRole(manager, { programmeId, accountId, role, objectiveIds, projectIds });
      const invitation = isNew ? await makeInvitation(manager, accountId) : null;
      return { member: await this.member(manager, programmeId, accountId), invitation };
    });
  }

  /**
   * A person's password is made anew by whoever answers for all they may do: else an administrator of one programme
   * could become anybody in another.
   */
  async invite(actor: SignedIn, { slug, accountId }: InviteInput): Promise<string> {
    const { programmeId } = await this.allowed(actor, 'member:manage', slug);
    const { isDisabled } = await this.member(this.dataSource.manager, programmeId, accountId);
    const [account]: { isElsewhere: boolean; programmes: Subject[] }[] = await this.dataSource.query(
      `SELECT a.is_demo OR a.oidc_subject IS NOT NULL AS "isElsewhere",
        (SELECT json_agg(json_build_object('programmeId', programme_id, 'isOpen', false)) FROM membership WHERE account_id = a.id) AS programmes
        FROM account a WHERE a.id = $1`,
      [accountId],
    );
    if (isDisabled || !account || account.isElsewhere) throw new DomainError('BAD_USER_INPUT', 'This person does not sign in with a password of this installation', 'accountId');
    if (!account.programmes.every((programme) => can(actor, 'member:manage', programme))) {
      throw new DomainError('FORBIDDEN', 'You do not administer all that this person may do. Whoever runs this installation can make the link: npm run admin.');
    }
    const invitation = await this.dataSource.transaction((manager) => renewInvitation(manager, accountId));
    logger.info({ account: accountId, by: actor.accountId }, 'a new link to set a password was made');
    return invitation;
  }

  /** @throws DomainError CONFLICT for the last administrator who can sign in. */
  async remove(actor: SignedIn, { slug, membershipId, reason }: RemoveMemberInput): Promise<boolean> {
    const { programmeId } = await this.allowed(actor, 'member:manage', slug);
    return this.record(actor, programmeId, reason, async (manager) => {
      const [membership]: { role: string }[] = await manager.query('SELECT role FROM membership WHERE id = $1 AND programme_id = $2', [membershipId, programmeId]);
      if (!membership) throw new DomainError('NOT_FOUND', 'The programme has no such member', 'membershipId');
      if (membership.role === 'administrator' && !(await this.hasOtherAdministrator(manager, programmeId, membershipId))) {
        throw new DomainError('CONFLICT', 'This is the last administrator who can sign in: give the role to somebody else first, and wait until they have');
      }
      await takeRole(manager, membershipId);
      return true;
    });
  }

  /** Those who are only invited may never come. */
  private async hasOtherAdministrator(manager: EntityManager, programmeId: string, membershipId: string): Promise<boolean> {
    const others: unknown[] = await manager.query(
      `SELECT FROM membership m JOIN account a ON a.id = m.account_id
        WHERE m.programme_id = $1 AND m.id <> $2 AND m.role = 'administrator' AND a.disabled_at IS NULL
        AND CASE WHEN a.is_demo THEN $3 ELSE coalesce(a.password_hash, a.oidc_subject) IS NOT NULL END`,
      [programmeId, membershipId, this.settings.isDemo],
    );
    return others.length > 0;
  }

  private async allowed(actor: SignedIn, action: Action, slug: string): Promise<Subject> {
    const programme = await visibleProgramme(this.dataSource, slug, actor);
    checkCan(actor, action, programme);
    return programme;
  }

  private record<T>({ name, accountId }: SignedIn, programme: string, typed: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const reason = lineOf(typed, 'reason', 'why', LONGEST_REASON);
    return recordAs(this.dataSource, { actor: name, account: accountId, reason, programme }, work);
  }

  private async member(manager: EntityManager, programmeId: string, only: string): Promise<Member> {
    const [member] = (await readMembers(manager, programmeId, { isDemo: this.settings.isDemo, only })).items;
    if (!member) throw new DomainError('NOT_FOUND', 'The programme has no such member', 'accountId');
    return member;
  }
}
