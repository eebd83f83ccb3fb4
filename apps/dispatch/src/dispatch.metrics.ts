import { Counter } from 'prom-client';

/** Each one waits, in stage REGISTERED with its clock running, for a dispatcher. */
export const urgentLeftToDispatcher = new Counter({
  name: 'grid_dispatch_urgent_left_to_dispatcher_total',
  help: 'Times an urgent incident could not go out by rule; counted again where the event is tried again',
});
