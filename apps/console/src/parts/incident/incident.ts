import type { components } from '../../api/generated/casebook.js';

/** An incident with all its steps, as the casebook answers it. */
export type Incident = components['schemas']['Incident'];
export type ListedIncident = components['schemas']['ListedIncident'];
/** A step, or a fact among the steps. */
export type Entry = Incident['timeline'][number];
