import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { townshipOf } from '#primitives';
import { Grids, Posts } from '#reference-copy';
import type { Askable, Circles } from './choose-person.js';

/** Who could be asked to look on the spot around a grid, from the service’s own copy of grids and posts. */
@Injectable()
export class PeopleToAsk {
  constructor(
    private readonly grids: Grids,
    private readonly posts: Posts,
  ) {}

  /** @throws Refused REFERENCE.NOT_READY */
  async around(grid: string, at: Date): Promise<Circles> {
    const neighbours = await this.grids.neighboursOf(grid);
    const neighbouring = await Promise.all(neighbours.map((code) => this.holding('grid_worker', code, at)));
    return {
      SAME_GRID: await this.holding('grid_worker', grid, at),
      NEIGHBOURING_GRID: neighbouring.flat(),
      GRID_LEADER: await this.holding('grid_leader', grid, at),
      TOWNSHIP: await this.holding('township_dispatcher', townshipOf(grid), at),
    };
  }

  private async holding(role: Role, unit: string, at: Date): Promise<Askable[]> {
    const posts = await this.posts.inUnit(unit, role, at);
    return posts.map(({ person, postId, delegation }) => ({
      ...{ person, post: postId, unit },
      standsInFor: delegation?.by ?? null,
    }));
  }
}
