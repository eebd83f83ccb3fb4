import { toGcj02 } from '#datum';
import type { IncidentCase } from '../replay/lifecycle/incident-case.js';
import { callOf } from '../replay/lifecycle/synthetic-texts.js';
import type { World } from '../replay/lifecycle/world.js';

const appeals = ['求助', '求助', '求助', '投诉', '举报', '建议', '咨询'] as const;
const hour = 3_600_000;

/** A work order as the hotline would make it of a case: where a map service shows the place, in made-up words. */
export function orderContent(world: World, incident: IncidentCase, orderNo: string, at: Date): object {
  const { caller, text, address } = callOf(world, incident);
  const { lng, lat } = toGcj02(incident.point);
  return {
    order_no: orderNo,
    source_channel: '电话',
    call_time: new Date(at.getTime() - 600_000).toISOString(),
    caller_name: caller.name,
    caller_phone: caller.phone,
    appeal_type: appeals[Math.floor(incident.draw('appeal') * appeals.length)],
    category: world.catalogue.get(incident.plan.subcategory)?.nameZh,
    content: text,
    address,
    ...{ lng, lat },
    dispatched_at: at.toISOString(),
    deadline: new Date(at.getTime() + 120 * hour).toISOString(),
  };
}
