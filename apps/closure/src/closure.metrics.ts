import { Counter } from 'prom-client';

/** Each one waits, in stage FEEDBACK or INSPECTING with its clock running, until the duty chief assigns its inspection. */
export const inspectorsNotFound = new Counter({
  name: 'grid_closure_inspectors_not_found_total',
  help: 'Times nobody could be asked to inspect an incident; it waits for the duty chief; counted again where an event is tried again',
});
