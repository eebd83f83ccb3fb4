import type { CatalogueItem, LimitKind } from '#contracts';
import { z } from 'zod';

export const serviceList = z
  .array(
    z.object({
      service_code: z.string(),
      service_name: z.string(),
      description: z.string(),
      metadata: z.boolean(),
      type: z.literal('realtime'),
      keywords: z.string(),
      group: z.string(),
    }),
  )
  .meta({ id: 'Open311Services' });
export type ServiceList = z.infer<typeof serviceList>;

/** A subcategory of the catalogue as a service that is offered. `asksMore`: whether it has a definition. */
export const serviceOf = (item: CatalogueItem, asksMore: boolean): ServiceList[number] => ({
  service_code: item.code,
  service_name: item.nameZh,
  description: `${item.nameEn}. ${noticeOf(item)}`,
  metadata: asksMore,
  type: 'realtime',
  keywords: [item.majorZh, item.nameZh, item.nameEn].join(', '),
  group: item.majorZh,
});

const units: Record<LimitKind, readonly [zh: string, en: string]> = {
  urgent_hour: ['小时', 'hours, day and night'],
  work_hour: ['个工作小时', 'working hours'],
  work_day: ['个工作日', 'working days'],
  natural_day: ['天', 'days'],
};

/** What happens next, for whoever reported it. */
export function noticeOf({ limit, limitKind }: Pick<CatalogueItem, 'limit' | 'limitKind'>): string {
  const [zh, en] = units[limitKind];
  return `核实立案并派遣后，应在 ${limit} ${zh}内处置。 Once registered and dispatched, it is to be dealt with within ${limit} ${en}.`;
}
