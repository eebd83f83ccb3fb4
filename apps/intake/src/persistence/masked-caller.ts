import { z } from 'zod';
import { maskName, maskPhone } from '../domain/masking.js';
import type { ErasedReporter, Reporter } from './reporters.js';

/** A caller as shown by default. */
export const maskedCaller = z.object({
  party: z.uuid(),
  name: z.string().describe('张**'),
  phone: z.string().describe('138****1234'),
});

/** One who was erased. */
export const erasedCaller = z.object({
  party: z.uuid(),
  erased: z.literal(true),
  erasedAt: z.iso.datetime().describe('已擦除 When'),
});

export type ShownCaller = z.infer<typeof maskedCaller> | z.infer<typeof erasedCaller>;

export const maskCaller = (caller: Reporter | ErasedReporter): ShownCaller =>
  'erasedAt' in caller
    ? { party: caller.party, erased: true, erasedAt: caller.erasedAt.toISOString() }
    : { party: caller.party, name: maskName(caller.name), phone: maskPhone(caller.phone) };
