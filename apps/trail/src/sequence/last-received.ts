import type { EntityManager } from 'typeorm';

/** The last entry received until a moment, that included; 0 where there was none. Receipt never runs backwards. */
export async function lastReceived(from: Pick<EntityManager, 'query'>, until: Date): Promise<number> {
  const [row]: { sequence: string }[] = await from.query(
    'SELECT sequence FROM entry WHERE received_at <= $1 ORDER BY received_at DESC, sequence DESC LIMIT 1',
    [until],
  );
  return Number(row?.sequence ?? 0);
}
