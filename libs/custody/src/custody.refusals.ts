import { defineRefusals } from '#primitives';

export const custodyRefusals = defineRefusals({
  'INCIDENT.UNKNOWN': {
    status: 404,
    zh: '没有这个事项，或尚未流转到此处。',
    en: 'There is no such incident, or it has not arrived here yet.',
    retryAfter: 1,
  },
  'INCIDENT.STALE_VERSION': {
    status: 409,
    zh: '事项已有新进展（当前版本 {incidentVersion}），请刷新后再操作。',
    en: 'The incident has moved on (now version {incidentVersion}); reload and decide again.',
  },
  'INCIDENT.WRONG_STAGE': {
    status: 409,
    zh: '事项当前状态为 {stage}，不能执行此操作。',
    en: 'The incident is in stage {stage}, where this is not possible.',
  },
  'INCIDENT.OVER': {
    status: 409,
    zh: '事项已终结（{stage}），不再受理。',
    en: 'The incident is over ({stage}); nothing more is taken down about it.',
  },
  'CUSTODY.ELSEWHERE': {
    status: 409,
    zh: '事项现由 {custodian} 负责，请在那里操作。',
    en: 'The incident is in the custody of {custodian}; act there.',
  },
  'CUSTODY.IN_TRANSIT': {
    status: 409,
    zh: '事项正在移交途中，请稍后重试。',
    en: 'The incident is being handed over; try again shortly.',
    retryAfter: 1,
  },
  'INCIDENT.CATCHING_UP': {
    status: 503,
    zh: '系统恢复后正在找回该事项的后续进展，请稍后重试。',
    en: 'After a restore, later steps of the incident are still being brought back; try again shortly.',
    retryAfter: 5,
  },
  'COMMAND.VERSION_MISSING': {
    status: 428,
    zh: '请在 If-Match 中给出所见的事项版本。',
    en: 'State the incident version you saw in If-Match, as in If-Match: "5".',
  },
  'IDEMPOTENCY.KEY_MISSING': {
    status: 400,
    zh: '请求缺少 Idempotency-Key。',
    en: 'The request needs an Idempotency-Key of 8 to 100 letters, digits, - and _.',
  },
  'IDEMPOTENCY.KEY_REUSED': {
    status: 422,
    zh: '同一 Idempotency-Key 已用于另一内容。',
    en: 'This Idempotency-Key was used with another request body.',
  },
  'IDEMPOTENCY.IN_PROGRESS': {
    status: 409,
    zh: '同一请求正在处理，请稍后重试。',
    en: 'The same request is being handled; try again shortly.',
    retryAfter: 1,
  },
});
