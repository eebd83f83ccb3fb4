import { api, ask, seen } from '../../../api/client.js';
import type { UploadedFile, Values } from '../drafts/drafts.js';
import type { Task } from '../tasks/task.js';
import type { StepName } from './step.js';

type Headers = { 'Idempotency-Key': string; 'If-Match': string };
type Params = { path: { incidentId: string }; header: Headers };
type Send = (params: Params, values: Values, task: Task) => Promise<{ incidentVersion: number }>;

const text = (value: Values[string]): string => (typeof value === 'string' ? value.trim() : '');
const said = (value: Values[string]): string | undefined => text(value) || undefined;
const receipts = (value: Values[string]): string[] =>
  (Array.isArray(value) ? (value as readonly UploadedFile[]) : []).map(({ receipt }) => receipt);

/** The bodies are as handling's commands have them; their types come from its API document. */
const senders: Readonly<Record<StepName, Send>> = {
  acknowledge: (params, { handler }) =>
    ask(api.handling.POST('/incidents/{incidentId}/acknowledgements', { params, body: { handler: said(handler) } })),
  secure: (params, { note, evidence }) =>
    ask(
      api.handling.POST('/incidents/{incidentId}/securings', {
        params,
        body: { note: said(note), evidence: receipts(evidence) },
      }),
    ),
  feedBack: (params, { result, evidence }) =>
    ask(
      api.handling.POST('/incidents/{incidentId}/feedbacks', {
        params,
        body: { result: text(result), evidence: receipts(evidence) },
      }),
    ),
  completeSubTask: ({ path, header }, { result, evidence }, { unit }) =>
    ask(
      api.handling.POST('/incidents/{incidentId}/sub-tasks/{unit}/completions', {
        params: { path: { ...path, unit }, header },
        body: { result: text(result), evidence: receipts(evidence) },
      }),
    ),
  waiveSubTask: ({ path, header }, { unit, reason }) =>
    ask(
      api.handling.POST('/incidents/{incidentId}/sub-tasks/{unit}/waivers', {
        params: { path: { ...path, unit: text(unit) }, header },
        body: { reason: text(reason) },
      }),
    ),
  resume: (params, { reason }) =>
    ask(api.handling.POST('/incidents/{incidentId}/resumptions', { params, body: { reason: text(reason) } })),
  requestExtension: (params, { by, reason, evidence }) =>
    ask(
      api.handling.POST('/incidents/{incidentId}/extension-requests', {
        params,
        body: { by: Number(text(by)), reason: text(reason), evidence: receipts(evidence) },
      }),
    ),
  requestSuspension: (params, { reviewOn, reason, evidence }) =>
    ask(
      api.handling.POST('/incidents/{incidentId}/suspension-requests', {
        params,
        body: { reviewOn: text(reviewOn), reason: text(reason), evidence: receipts(evidence) },
      }),
    ),
  requestReturn: (params, { legalGround, suggestedUnit }) =>
    ask(
      api.handling.POST('/incidents/{incidentId}/return-requests', {
        params,
        body: { legalGround: text(legalGround), suggestedUnit: said(suggestedUnit) },
      }),
    ),
};

/** Does it, at the version that one saw. Gives the version that it became. @throws Problem */
export async function takeStep(name: StepName, task: Task, values: Values, key: string): Promise<number> {
  const { incidentId, incidentVersion } = task.incident;
  const header = { 'Idempotency-Key': key, ...seen(incidentVersion) };
  return (await senders[name]({ path: { incidentId }, header }, values, task)).incidentVersion;
}
