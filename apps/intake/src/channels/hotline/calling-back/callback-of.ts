import type { IncidentEvent, Stage } from '#contracts';

/** 回传: what the hotline is told of its order, in the hotline's words. */
export const callbackKinds = [
  'RECEIVED',
  'SIGNED',
  'RETURN_REQUESTED',
  'RETURN_APPROVED',
  'RETURN_DENIED',
  'EXTENSION_REQUESTED',
  'EXTENSION_APPROVED',
  'EXTENSION_DENIED',
  'CONTACTED',
  'IN_PROGRESS',
  'HANDLED',
  'REDO',
  'CLOSED',
] as const;
export type CallbackKind = (typeof callbackKinds)[number];

export interface OwedCallback {
  readonly kind: CallbackKind;
  /** Codes only: of whom a return is asked (`COUNTY`: of the hotline itself; `UNIT`: of the centre), and why. */
  readonly detail: Readonly<Record<string, string>>;
}

const owed = (kind: CallbackKind, detail: OwedCallback['detail'] = {}): OwedCallback => ({ kind, detail });

/**
 * What a step of the incident is to the hotline; undefined for those that it is not told of. To the hotline, the county
 * is the unit that it gave the order to: the county signs for it (签收) by registering it, and asks to return it (退单) by
 * rejecting it, passing it out of the area, or declaring it void.
 */
export function callbackOf(event: IncidentEvent): OwedCallback | undefined {
  switch (event.type) {
    case 'incident.registered.v1':
      return owed('SIGNED');
    case 'incident.rejected.v1':
      return owed('RETURN_REQUESTED', { by: 'COUNTY', reason: event.data.reasonCode });
    case 'incident.transferred.v1':
      return owed('RETURN_REQUESTED', { by: 'COUNTY', reason: 'TRANSFERRED' });
    case 'incident.voided.v1':
      return owed('RETURN_REQUESTED', { by: 'COUNTY', reason: 'VOIDED' });
    case 'incident.extension-requested.v1':
      return owed('EXTENSION_REQUESTED');
    case 'incident.extended.v1':
      return owed('EXTENSION_APPROVED');
    case 'incident.extension-denied.v1':
      return owed('EXTENSION_DENIED');
    case 'incident.acknowledged.v1':
      return owed('IN_PROGRESS');
    case 'incident.return-requested.v1':
      return owed('RETURN_REQUESTED', { by: 'UNIT' });
    case 'incident.return-ruled.v1':
      return owed(event.data.decision === 'UPHELD' ? 'RETURN_APPROVED' : 'RETURN_DENIED', { by: 'UNIT' });
    case 'incident.fed-back.v1':
    case 'incident.self-handled.v1':
      return owed('HANDLED');
    case 'incident.reworked.v1':
    case 'incident.reopened.v1':
    case 'incident.self-handling-refused.v1':
      return owed('REDO');
    case 'incident.closed.v1':
      return owed('CLOSED');
    default:
      return undefined;
  }
}

/** Whether the incident's life here ends with it, and the hotline has to say what becomes of its order. */
export const asksHotlineToTakeBack = ({ kind, detail }: OwedCallback): boolean =>
  kind === 'RETURN_REQUESTED' && detail['by'] === 'COUNTY';

/** What an order has missed that comes to an incident which has got as far as this already. */
export function missedBy(stage: Stage): readonly OwedCallback[] {
  switch (stage) {
    case 'REGISTERED':
    case 'DISPATCHED':
    case 'RETURN_REQUESTED':
      return [owed('SIGNED')];
    case 'HANDLING':
    case 'SUSPENDED':
      return [owed('SIGNED'), owed('IN_PROGRESS')];
    case 'SELF_HANDLED':
      return [owed('HANDLED')];
    case 'FEEDBACK':
    case 'INSPECTING':
      return [owed('SIGNED'), owed('IN_PROGRESS'), owed('HANDLED')];
    case 'CLOSED':
      return [owed('SIGNED'), owed('IN_PROGRESS'), owed('HANDLED'), owed('CLOSED')];
    default:
      return [];
  }
}
