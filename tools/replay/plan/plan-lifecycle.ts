import type { CatalogueItem } from '#contracts';
import type { ServiceRequest } from '../input/service-request.js';
import { type Draw, drawsFor, pick } from './draw.js';
import {
  type Channel,
  type LifecyclePlan,
  plannedRefusals,
  type PlannedEnd,
  type PlannedRefusal,
  type PlannedStep,
  rejectionReasons,
  type RefusalName,
  refusalNames,
} from './lifecycle-plan.js';
import { afterClosing } from './plan-after-closing.js';
import { withAsides } from './plan-asides.js';

/** How often something happens, of those requests to which it can. */
const shares = {
  rejected: 0.06,
  selfHandled: 0.25,
  selfHandlingRefused: 0.15,
  raisedToUrgent: 0.03,
  returned: 0.1,
  returnUpheld: 0.5,
  returnedAfterSigning: 0.3,
  unable: 0.06,
  reworked: 0.07,
  refused: 0.1,
} as const;

/** Sources that stand for somebody on the spot with a phone in hand. */
const seenOnTheSpot = new Set(['Mobile App', 'Work Crew']);

type Item = Pick<CatalogueItem, 'code' | 'urgent' | 'selfHandle'>;

/** What is to happen to a request: most go straight through, the seed decides which don't, and how. */
export function planLifecycle(request: Pick<ServiceRequest, 'id' | 'source'>, item: Item, seed: string): LifecyclePlan {
  const draw = drawsFor(seed, request.id);
  const channel: Channel = seenOnTheSpot.has(request.source) ? 'worker' : 'clerk';
  const { steps, end } = withAsides(path(channel, item, draw), channel, draw);
  return {
    requestId: request.id,
    subcategory: item.code,
    end,
    steps: draw('refused') < shares.refused ? withRefusal(steps, channel, draw) : steps,
  };
}

function path(channel: Channel, item: Item, draw: Draw): { steps: PlannedStep[]; end: PlannedEnd } {
  const happens = (what: keyof typeof shares) => draw(what) < shares[what];
  const steps: PlannedStep[] = [{ step: 'report', channel }];
  if (channel === 'worker' && item.selfHandle && happens('selfHandled')) {
    steps.push({ step: 'self-handle' });
    if (!happens('selfHandlingRefused'))
      return { steps: [...steps, { step: 'confirm-self-handling' }], end: 'SELF_HANDLED' };
    steps.push({ step: 'refuse-self-handling' });
  }
  if (happens('rejected')) {
    return {
      steps: [...steps, { step: 'reject', reasonCode: pick(rejectionReasons, draw('reason')) }],
      end: 'REJECTED',
    };
  }

  const raised = !item.urgent && happens('raisedToUrgent');
  const urgent = item.urgent || raised;
  steps.push({ step: 'register', urgent: raised }, { step: urgent ? 'dispatched-by-rule' : 'dispatch' });
  if (happens('returned')) {
    if (happens('returnedAfterSigning')) steps.push({ step: 'acknowledge' });
    steps.push(
      { step: 'request-return' },
      { step: 'rule-on-return', decision: happens('returnUpheld') ? 'UPHELD' : 'DENIED' },
    );
  }
  steps.push({ step: 'acknowledge' }, { step: 'feed-back' });
  if (happens('unable')) steps.push({ step: 'inspect', outcome: 'UNABLE' });
  if (happens('reworked')) steps.push({ step: 'inspect', outcome: 'FAIL' }, { step: 'feed-back' });
  steps.push({ step: 'inspect', outcome: 'PASS' });
  // What is urgent is not closed by rule: it waits for the duty chief.
  if (urgent) steps.push({ step: 'close' });
  steps.push(...afterClosing(channel, urgent, draw));
  return { steps, end: 'CLOSED' };
}

/** Puts one attempt that must be refused into the path, of those that fit it. */
function withRefusal(steps: readonly PlannedStep[], channel: Channel, draw: Draw): PlannedStep[] {
  const places = refusalNames.flatMap((name) => {
    const at = placeOf(plannedRefusals[name], steps, channel);
    return at === undefined ? [] : [{ name, at }];
  });
  const { name, at } = pick(places as [{ name: RefusalName; at: number }], draw('which refusal'));
  return [...steps.slice(0, at), { step: 'be-refused', attempt: name }, ...steps.slice(at)];
}

function placeOf(refusal: PlannedRefusal, steps: readonly PlannedStep[], channel: Channel): number | undefined {
  if (refusal.only && refusal.only !== channel) return undefined;
  const at = steps.findIndex(({ step }) => step === (refusal.before ?? refusal.after));
  if (at < 0) return undefined;
  return refusal.before ? at : at + 1;
}
