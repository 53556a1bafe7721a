import { createTransport, type Transporter } from 'nodemailer';
import { LOOPBACK, type MailSettings } from '../settings';

/** A server that says nothing for so long is tried again later: one that is slow must not hold up the queue. */
export const MAIL_TIMEOUT_MS = 10_000;

export interface Letter {
  id: string;
  name: string;
  address: string;
  subject: string;
  body: string;
}

/** The mail server wants nothing to do with the address: trying again would not help. */
export interface Refusal {
  refused: string;
}

/** Sends plain text over SMTP, one connection a letter. */
export class Mailer {
  private readonly transport: Transporter;
  private readonly host: string;

  constructor(
    private readonly settings: MailSettings,
    timeoutMs = MAIL_TIMEOUT_MS,
  ) {
    const { hostname, username, port, protocol, password } = new URL(settings.url);
    this.host = settings.from.replace(/^.*@|>$/g, '');
    this.transport = createTransport({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
      secure: protocol === 'smtps:',
      // A password goes over no open line.
      requireTLS: username !== '' && protocol === 'smtp:' && !LOOPBACK.has(hostname),
      ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** @throws Error where it may go another time: the server is down, slow, busy, or does not know us. */
  async send({ id, name, address, subject, body }: Letter): Promise<Refusal | null> {
    try {
      await this.transport.sendMail({
        // The same letter has the same id, so that one that went twice can be shown once.
        messageId: `<${id}@${this.host}>`,
        from: this.settings.from,
        to: { name, address },
        subject,
        text: body,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      return null;
    } catch (error) {
      const { command, responseCode = 0, response } = error as { command?: string; responseCode?: number; response?: string };
      if (command === 'RCPT TO' && responseCode >= 500) return { refused: response ?? String(responseCode) };
      throw error;
    }
  }
}
