import { Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { refuse } from '../domain/duty/duty.refusals.js';
import type { Shift } from '../domain/duty/shift.js';
import { type Publication, publishFacts } from '../publishing/publication.js';

export const shiftColumns = `shift_id AS "shiftId", version, area, role, person_id AS person, starts_at AS "startsAt",
  ends_at AS "endsAt", cancelled_at AS "cancelledAt"`;

/** A shift, locked. @throws Refused DUTY.SHIFT_UNKNOWN */
export async function lockShift(manager: EntityManager, shiftId: string): Promise<Shift> {
  const [shift]: Shift[] = await manager.query(
    `SELECT ${shiftColumns} FROM duty_shift WHERE shift_id = $1 FOR UPDATE`,
    [shiftId],
  );
  if (!shift) throw new Refused(refuse('DUTY.SHIFT_UNKNOWN'));
  return shift;
}

/** The shifts of these people that are not cancelled and end after `after`, in order. */
export function shiftsOf(manager: EntityManager, people: readonly string[], after: Date): Promise<Shift[]> {
  return manager.query(
    `SELECT ${shiftColumns} FROM duty_shift
     WHERE person_id = ANY($1::uuid[]) AND cancelled_at IS NULL AND ends_at > $2 ORDER BY starts_at, shift_id`,
    [people, after],
  );
}

/** Whether the shift was handed over. Look while its row is locked. */
export async function isHandedOver(manager: EntityManager, shiftId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    'SELECT 1 FROM duty_handover WHERE outgoing_shift = $1 AND recalled_at IS NULL',
    [shiftId],
  );
  return rows.length > 0;
}

/** Keeps a shift as it is now, and publishes it. */
export async function saveShift(publication: Publication, shift: Shift): Promise<void> {
  const { shiftId, version, area, role, person, startsAt, endsAt, cancelledAt } = shift;
  await publication.manager.query(
    `INSERT INTO duty_shift (shift_id, version, area, role, person_id, starts_at, ends_at, cancelled_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (shift_id) DO UPDATE SET version = excluded.version, cancelled_at = excluded.cancelled_at`,
    [shiftId, version, area, role, person, startsAt, endsAt, cancelledAt],
  );
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  const fact = { shiftId, version, area, role, person, ...times, cancelled: cancelledAt !== null };
  await publishFacts(publication, 'registry.shift-changed.v1', [fact], () => shiftId);
}
