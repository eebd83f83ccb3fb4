/** Nest injection token: the service's own readiness checks, beside those of database and event bus. */
export const READY_CHECKS = Symbol('ReadyChecks');

/** Says what keeps the service from working, or undefined when nothing does. */
export type ReadyCheck = () => Promise<string | undefined> | string | undefined;
