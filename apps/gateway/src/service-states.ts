import { Inject, Injectable } from '@nestjs/common';
import { GATEWAY_CONFIG, type GatewayConfig } from './config.js';

export interface ServiceState {
  readonly name: string;
  readonly ready: boolean;
}

/** Milliseconds for which an answer is good: however many people look, the services are asked no more often. */
const goodFor = 2_000;

/** Whether each service says that it is ready. */
@Injectable()
export class ServiceStates {
  private asked = 0;
  private answer: Promise<ServiceState[]> | undefined;

  constructor(@Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig) {}

  all(): Promise<ServiceState[]> {
    if (!this.answer || performance.now() - this.asked > goodFor) {
      this.asked = performance.now();
      this.answer = Promise.all(
        Object.entries(this.config.ROUTES).map(async ([name, url]) => ({
          name,
          ready: await answers(`${url}/health/ready`),
        })),
      );
    }
    return this.answer;
  }

  /** Whether identity's keys can be had: without them nobody gets in. */
  keys = (): Promise<boolean> => answers(this.config.IDENTITY_JWKS_URL);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
