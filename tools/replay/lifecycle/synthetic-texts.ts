import type { IncidentCase } from './incident-case.js';
import type { World } from './world.js';

/** Every text a replay writes says that it is synthetic: nobody may take it for a caller’s. */
const synthetic = '【演练合成数据】';

/** What a caller says; their number begins with zeros, as nobody’s does. */
export function callOf({ catalogue }: World, { plan, draw, request }: IncidentCase) {
  const { nameZh = plan.subcategory, nameEn = '' } = catalogue.get(plan.subcategory) ?? {};
  const four = (purpose: string) => String(Math.floor(draw(purpose) * 10_000)).padStart(4, '0');
  return {
    caller: { name: `合成来电人${four('name')}`, phone: `000-0000-${four('phone')}` },
    text: `${synthetic}来电反映：${nameZh}（${nameEn}），请处理。原始记录 ${request.id}。`,
    address: `合成路${Number(four('house')) % 999}号`,
  };
}

export const seenText = ({ catalogue }: World, { plan, request }: IncidentCase): string =>
  `${synthetic}巡查发现：${catalogue.get(plan.subcategory)?.nameZh ?? plan.subcategory}。原始记录 ${request.id}。`;

/** A sentence for a step that must carry one. */
export const said = (what: string): string => `${synthetic}${what}`;
