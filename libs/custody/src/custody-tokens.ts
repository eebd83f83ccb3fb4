/** Nest injection token of the service's transition table; null where a service only follows. */
export const TRANSITIONS = Symbol('Transitions');

/** Nest injection token of the service's CustodyRules. */
export const CUSTODY_RULES = Symbol('CustodyRules');
