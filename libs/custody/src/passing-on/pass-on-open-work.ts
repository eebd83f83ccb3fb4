import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#database';
import { OutboxWake } from '#event-bus';
import { decidedAll, type HeldIncident, type TransitionTable } from '#lifecycle';
import { CLOCK, type Clock, Refused } from '#primitives';
import { Grids, Units } from '#reference-copy';
import { Custody } from '../custody.js';
import { TRANSITIONS } from '../custody-tokens.js';
import { RegularLook } from '../regular-look.js';
import { lockOpenWork, type Named, namedByOpenWork } from './open-work.js';
import { decidePassingOn, type Located } from './pass-on.decide.js';
import { incidentsOutsideEveryGrid, incidentsPassedOn } from './passing-on.metrics.js';

/** Incidents in one transaction: commands on them wait no longer than it takes. */
const slice = 50;

const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Grids and units of open incidents that are no more, and who has the work of the units. */
interface Stale extends Named {
  readonly successors: ReadonlyMap<string, string>;
}

interface Swept {
  readonly passedOn: number;
  readonly outside: number;
}

/**
 * Passes the open incidents of this custodian on when their grid was retired or a unit of theirs was succeeded: what
 * makes work stale is not only data that arrive, but also a revision or a closing that takes effect, and a hand-off from
 * who had not heard of it yet. Every replica looks; they pass over each other's, and the version of the incident lets
 * each step be taken once.
 */
@Injectable()
export class PassOnOpenWork extends RegularLook {
  constructor(
    database: Database,
    private readonly custody: Custody<unknown>,
    private readonly outboxWake: OutboxWake,
    private readonly grids: Grids,
    private readonly units: Units,
    @Inject(TRANSITIONS) private readonly table: TransitionTable,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(database, 'pass open work on');
  }

  protected async look(): Promise<string | undefined> {
    const { outside } = await this.sweep();
    incidentsOutsideEveryGrid.set(outside);
    return outside > 0 ? `${outside} open incidents lie outside every grid` : undefined;
  }

  /** Looks once through all open work of this custodian. */
  async sweep(): Promise<Swept> {
    const stale = await this.findStale();
    let [passedOn, outside] = [0, 0];
    if (stale.grids.length === 0 && stale.units.length === 0) return { passedOn, outside };
    for (let after: string | undefined = beforeAll; after && !this.stopping.signal.aborted;) {
      const swept: Swept & { last: string | undefined } = await this.sweepSlice(stale, after);
      passedOn += swept.passedOn;
      outside += swept.outside;
      after = swept.last;
    }
    return { passedOn, outside };
  }

  private async findStale(): Promise<Stale> {
    const named = await namedByOpenWork(this.database.manager, this.table.service);
    const at = this.clock.now();
    const grids: string[] = [];
    for (const grid of named.grids) if (await this.isRetired(grid)) grids.push(grid);
    const successors = new Map<string, string>();
    for (const unit of named.units) {
      const successor = await this.units.successorOf(unit, at);
      if (successor !== undefined) successors.set(unit, successor);
    }
    return { grids, units: [...successors.keys()], successors };
  }

  /** A grid of a county of which nothing has arrived here is not known to be retired, and keeps no other waiting. */
  private async isRetired(grid: string): Promise<boolean> {
    try {
      return (await this.grids.revisionHolding(grid)) === undefined;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  /** One transaction. Gives the last incident it looked at, as long as there may be more. */
  private async sweepSlice(stale: Stale, after: string): Promise<Swept & { last: string | undefined }> {
    const swept = await this.database.transaction(async (manager) => {
      const incidents = await lockOpenWork(manager, this.table.service, stale, { after, limit: slice });
      const retired = new Set(stale.grids);
      let outside = 0;
      const decided = [];
      for (const incident of incidents) {
        const gridRetired = retired.has(incident.scope.grid);
        const located = gridRetired ? await this.locate(incident) : undefined;
        if (gridRetired && !located) outside++;
        const successorOf = (unit: string) => stale.successors.get(unit);
        const steps = decidePassingOn(incident, { gridRetired, located, successorOf });
        if (steps.length > 0) decided.push({ incident, decision: decidedAll(...steps) });
      }
      const events = await this.custody.takeByRule({ manager, at: this.clock.now() }, decided);
      return { outside, events, last: incidents.length === slice ? incidents.at(-1)?.incidentId : undefined };
    });
    if (swept.events.length > 0) this.outboxWake.wake();
    for (const event of swept.events)
      if (event.type === 'incident.passed-on.v1') incidentsPassedOn.inc({ reason: event.data.reason });
    return { passedOn: swept.events.length, outside: swept.outside, last: swept.last };
  }

  private async locate({ place }: HeldIncident<unknown>): Promise<Located | undefined> {
    return place ? this.grids.locate(place.point) : undefined;
  }
}
