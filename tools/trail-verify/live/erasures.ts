import { readEvent } from '#contracts';
import type { TrailTables } from './stored-tree.js';

interface Erasure {
  readonly incidents: ReadonlySet<string>;
  /** When the log received it; owners received it about then. */
  readonly receivedAt: Date;
}

const type = 'privacy.person-erased.v1';

/** Milliseconds by which an owner may have received an erasure after the log: what it took until then is erased, too. */
const behind = 3_600_000;

/** The erasures on the log, by their moments: the only reason for which a key may be gone. */
export class Erasures {
  private constructor(private readonly byMoment: ReadonlyMap<number, readonly Erasure[]>) {}

  /** Those that are on the log by now. */
  static async on(trail: TrailTables): Promise<Erasures> {
    const rows = await trail.query<{ bytes: Buffer; received_at: Date }>(
      `SELECT bytes, received_at FROM entry WHERE type = '${type}' ORDER BY sequence`,
    );
    const byMoment = new Map<number, Erasure[]>();
    for (const { bytes, received_at: receivedAt } of rows) {
      const read = readEvent(bytes);
      if (!('event' in read) || read.event.type !== type) continue;
      const moment = Date.parse(read.event.time);
      const erasure = { incidents: new Set(read.event.data.incidents), receivedAt };
      byMoment.set(moment, [...(byMoment.get(moment) ?? []), erasure]);
    }
    return new Erasures(byMoment);
  }

  /** Whether one of that very moment names one of these incidents, of which something was taken at `takenAt`. */
  cover(erasedAt: Date, incidents: readonly string[], takenAt: Date): boolean {
    const covers = (erasure: Erasure) =>
      incidents.some((id) => erasure.incidents.has(id)) && takenAt.getTime() <= erasure.receivedAt.getTime() + behind;
    return this.at(erasedAt).some(covers);
  }

  /** The incidents that were erased at that very moment. */
  incidentsAt(erasedAt: Date): string[] {
    return this.at(erasedAt).flatMap(({ incidents }) => [...incidents]);
  }

  private at(moment: Date): readonly Erasure[] {
    return this.byMoment.get(moment.getTime()) ?? [];
  }
}
