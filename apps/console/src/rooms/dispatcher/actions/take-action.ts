import { api, ask, seen } from '../../../api/client.js';
import type { ListedIncident } from '../../../parts/incident/incident.js';
import type { ActionName, Values } from './action.js';

/** What an action is sent with. */
export interface Sending {
  readonly incident: Pick<ListedIncident, 'incidentId' | 'incidentVersion'>;
  readonly values: Values;
  /** The same while the same is sent again. */
  readonly idempotencyKey: string;
}

/** What came of it: the version to wait for, where a step was taken; what to tell people, if anything. */
export interface Taken {
  readonly incidentVersion?: number;
  /** 110, 119, 120: whom to call now. */
  readonly numberToCall?: string | null;
}

type Send = (path: { path: { incidentId: string }; header: Headers }, values: Values) => Promise<unknown>;
type Headers = { 'Idempotency-Key': string; 'If-Match': string };

const text = (value: Values[string]): string => (typeof value === 'string' ? value.trim() : '');
const said = (value: Values[string]): string | undefined => text(value) || undefined;
const codes = (value: Values[string]): string[] => (Array.isArray(value) ? [...(value as string[])] : []);
const ruling = ({ approve, reason }: Values) => ({ approve: approve === 'APPROVE', reason: text(reason) });

/** What a caller said; whether its cause was in the unit’s power is asked of those who are not content only. */
function surveyOf({ reached, responded, resolution, satisfaction, causeWithinPower, remark }: Values) {
  if (reached !== 'REACHED') return { reached: false as const, remark: said(remark) };
  const isUnhappy = satisfaction === 'DISSATISFIED' || resolution === 'UNRESOLVED';
  return {
    reached: true as const,
    responded: responded === true,
    resolution: text(resolution) as 'RESOLVED',
    satisfaction: text(satisfaction) as 'SATISFIED',
    ...(isUnhappy ? { causeWithinPower: causeWithinPower === true } : {}),
    remark: said(remark),
  };
}

/** The bodies are as the services’ commands have them; their types come from the API documents. */
const senders: Readonly<Record<ActionName, Send>> = {
  register: (params, { subcategory, filingCondition, urgent, level }) =>
    ask(
      api.intake.POST('/incidents/{incidentId}/registrations', {
        params,
        body: {
          ...{ subcategory: said(subcategory), filingCondition: text(filingCondition), urgent: urgent === true },
          level: said(level) as 'county' | undefined,
        },
      }),
    ),
  reject: (params, { reasonCode, explanation }) =>
    ask(
      api.intake.POST('/incidents/{incidentId}/rejections', {
        params,
        body: { reasonCode: text(reasonCode) as 'OUT_OF_SCOPE', explanation: text(explanation) },
      }),
    ),
  verify: (params, { question }) =>
    ask(
      api.intake.POST('/incidents/{incidentId}/verification-requests', { params, body: { question: said(question) } }),
    ),
  merge: (params, { masterId, reason }) =>
    ask(
      api.intake.POST('/incidents/{incidentId}/merges', {
        params,
        body: { masterId: text(masterId), reason: text(reason) },
      }),
    ),
  dispatch: (params, { leadUnit, coUnits, opinion }) =>
    ask(
      api.dispatch.POST('/incidents/{incidentId}/dispatches', {
        params,
        body: { leadUnit: text(leadUnit), coUnits: codes(coUnits), opinion: said(opinion) },
      }),
    ),
  escalate: (params, { opinion, emergency }) =>
    ask(
      api.dispatch.POST('/incidents/{incidentId}/escalations', {
        params,
        body: { opinion: text(opinion), emergency: said(emergency) as 'FIRE' | undefined },
      }),
    ),
  transfer: (params, { authority, reference }) =>
    ask(
      api.dispatch.POST('/incidents/{incidentId}/transfers', {
        params,
        body: { authority: text(authority), reference: text(reference) },
      }),
    ),
  ruleOnReturn: (params, { decision, leadUnit, coUnits, groundless, reason }) =>
    ask(
      api.dispatch.POST('/incidents/{incidentId}/return-rulings', {
        params,
        body:
          decision === 'UPHELD'
            ? { decision, leadUnit: text(leadUnit), coUnits: codes(coUnits), reason: text(reason) }
            : { decision: 'DENIED', groundless: groundless === true, reason: text(reason) },
      }),
    ),
  ruleOnExtension: (params, values) =>
    ask(api.handling.POST('/incidents/{incidentId}/extension-rulings', { params, body: ruling(values) })),
  ruleOnSuspension: (params, values) =>
    ask(api.handling.POST('/incidents/{incidentId}/suspension-rulings', { params, body: ruling(values) })),
  urge: (params, values) =>
    ask(api.dispatch.POST('/incidents/{incidentId}/urges', { params, body: { text: said(values['text']) } })),
  supervise: (params, { reason, until }) =>
    ask(
      api.dispatch.POST('/incidents/{incidentId}/supervisions', {
        params,
        body: { reason: text(reason), until: text(until) },
      }),
    ),
  assignInspection: (params) =>
    ask(api.closure.POST('/incidents/{incidentId}/inspection-assignments', { params, body: {} })),
  survey: (params, values) =>
    ask(api.closure.POST('/incidents/{incidentId}/surveys', { params, body: surveyOf(values) })),
  reopen: (params, { reason }) =>
    ask(api.closure.POST('/incidents/{incidentId}/reopenings', { params, body: { reason: text(reason) } })),
  close: (params) => ask(api.closure.POST('/incidents/{incidentId}/closings', { params, body: {} })),
  remark: (params, values) =>
    ask(api.dispatch.POST('/incidents/{incidentId}/remarks', { params, body: { text: text(values['text']) } })),
};

/** Does it. @throws Problem */
export async function takeAction(name: ActionName, { incident, values, idempotencyKey }: Sending): Promise<Taken> {
  const { incidentId, incidentVersion } = incident;
  const header = { 'Idempotency-Key': idempotencyKey, ...seen(incidentVersion) };
  return (await senders[name]({ path: { incidentId }, header }, values)) as Taken;
}
