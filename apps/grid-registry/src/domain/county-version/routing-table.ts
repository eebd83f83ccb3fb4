import { keywordList, routingRule } from '#contracts';
import { z } from 'zod';

/** A table of routing rules, as it is drafted, published and read. */
export const routingTable = z.strictObject({
  rules: z
    .array(routingRule.meta({ id: 'RoutingRule' }))
    .max(500)
    .describe('派遣规则 In the order in which they are asked; the first that applies is taken'),
  keywordLists: z
    .array(keywordList.meta({ id: 'KeywordList' }))
    .max(100)
    .default([])
    .describe('关键词 Lists of words that rules may name'),
});
export type RoutingTable = z.infer<typeof routingTable>;
