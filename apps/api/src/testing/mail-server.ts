import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string;
  subject: string;
  messageId: string;
  /** Plain text, decoded. */
  text: string;
}

export interface MailServer {
  url: string;
  received: ReceivedMail[];
  /** Addresses that it wants nothing to do with. */
  refused: Set<string>;
  /** Resolves when there are so many. */
  hasReceived: (count: number) => Promise<void>;
  stop: () => Promise<void>;
}

/** A real SMTP server on this machine. @param port 0 takes any. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const refused = new Set<string>();
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(refused.has(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(read(Buffer.concat(parts).toString(), envelope.rcptTo[0]?.address ?? ''));
        for (const { resolve } of waiting.filter(({ count }) => count <= received.length)) resolve();
        done(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    refused,
    hasReceived: (count) => new Promise((resolve) => (received.length >= count ? resolve() : waiting.push({ count, resolve }))),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function read(raw: string, to: string): ReceivedMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  const body = rest.join('\r\n\r\n');
  return { to, subject: header('Subject'), messageId: header('Message-ID'), text: decoded(body, header('Content-Transfer-Encoding')) };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  const joined = encoding === 'quoted-printable' ? body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : body;
  return (encoding === 'quoted-printable' ? Buffer.from(joined, 'latin1').toString() : joined).replace(/\r\n/g, '\n');
}
