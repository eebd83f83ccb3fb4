import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { tellReplicas } from '../reference-store.js';

@Reaction('registry.grid-published.v1')
export class KeepGridWhenGridPublished implements Reacts<'registry.grid-published.v1'> {
  async react({ data }: EventOf<'registry.grid-published.v1'>, { manager }: ReactionContext): Promise<void> {
    const kept: unknown[] = await manager.query(
      'INSERT INTO reference_grid (revision, code, data) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING code',
      [data.revision, data.code, JSON.stringify(data)],
    );
    if (kept.length > 0) await tellReplicas(manager, 'grids');
  }
}
