import { Counter, Gauge } from 'prom-client';

/** reason: GRID_RETIRED, UNIT_SUCCEEDED */
export const incidentsPassedOn = new Counter({
  name: 'grid_incidents_passed_on_total',
  help: 'Times an open incident passed on by rule',
  labelNames: ['reason'],
});

export const incidentsOutsideEveryGrid = new Gauge({
  name: 'grid_incidents_outside_every_grid',
  help: 'Open incidents whose grid was retired and whose point no grid covers: somebody has to correct the place',
});
