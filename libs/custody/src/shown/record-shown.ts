import { Inject, Injectable } from '@nestjs/common';
import { type Actor, eventActor } from '#access';
import type { DataOf } from '#contracts';
import { OnRecord } from '#event-bus';
import { CLOCK, type Clock } from '#primitives';

/** Milliseconds for which the same, shown again to the same person, is the same look: a list is read every few minutes. */
const oneLook = 3_600_000;
const remembered = 100_000;

/** Texts or files, of one incident or none, that somebody is about to be shown. */
export interface AboutToBeShown extends DataOf<'audit.personal-data-shown.v1'> {
  readonly to: Actor;
}

/** Puts on record, before the answer, which texts and files somebody is shown who works with them. */
@Injectable()
export class RecordShown {
  /** By person and id, until when it need not be recorded again. */
  private readonly lately = new Map<string, number>();

  constructor(
    private readonly onRecord: OnRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Resolves when all of it is on record; one event for each incident. */
  async record(looks: readonly AboutToBeShown[]): Promise<void> {
    const now = this.clock.now().getTime();
    const fresh = looks
      .map((look) => ({ ...look, ids: look.ids.filter((id) => (this.lately.get(keyOf(look, id)) ?? 0) <= now) }))
      .filter(({ ids }) => ids.length > 0);
    if (fresh.length === 0) return;
    await this.onRecord.put(
      ...fresh.map(({ to, incidentId, what, ids }) => ({
        type: 'audit.personal-data-shown.v1' as const,
        subject: incidentId ?? to.person,
        data: { incidentId, what, ids },
        by: eventActor(to),
      })),
    );
    if (this.lately.size >= remembered) this.lately.clear();
    for (const look of fresh) for (const id of look.ids) this.lately.set(keyOf(look, id), now + oneLook);
  }
}

const keyOf = ({ to }: AboutToBeShown, id: string): string => `${to.person} ${id}`;
