import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  to: string;
  subject: string;
}

/** A real mail server on this machine, and what it has been given. */
export class MailBox {
  readonly received: Mail[] = [];
  url = '';
  private waiting: { count: number; resolve: () => void }[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        this.take(envelope.rcptTo[0]?.address ?? '', Buffer.concat(parts).toString());
        done(null);
      });
    },
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** @returns when there are so many. */
  has(count: number): Promise<void> {
    return new Promise((resolve) => (this.received.length >= count ? resolve() : this.waiting.push({ count, resolve })));
  }

  private take(to: string, raw: string): void {
    const [head = ''] = raw.split('\r\n\r\n');
    const [, subject = ''] = /^Subject: (.*)$/im.exec(head.replace(/\r\n[ \t]+/g, ' ')) ?? [];
    this.received.push({ to, subject });
    for (const { resolve } of this.waiting.filter(({ count }) => count <= this.received.length)) resolve();
  }
}
