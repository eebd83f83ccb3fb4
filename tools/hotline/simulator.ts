import { z } from 'zod';

const orderShown = z.object({
  state: z.enum(['SENDING', 'WITH_COUNTY', 'TO_BE_SURVEYED', 'SENT_BACK', 'COMPLETED', 'RETURNED']),
  surveys: z.int(),
  returns: z.int(),
});

const report = z.object({
  ...{ orders: z.int(), ended: z.int(), completed: z.int(), returned: z.int(), sentBack: z.int() },
  ...{ callbacks: z.int(), takenTwice: z.int(), doubled: z.int(), outOfOrder: z.int(), unknown: z.int() },
  badSignatures: z.int(),
});
export type SimulatorReport = z.infer<typeof report>;

const taken = z.object({ status: z.int(), body: z.looseObject({ code: z.string().optional() }) });

/** The simulator of the municipal platform, as it is driven. */
export class Simulator {
  constructor(private readonly url: string) {}

  async begin(run: { seed: string; faults: number; dissatisfied: number }): Promise<void> {
    await this.ask('POST', '/control/runs', run);
  }

  /** Has an order sent; resolves once the county has answered. */
  async order(content: object): Promise<z.infer<typeof taken>> {
    return taken.parse(await this.ask('POST', '/control/orders', content));
  }

  async find(orderNo: string): Promise<z.infer<typeof orderShown>> {
    return orderShown.parse(await this.ask('GET', `/control/orders/${orderNo}`));
  }

  /** What it has come to, once it is done with what it does by itself. */
  async report(): Promise<SimulatorReport> {
    return report.parse(await this.ask('GET', '/control/report'));
  }

  private async ask(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.url + path, { method, ...(body && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`the simulator answered ${response.status} to ${method} ${path}`);
    return response.json();
  }
}
