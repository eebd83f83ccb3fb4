import { Inject, Injectable } from '@nestjs/common';
import { GATEWAY_CONFIG, type GatewayConfig } from './config.js';

export interface ServiceState {
  readonly name: string;
  readonly ready: boolean;
}

/** Milliseconds for which an answer is good: however many people look, the services are asked no more often. */
const goodFor = 2_000;

/** Whether each service says that it is ready: one of its replicas, where it has several. */
@Injectable()
export class ServiceStates {
  constructor(@Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig) {}

  readonly all = remembered((): Promise<ServiceState[]> =>
    Promise.all(
      Object.entries(this.config.ROUTES).map(async ([name, urls]) => ({ name, ready: await anyReady(urls) })),
    ),
  );

  /** Whether identity's keys can be had: without them nobody gets in. */
  readonly keys = remembered((): Promise<boolean> => answers(this.config.IDENTITY_JWKS_URL));
}

function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly answer: Promise<T> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > goodFor) last = { at: performance.now(), answer: ask() };
    return last.answer;
  };
}

const anyReady = async (urls: readonly string[]): Promise<boolean> =>
  (await Promise.all(urls.map((url) => answers(`${url}/health/ready`)))).includes(true);

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
