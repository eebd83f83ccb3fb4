import { Redis } from 'ioredis';

/**
 * A connection for the sockets' adapter, which sends commands and never asks what became of them: they wait while
 * Redis is away, and when the gateway ends meanwhile, nobody is left to be told that they failed.
 */
export class PatientRedis extends Redis {
  constructor(url: string) {
    super(url, { maxRetriesPerRequest: null });
    this.on('error', () => undefined);
  }

  override sendCommand(...sent: Parameters<Redis['sendCommand']>): unknown {
    const answer = super.sendCommand(...sent);
    if (answer instanceof Promise) answer.catch(() => undefined);
    return answer;
  }
}
