import type { EventActor } from '#event-bus';
import { type ActorRole, roles, tokenRoles } from '#contracts';
import { z } from 'zod';

/** A post somebody holds now: a role, in a unit. */
export const heldPost = z
  .object({
    id: z.uuid(),
    role: z.enum(roles),
    unit: z.string(),
    delegatedBy: z
      .uuid()
      .exactOptional()
      .describe('受托 Whose post it is, when it was delegated to whoever holds it now'),
  })
  .meta({ id: 'HeldPost' });
export type HeldPost = Readonly<z.infer<typeof heldPost>>;

/** A post as a token names it: held by somebody, or what a wall screen shows. */
export const tokenPost = heldPost.extend({ role: z.enum(tokenRoles) });

/**
 * What somebody acts under: a post they hold, or what another system or a resident is known as; no token says the latter.
 */
export type ActingPost = Omit<HeldPost, 'role'> & { readonly role: ActorRole };

/** Who sent the request, as the token says. Roles and scope come from posts only. */
export interface SignedIn {
  readonly person: string;
  readonly session: string;
  readonly posts: readonly ActingPost[];
  /** The post they chose to act under (`Acting-Post` header); else the first that permits. */
  readonly actingPost?: string;
}

/** A person and the post they act under. */
export interface Actor {
  readonly person: string;
  readonly post: ActingPost;
}

export const eventActor = ({ person, post }: Actor): EventActor => ({
  actor: person,
  actorpost: post.id,
  ...(post.unit ? { actorunit: post.unit } : {}),
  actorrole: post.role,
  ...(post.delegatedBy ? { actorfor: post.delegatedBy } : {}),
});

/**
 * Everybody whom a rule against acting in one's own matter must look at: who acts, and for whom. Who handed their post
 * on for a while doesn't rule on their own request by somebody else's hand.
 */
export const peopleBehind = ({ person, post }: Actor): readonly string[] =>
  post.delegatedBy ? [person, post.delegatedBy] : [person];
