import { Injectable } from '@nestjs/common';
import type { ActorRole, DataOf } from '#contracts';
import { Refused } from '#primitives';
import { referenceRefusals } from './reference.refusals.js';
import { ReferenceStore } from './reference-store.js';

export type Post = DataOf<'registry.post-granted.v1'>;

interface PostIndex {
  readonly byUnit: ReadonlyMap<string, readonly Post[]>;
  readonly byPerson: ReadonlyMap<string, readonly Post[]>;
}

const isInForce = ({ validFrom, validTo }: Post, at: Date): boolean =>
  Date.parse(validFrom) <= at.getTime() && (validTo === null || at.getTime() < Date.parse(validTo));

/** Who holds which post, as this service has it. */
@Injectable()
export class Posts {
  constructor(private readonly store: ReferenceStore) {}

  /**
   * The posts of a role in exactly this unit that are held at `at`, ordered by post id.
   * @throws Refused REFERENCE.NOT_READY
   */
  async inUnit(unit: string, role: ActorRole, at: Date): Promise<readonly Post[]> {
    const { byUnit } = await this.index();
    return (byUnit.get(unit) ?? []).filter((post) => post.role === role && isInForce(post, at));
  }

  /** The posts a person holds at `at`, ordered by post id. @throws Refused REFERENCE.NOT_READY */
  async ofPerson(person: string, at: Date): Promise<readonly Post[]> {
    const { byPerson } = await this.index();
    return (byPerson.get(person) ?? []).filter((post) => isInForce(post, at));
  }

  /** The posts a person holds at `at` or will hold, ordered by post id. @throws Refused REFERENCE.NOT_READY */
  async notEnded(person: string, at: Date): Promise<readonly Post[]> {
    const { byPerson } = await this.index();
    return (byPerson.get(person) ?? []).filter(({ validTo }) => validTo === null || at.getTime() < Date.parse(validTo));
  }

  private async index(): Promise<PostIndex> {
    const index = await this.store.load('posts', (rows) => {
      // Nobody holding any post means that none has arrived, not that there is nobody.
      if (rows.length === 0) return undefined;
      const granted = (rows as (Post | { withdrawn: true })[]).filter((row): row is Post => !('withdrawn' in row));
      return { byUnit: groupBy(granted, (post) => post.unit), byPerson: groupBy(granted, (post) => post.person) };
    });
    if (!index) throw new Refused(referenceRefusals('REFERENCE.NOT_READY', { missing: 'posts' }));
    return index;
  }
}

function groupBy(posts: readonly Post[], keyOf: (post: Post) => string): ReadonlyMap<string, Post[]> {
  const groups = new Map<string, Post[]>();
  for (const post of posts) {
    const group = groups.get(keyOf(post));
    if (group) group.push(post);
    else groups.set(keyOf(post), [post]);
  }
  return groups;
}
