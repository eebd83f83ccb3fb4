import { Counter, Gauge, Histogram } from 'prom-client';

export const alarmsWaiting = new Gauge({
  name: 'grid_alarms_waiting',
  help: 'Seconds in which clocks ring before the sweep after next, as of the last sweep: what the alarm clock is set for',
});

/** kind: REMINDER, BREACH, YELLOW_CARD, RED_CARD, TELEPHONE */
export const alarmsFired = new Counter({
  name: 'grid_alarms_fired_total',
  help: 'Alarms given',
  labelNames: ['kind'],
});

export const alarmLateness = new Histogram({
  name: 'grid_alarm_late_seconds',
  help: 'How long after the moment that it was set for an alarm was given',
  buckets: [0.5, 1, 2, 5, 10, 30, 60, 120, 600, 3_600],
});

export const bellAway = new Gauge({
  name: 'grid_alarm_clock_away',
  help: '1 while Redis does not answer, and alarms come by the sweep alone',
});
