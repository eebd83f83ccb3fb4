import type { Envelope } from './envelope.js';

/** Who acted, and for whom they stood in: what rules about one's own matters go by. */
export const actorsOf = ({ actor, actorfor }: Pick<Envelope, 'actor' | 'actorfor'>): readonly string[] =>
  actorfor === undefined ? [actor] : [actor, actorfor];
