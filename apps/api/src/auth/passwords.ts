import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';

/** The least that OWASP's Password Storage Cheat Sheet asks of argon2id, which is the package's default: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  /** Stands in where there is none to compare with, so that it takes as long. */
  private readonly nobodys = this.hash(randomUUID());

  hash(password: string): Promise<string> {
    return hash(plain(password), COST);
  }

  /** @param kept the hash; `null`: there is none, and nothing matches. */
  async isRight(password: string, kept: string | null): Promise<boolean> {
    const matches = await verify(kept ?? (await this.nobodys), plain(password));
    return matches && kept !== null;
  }
}

/** The same characters, whichever keyboard composed them (NIST SP 800-63B, 3.1.1.2). */
function plain(password: string): string {
  return password.normalize('NFKC');
}
