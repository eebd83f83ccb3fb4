import { parsePolicy } from '#signed-note';
import type { Witness } from './ask-witness.js';

/** The witnesses to ask: those that a policy file (c2sp.org/tlog-policy) names with their address. @throws Malformed */
export const witnessesIn = (policy: string): Witness[] =>
  parsePolicy(policy).witnesses.flatMap(({ key, url }) => (url === undefined ? [] : [{ key, url }]));
