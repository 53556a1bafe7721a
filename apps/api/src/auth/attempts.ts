import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@waymark/domain';
import type { Request } from 'express';
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';

/** Enough for somebody who tries their passwords, far too few for somebody who tries everybody's. */
export const ATTEMPTS_OF_ACCOUNT = 10;

/** A council's people share an address. */
export const ATTEMPTS_OF_ADDRESS = 100;

export const ATTEMPTS_MINUTES = 15;

/**
 * Counts attempts to sign in, together for all processes. Counted is what was typed, whether there is such an account
 * or not, and before anything is compared: many at once are no way round it.
 */
@Injectable()
export class Attempts {
  private readonly ofAccount: RateLimiterPostgres;
  private readonly ofAddress: RateLimiterPostgres;

  constructor(@InjectDataSource() dataSource: DataSource) {
    const limit = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        storeClient: (dataSource.driver as unknown as { master: Pool }).master,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix,
        points,
        duration: ATTEMPTS_MINUTES * 60,
      });
    this.ofAccount = limit('account', ATTEMPTS_OF_ACCOUNT);
    this.ofAddress = limit('address', ATTEMPTS_OF_ADDRESS);
  }

  /** @throws DomainError TOO_MANY_REQUESTS, which says when to try again. */
  async count(request: Request, account: string): Promise<void> {
    await orRefuse(async () => {
      // A spent address uses up nobody's account, and a spent account not the address of a whole council.
      const address = await this.ofAddress.get(addressOf(request));
      if (address && address.remainingPoints <= 0) throw refusal(address);
      await this.ofAccount.consume(keyOf(account));
      await this.ofAddress.consume(addressOf(request));
    });
  }

  /** An attempt for which no account is named here: the organisation's. @throws DomainError TOO_MANY_REQUESTS. */
  async countAddress(request: Request): Promise<void> {
    await orRefuse(() => this.ofAddress.consume(addressOf(request)));
  }

  /** The last one was right: it was no failure, and those before are forgiven. */
  async forgive(request: Request, account: string): Promise<void> {
    await this.ofAccount.delete(keyOf(account));
    await this.forgiveAddress(request);
  }

  async forgiveAddress(request: Request): Promise<void> {
    await this.ofAddress.reward(addressOf(request));
  }
}

async function orRefuse(count: () => Promise<unknown>): Promise<void> {
  try {
    await count();
  } catch (refused) {
    throw refused instanceof RateLimiterRes ? refusal(refused) : refused;
  }
}

function refusal({ msBeforeNext }: RateLimiterRes): DomainError {
  const minutes = Math.max(1, Math.ceil(msBeforeNext / 60_000));
  return new DomainError('TOO_MANY_REQUESTS', `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`);
}

function addressOf({ ip }: Request): string {
  return ip ?? 'unknown';
}

/** The table need not know who has an account here. */
function keyOf(account: string): string {
  return createHash('sha256').update(account).digest('base64url');
}
