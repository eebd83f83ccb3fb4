import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { MachineKey } from '#access';
import { areaCode } from '#contracts';
import { z } from 'zod';

const sharedKey = z.strictObject({ id: z.string().regex(/^[\w-]{4,64}$/), secret: z.string().min(32) });

/** 12345: the hotline's system, of the city say, and the county whose orders it sends to us. */
const hotline = z.strictObject({
  /** The county. */
  unit: areaCode,
  /** Known to both: ours are signed with the first, theirs may be with any of them. */
  keys: z.array(sharedKey).min(1),
  /** Theirs: callbacks go to `<url>/callbacks`, and the day's orders are at `<url>/orders`. */
  url: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
});
export type Hotline = z.infer<typeof hotline>;

/** Nest injection token of the {@link Hotline}s that are connected. */
export const HOTLINES = Symbol('Hotlines');

/** The setting that names the file with the hotlines and their secrets (JSON, a list); none are connected without it. */
export const hotlinesSetting = {
  HOTLINES_FILE: z
    .string()
    .refine(isAbsolute, 'must be an absolute path')
    .transform((file, context) => {
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'names no file of JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.array(hotline))
    .optional(),
};

export const keysOfHotlines = (hotlines: readonly Hotline[]): MachineKey[] =>
  hotlines.flatMap(({ unit, keys }) => keys.map((key) => ({ ...key, name: 'hotline', unit })));
