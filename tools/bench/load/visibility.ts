import { z } from 'zod';
import type { Commander, DemoPeople } from '../../platform-client/index.js';
import type { AnsweredCommand } from './recorder.js';

const reported = z.object({ incidentId: z.uuid(), incidentVersion: z.int() });
/** One report in so many is looked up: the look itself costs something. */
const oneIn = 5;

/** How long it takes from a report's acceptance until the casebook shows it to somebody else. */
export class Visibility {
  readonly seen: { readonly at: number; readonly ms: number }[] = [];
  missed = 0;
  private reports = 0;

  constructor(
    private readonly commander: Commander,
    private readonly people: DemoPeople,
  ) {}

  watch({ step, status, body, answeredAt }: AnsweredCommand): void {
    if (step !== 'incident.reported.v1' || status !== 201 || this.reports++ % oneIn !== 0) return;
    void this.look(reported.parse(body), answeredAt);
  }

  timesBetween(from: number, to: number): number[] {
    return this.seen.filter(({ at }) => at >= from && at < to).map(({ ms }) => ms);
  }

  private async look({ incidentId, incidentVersion }: z.infer<typeof reported>, acceptedAt: number): Promise<void> {
    const [dispatcher] = this.people.holding('dispatcher');
    const path = `casebook/incidents/${incidentId}?minVersion=${incidentVersion}`;
    try {
      const { status } = await this.commander.read(dispatcher, path, { untilFound: true });
      if (status === 200) this.seen.push({ at: Date.now(), ms: Date.now() - acceptedAt });
      else this.missed++;
    } catch {
      this.missed++;
    }
  }
}
