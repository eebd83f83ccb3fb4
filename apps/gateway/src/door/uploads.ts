import { Inject, Injectable } from '@nestjs/common';
import { Refused } from '#primitives';
import type { Response } from 'express';
import { GATEWAY_CONFIG, type GatewayConfig } from '../config.js';
import { refuse } from './door.refusals.js';

/** Uploads on their way through this door, by person: each may take minutes, and holds a service's connection. */
@Injectable()
export class Uploads {
  private readonly underWay = new Map<string, number>();

  constructor(@Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig) {}

  /** Counts an upload until it has been answered. @throws Refused GATEWAY.TOO_MANY_UPLOADS */
  begin(person: string, response: Response): void {
    const { UPLOADS_AT_ONCE } = this.config;
    const others = this.underWay.get(person) ?? 0;
    if (UPLOADS_AT_ONCE > 0 && others >= UPLOADS_AT_ONCE) throw new Refused(refuse('GATEWAY.TOO_MANY_UPLOADS'));
    if (response.closed) return;
    this.underWay.set(person, others + 1);
    response.once('close', () => this.end(person));
  }

  private end(person: string): void {
    const left = (this.underWay.get(person) ?? 1) - 1;
    if (left === 0) this.underWay.delete(person);
    else this.underWay.set(person, left);
  }
}
