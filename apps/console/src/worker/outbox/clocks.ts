import { serverClock } from '../../session/server-clock.js';

/** By which clocks a phone sends: its own, and the platform’s as its answers tell it. */
export const clocks = { now: () => Date.now(), platformTime: (own: number) => serverClock.at(own) };
