import type { operations } from '../../../api/generated/identity.js';

type Listed = operations['ListDisplayLinks.list']['responses']['200']['content']['application/json'];
export type DisplayLink = Listed['displayLinks'][number];

/** `now`: by the server's clock. */
export const stateOf = ({ endsAt, withdrawnAt }: DisplayLink, now: number): 'good' | 'ended' | 'withdrawn' =>
  withdrawnAt !== null ? 'withdrawn' : Date.parse(endsAt) <= now ? 'ended' : 'good';

/** The address to open on the screen: what stands behind `#` is in no server's log. */
export const addressOf = (secret: string): string => `${location.origin}/wall#${secret}`;

/** The end of a day in China, as the field for days has it: `2026-10-09`. */
export const endOf = (day: string): string => new Date(`${day}T24:00:00+08:00`).toISOString();

/** A day from now, as the field for days has it. */
export const dayFrom = (now: number, days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(now + days * 86_400_000));
