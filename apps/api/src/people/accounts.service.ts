import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { checkPassword, DomainError } from '@waymark/domain';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../auth/actor';
import { Attempts } from '../auth/attempts';
import { Passwords } from '../auth/passwords';
import { Sessions } from '../auth/sessions';
import { logger } from '../logger';
import { SETTINGS, type Settings } from '../settings';
import type { SignInOptions } from './account.types';
import type { ChangePasswordInput, SetPasswordInput, SignInInput } from './accounts.inputs';
import { cameByProxy, demoAccounts, isDemoAccount } from './demo';
import { emailOf, isEmail } from './email';
import { acceptInvitation, findInvited } from './invitations';

/** How people come in and go out. Nothing said here tells whether there is an account. */
@Injectable()
export class AccountsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
  ) {}

  async signInOptions(request: Request): Promise<SignInOptions> {
    const { isDemo, oidc } = this.settings;
    return { organisation: oidc?.name ?? null, demoAccounts: isDemo && !cameByProxy(request) ? await demoAccounts(this.dataSource) : [] };
  }

  /**
   * The same words, the same work and so the same time whatever is wrong.
   * @throws DomainError BAD_USER_INPUT, TOO_MANY_REQUESTS.
   */
  async signIn({ email, password }: SignInInput, request: Request): Promise<SignedIn> {
    const address = emailOf(email);
    await this.attempts.count(request, address);
    const account = await this.findByEmail(address);
    const isRight = await this.passwords.isRight(password, account?.passwordHash ?? null);
    const actor = isRight && account ? await this.sessions.begin(request, account.id, account.passwordHash) : null;
    if (!actor) {
      logger.warn({ address: request.ip }, 'a sign-in was refused');
      throw new DomainError('BAD_USER_INPUT', 'The e-mail address or the password is not right', 'password');
    }
    await this.attempts.forgive(request, address);
    logger.info({ account: actor.accountId, address: request.ip }, 'signed in');
    return actor;
  }

  /** @throws DomainError NOT_FOUND for everybody but the demo's accounts, in the demo; FORBIDDEN through a proxy. */
  async signInAs(accountId: string, request: Request): Promise<SignedIn> {
    if (this.settings.isDemo && cameByProxy(request)) {
      throw new DomainError('FORBIDDEN', 'The demo is for whoever is at this machine, and this request came through a proxy: set WAYMARK_ORIGIN before others can reach Waymark.');
    }
    const isPossible = this.settings.isDemo && (await isDemoAccount(this.dataSource, accountId));
    const actor = isPossible ? await this.sessions.begin(request, accountId) : null;
    if (!actor) throw new DomainError('NOT_FOUND', 'There is no such account', 'accountId');
    return actor;
  }

  /**
   * Ends every other session of the account: whoever had the old password has them no longer.
   * @throws DomainError BAD_USER_INPUT, TOO_MANY_REQUESTS.
   */
  async changePassword(actor: SignedIn, { current, password }: ChangePasswordInput, request: Request): Promise<SignedIn> {
    if (!actor.hasPassword) throw new DomainError('BAD_USER_INPUT', 'You sign in without a password of this installation', 'current');
    await this.attempts.count(request, actor.accountId);
    const [account]: { passwordHash: string | null }[] = await this.dataSource.query('SELECT password_hash AS "passwordHash" FROM account WHERE id = $1', [actor.accountId]);
    if (!(await this.passwords.isRight(current, account?.passwordHash ?? null))) {
      throw new DomainError('BAD_USER_INPUT', 'This is not your password so far', 'current');
    }
    await this.attempts.forgive(request, actor.accountId);
    checkPassword(password, actor);
    const next = await this.passwords.hash(password);
    await this.dataSource.query('UPDATE account SET password_hash = $2 WHERE id = $1 AND password_hash = $3', [actor.accountId, next, account?.passwordHash]);
    return this.beginAlone(request, actor.accountId, next);
  }

  /** @throws DomainError BAD_USER_INPUT for a link that has ended or a password that does not do. */
  async setPassword({ token, password }: SetPasswordInput, request: Request): Promise<SignedIn> {
    const invited = await findInvited(this.dataSource, token);
    checkPassword(password, invited);
    const passwordHash = await this.passwords.hash(password);
    await acceptInvitation(this.dataSource, token, passwordHash);
    return this.beginAlone(request, invited.accountId, passwordHash);
  }

  /** @throws DomainError CONFLICT where the password is another by now, or the account is disabled. */
  private async beginAlone(request: Request, accountId: string, passwordHash: string): Promise<SignedIn> {
    await this.sessions.endAll(accountId);
    const actor = await this.sessions.begin(request, accountId, passwordHash);
    if (!actor) throw new DomainError('CONFLICT', 'The account was changed at the same moment. Sign in again, or ask an administrator for a new link.');
    return actor;
  }

  private async findByEmail(email: string): Promise<{ id: string; passwordHash: string | null } | undefined> {
    if (!isEmail(email)) return undefined;
    const rows: { id: string; passwordHash: string | null }[] = await this.dataSource.query(
      'SELECT id, password_hash AS "passwordHash" FROM account WHERE lower(email) = $1 AND disabled_at IS NULL AND NOT is_demo',
      [email],
    );
    return rows[0];
  }
}
