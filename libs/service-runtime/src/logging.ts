import type { LoggerService } from '@nestjs/common';
import { sqlState } from '#database';
import { currentTrace } from '#primitives';
import { type DestinationStream, type Logger, pino } from 'pino';

/** A JSON logger whose lines carry the correlation id. Log ids and codes, never what people wrote or are called. */
export function createLogger(service: string, level: string, sink?: DestinationStream): Logger {
  const options = {
    level,
    base: { service },
    mixin: () => {
      const trace = currentTrace();
      return trace ? { correlationId: trace.correlationId } : {};
    },
    serializers: { err: withoutValues },
    redact: { paths: ['req.headers', '*.password', '*.token'], remove: true },
  };
  return sink ? pino(options, sink) : pino(options);
}

/**
 * An error as it may be logged. A failed statement carries its parameters, and PostgreSQL quotes values in its messages:
 * both are what people wrote and are called. Its code, text and place say enough.
 */
function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const code = sqlState(error);
  const { query, table, constraint } = error as { query?: string; table?: string; constraint?: string };
  return code === undefined
    ? { type: error.name, message: error.message, stack }
    : { type: error.name, code, query, table, constraint, stack };
}

/** Nest's own messages through the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ context: rest.at(-1) }, String(message));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn({ context: rest.at(-1) }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error({ context: rest.at(-1), stack: rest.at(0) }, String(message));
  }
}
