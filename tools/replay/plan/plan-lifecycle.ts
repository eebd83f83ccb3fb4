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
import { withAsides, withEnding } from './plan-asides.js';
import { wayUp } from './plan-desks.js';
import { coUnitsFor, handling, subTasksAgain } from './plan-handling.js';
import { withTwin } from './plan-twin.js';
import { verification } from './plan-verification.js';

/** How often something happens, of those requests to which it can. */
const shares = {
  throughHotline: 0.2,
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

type Item = Pick<CatalogueItem, 'code' | 'urgent' | 'selfHandle' | 'secureHours'>;

export interface PlanFor {
  readonly seed: string;
  /** Whether days pass between steps, as in a rehearsal: then what is suspended may wait for its review date. */
  readonly daysPass?: boolean;
  /** Whether orders of the 12345 hotline can be sent in its name. */
  readonly hotline?: boolean;
}

/** What is to happen to a request: most go straight through, the seed decides which don't, and how. */
export function planLifecycle(
  request: Pick<ServiceRequest, 'id' | 'source'>,
  item: Item,
  { seed, daysPass = false, hotline = true }: PlanFor,
): LifecyclePlan {
  const draw = drawsFor(seed, request.id);
  const called: Channel = hotline && draw('throughHotline') < shares.throughHotline ? 'hotline' : 'clerk';
  const channel = seenOnTheSpot.has(request.source) ? 'worker' : called;
  const way = withEnding(path(channel, item, daysPass, draw), channel, draw);
  const { steps: twinned, twinEnd } = withTwin(way.steps, { urgent: item.urgent, hotline }, draw);
  const steps = withAsides(twinned, channel, draw);
  return {
    requestId: request.id,
    subcategory: item.code,
    end: way.end,
    ...(twinEnd && { twinEnd }),
    steps: draw('refused') < shares.refused ? withRefusal(steps, channel, draw) : steps,
  };
}

function path(channel: Channel, item: Item, daysPass: boolean, draw: Draw): { steps: PlannedStep[]; end: PlannedEnd } {
  const happens = (what: keyof typeof shares) => draw(what) < shares[what];
  const steps: PlannedStep[] = [{ step: 'report', channel }];
  if (channel === 'worker' && item.selfHandle && happens('selfHandled')) {
    steps.push({ step: 'self-handle' });
    if (!happens('selfHandlingRefused'))
      return { steps: [...steps, { step: 'confirm-self-handling' }], end: 'SELF_HANDLED' };
    steps.push({ step: 'refuse-self-handling' });
  }
  const looked = channel === 'worker' ? undefined : verification(draw);
  if (looked) steps.push(...looked.steps);
  // What the hotline ordered is not given back to it here (see `withEnding`), whatever was found.
  if (channel !== 'hotline' && (looked?.isThere === false || happens('rejected'))) {
    const reasonCode = looked?.isThere === false ? 'NOT_EXISTING' : pick(rejectionReasons, draw('reason'));
    return { steps: [...steps, { step: 'reject', reasonCode }], end: 'REJECTED' };
  }
  const { steps: sentOut, urgent, coUnits } = outgoing(item, draw);
  steps.push(...sentOut);
  const returned = happens('returned');
  const upheld = happens('returnUpheld');
  if (returned) {
    if (happens('returnedAfterSigning')) steps.push({ step: 'acknowledge' });
    steps.push({ step: 'request-return' }, { step: 'rule-on-return', decision: upheld ? 'UPHELD' : 'DENIED' });
  }
  const handled = handling(
    {
      toSecure: urgent && item.secureHours !== null,
      mayExtend: !returned,
      // Where it goes to another unit, that one is given nobody to help.
      coUnits: returned && upheld ? 0 : coUnits,
      daysPass,
    },
    draw,
  );
  steps.push(...handled.steps, { step: 'feed-back' });
  if (happens('unable')) steps.push({ step: 'inspect', outcome: 'UNABLE' });
  if (happens('reworked')) {
    const again = subTasksAgain(handled.steps, 'DONE');
    steps.push({ step: 'inspect', outcome: 'FAIL' }, ...again, { step: 'feed-back' });
  }
  steps.push({ step: 'inspect', outcome: 'PASS' });
  // What is urgent is not closed by rule: it waits for the duty chief.
  if (urgent) steps.push({ step: 'close' });
  const oncemore: PlannedStep[] = [
    ...(handled.secured ? [{ step: 'secure' } as const] : []),
    ...subTasksAgain(handled.steps, 'ALL'),
  ];
  steps.push(...afterClosing(channel, urgent, oncemore, draw));
  return { steps, end: 'CLOSED' };
}

/** From registration until a unit has it: what is urgent goes out by rule, anything else by somebody's hand. */
function outgoing(item: Item, draw: Draw): { steps: PlannedStep[]; urgent: boolean; coUnits: number } {
  const raised = !item.urgent && draw('raisedToUrgent') < shares.raisedToUrgent;
  if (item.urgent || raised) {
    return { steps: [{ step: 'register', urgent: raised }, { step: 'dispatched-by-rule' }], urgent: true, coUnits: 0 };
  }
  const { level, steps: up, emergency } = wayUp(draw);
  const registered: PlannedStep = { step: 'register', urgent: false, ...(level && { level }) };
  if (emergency) return { steps: [registered, ...up], urgent: true, coUnits: 0 };
  const coUnits = coUnitsFor(draw);
  const dispatched: PlannedStep = { step: 'dispatch', ...(coUnits > 0 && { coUnits }) };
  return { steps: [registered, ...up, dispatched], urgent: false, coUnits };
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
  const at = steps.findIndex(({ step, of }) => !of && step === (refusal.before ?? refusal.after));
  if (at < 0) return undefined;
  return refusal.before ? at : at + 1;
}
