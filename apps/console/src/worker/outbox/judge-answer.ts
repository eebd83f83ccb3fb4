import type { ProblemDetails } from '../../api/problem.js';
import type { OutgoingKind } from './outgoing.js';
import type { Trouble } from './outbox-item.js';

/** What came back: the body as JSON, where it was. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly body: unknown;
}

/**
 * later: nothing is decided, the same is sent again; `alone` when it lies with this item, and others can go on.
 * sign-in: whoever it is must show who they are. refused, conflict: decided, and not done.
 */
export type Judgement =
  | { readonly is: 'taken'; readonly body: Readonly<Record<string, unknown>> }
  | {
      readonly is: 'later';
      readonly alone: boolean;
      readonly retryAfter: number | undefined;
      readonly trouble: Trouble;
    }
  | { readonly is: 'sign-in'; readonly trouble: Trouble }
  | { readonly is: 'refused' | 'conflict'; readonly trouble: Trouble };

/** Refusals that pass by themselves and concern one incident or key only. */
const passing = new Set(['INCIDENT.UNKNOWN', 'CUSTODY.IN_TRANSIT', 'IDEMPOTENCY.IN_PROGRESS', 'INCIDENT.CATCHING_UP']);
/** Of a task: they asked somebody else meanwhile. */
const goneElsewhere = new Set(['ACCESS.OUT_OF_SCOPE', 'INCIDENT.UNKNOWN', 'SERVICE.NOT_FOUND']);
const answers = { photo: 'receipt', command: 'incidentId' } as const;

/** What an answer means for what was sent. Only the platform’s own words count: on the way there are others who answer. */
export function judge({ status, retryAfter, body }: Answer, about: OutgoingKind | 'photo', now: number): Judgement {
  if (status >= 200 && status < 300) {
    const given = isRecord(body) ? body : {};
    const expected = about === 'photo' ? answers.photo : answers.command;
    if (typeof given[expected] === 'string') return { is: 'taken', body: given };
    return { is: 'later', alone: false, retryAfter, trouble: troubleOf(unreadable(status), now) };
  }
  if (!isProblem(body)) return { is: 'later', alone: false, retryAfter, trouble: troubleOf(unreadable(status), now) };
  const trouble = troubleOf(body, now);
  const { code } = body;
  if (status === 401) return { is: 'sign-in', trouble };
  if (passing.has(code) && retryAfter !== undefined) return { is: 'later', alone: true, retryAfter, trouble };
  // It failed on our side, perhaps because of this very request: others need not wait behind it.
  if (status === 500) return { is: 'later', alone: true, retryAfter, trouble };
  if (status > 500 || retryAfter !== undefined || [408, 425, 429].includes(status))
    return { is: 'later', alone: false, retryAfter, trouble };
  if (status === 409 || status === 410 || (isTask(about) && goneElsewhere.has(code)))
    return { is: 'conflict', trouble };
  return { is: 'refused', trouble };
}

/** No answer at all, or none that anybody understands. */
export const notReached = (now: number): Judgement => ({
  is: 'later',
  alone: false,
  retryAfter: undefined,
  trouble: troubleOf(
    {
      status: 0,
      code: 'NETWORK.UNREACHABLE',
      title: '网络不通，联网后自动发送。',
      titleEn: 'No network; it is sent by itself when there is one.',
    },
    now,
  ),
});

const isTask = (about: OutgoingKind | 'photo'): boolean => about === 'verification' || about === 'inspection';

function troubleOf({ code, status, title, titleEn, ...details }: ProblemDetails, at: number): Trouble {
  const { stage, incidentVersion } = details;
  return {
    ...{ code, status, title, titleEn, at },
    ...(typeof stage === 'string' && { stage }),
    ...(typeof incidentVersion === 'number' && { incidentVersion }),
  };
}

const unreadable = (status: number): ProblemDetails => ({
  status,
  code: 'SERVICE.UNREADABLE_ANSWER',
  title: `服务器的回答无法识别（${status}），稍后自动重试。`,
  titleEn: `The answer makes no sense (${status}); it is tried again by itself.`,
});

const isRecord = (body: unknown): body is Record<string, unknown> => typeof body === 'object' && body !== null;
const isProblem = (body: unknown): body is ProblemDetails =>
  isRecord(body) && typeof body['code'] === 'string' && typeof body['title'] === 'string';
