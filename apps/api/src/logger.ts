import { ConsoleLogger, type LoggerService } from '@nestjs/common';
import pino from 'pino';

const level = process.env['LOG_LEVEL'] || 'info';

/** Structured logs, one JSON object a line, on standard output. `settings` refuses a level there is not. */
export const logger = pino({ name: 'waymark', level: level in pino.levels.values || level === 'silent' ? level : 'info' });

/** Nest's own messages in the same stream. */
export class PinoForNest extends ConsoleLogger implements LoggerService {
  override log(message: unknown, context?: string): void {
    logger.debug({ context }, String(message));
  }

  override warn(message: unknown, context?: string): void {
    logger.warn({ context }, String(message));
  }

  override error(message: unknown, stack?: string, context?: string): void {
    logger.error({ context, stack }, String(message));
  }

  override debug(message: unknown, context?: string): void {
    logger.debug({ context }, String(message));
  }

  override verbose(message: unknown, context?: string): void {
    logger.trace({ context }, String(message));
  }
}
