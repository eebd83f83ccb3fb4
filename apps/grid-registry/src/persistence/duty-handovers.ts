import type { DataOf } from '#contracts';
import { Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { refuse } from '../domain/duty/duty.refusals.js';

/** A handover (交接班): which desk, from whom to whom. */
export type Handover = DataOf<'registry.shift-taken-over.v1'>;

/**
 * A handover that waits for the incoming, locked: of taking over and taking back at once, one finds the other.
 * `mustWait` refuses with DUTY.TAKEN_OVER or DUTY.RECALLED; call it once the sender is known to be allowed.
 * @throws Refused DUTY.HANDOVER_UNKNOWN
 */
export async function lockHandover(
  manager: EntityManager,
  handoverId: string,
): Promise<{ readonly handover: Handover; readonly mustWait: () => void }> {
  const [row]: (Handover & { takenOverAt: Date | null; recalledAt: Date | null })[] = await manager.query(
    `SELECT h.handover_id AS "handoverId", h.area, h.role, o.person_id AS outgoing, i.person_id AS incoming,
       h.taken_over_at AS "takenOverAt", h.recalled_at AS "recalledAt"
     FROM duty_handover h JOIN duty_shift o ON o.shift_id = h.outgoing_shift
       JOIN duty_shift i ON i.shift_id = h.incoming_shift
     WHERE h.handover_id = $1 FOR UPDATE OF h`,
    [handoverId],
  );
  if (!row) throw new Refused(refuse('DUTY.HANDOVER_UNKNOWN'));
  const { takenOverAt, recalledAt, ...handover } = row;
  const mustWait = () => {
    if (takenOverAt) throw new Refused(refuse('DUTY.TAKEN_OVER'));
    if (recalledAt) throw new Refused(refuse('DUTY.RECALLED'));
  };
  return { handover, mustWait };
}
