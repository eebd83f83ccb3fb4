import { areaCode, keywordList, routingRule } from '#contracts';
import { z } from 'zod';

const time = z.iso.datetime({ offset: true });

/** Days that one dry run may look back over. */
const mostDays = 31;

export const TryRoutingRules = z
  .strictObject({
    county: areaCode.describe('县（区） Whose rules they are to be'),
    from: time.describe('First dispatched at or after, with a time zone'),
    to: time.describe(`First dispatched before; ${mostDays} days later at most`),
    rules: z.array(routingRule).max(500),
    keywordLists: z.array(keywordList).max(100).default([]),
  })
  .refine(({ from, to }) => {
    const length = Date.parse(to) - Date.parse(from);
    return length > 0 && length <= mostDays * 86_400_000;
  }, `from must lie before to, by ${mostDays} days at most`);
export type TryRoutingRules = z.infer<typeof TryRoutingRules>;

const moved = { from: z.string().describe('The unit it went to'), to: z.string().describe('The unit it would go to') };

export const dryRunReport = z.object({
  county: areaCode,
  incidents: z.int().describe('Looked at'),
  elsewhere: z.int().describe('Would go to another unit than they went to'),
  elsewhereThanByRulesInForce: z.int().describe('Would go to another unit than the rules in force send them to'),
  keywordsUnknown: z.int().describe('Left out: they depend on words that nobody has looked for in their text'),
  withoutCategory: z.int().describe('Left out: the catalogue does not have their subcategory'),
  moves: z.array(z.object({ ...moved, count: z.int() })).describe('Most frequent first'),
  examples: z.array(z.object({ incidentId: z.uuid(), ...moved, rule: z.int().nullable() })),
  lookedUntil: z.iso
    .datetime()
    .nullable()
    .describe('Where there were more than one dry run looks at: until when; null where it looked at all'),
});
