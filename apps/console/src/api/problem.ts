/** A refusal (RFC 9457) as every service answers it: a stable code, and a sentence in both languages. */
export interface ProblemDetails {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly [detail: string]: unknown;
}

/** What went wrong with a request: a refusal of the platform, or that no answer came (`NETWORK.UNREACHABLE`). */
export class Problem extends Error {
  constructor(
    readonly details: ProblemDetails,
    /** Seconds after which asking again makes sense. */
    readonly retryAfter?: number,
  ) {
    super(details.code);
  }

  get code(): string {
    return this.details.code;
  }

  get status(): number {
    return this.details.status;
  }

  /** The sentence for people. */
  inWords(language: string): string {
    return language.startsWith('zh') ? this.details.title : this.details.titleEn;
  }
}

/**
 * Whatever went wrong, for people: a refusal’s sentence; of a fault of the page itself that it is one, and no fault of
 * the network’s.
 */
export function saidOf(failure: unknown, language: string): string {
  if (failure instanceof Problem) return failure.inWords(language);
  const what = failure instanceof Error ? failure.message : JSON.stringify(failure);
  return language.startsWith('zh')
    ? `页面出错（${what}），请重新载入后再试。`
    : `The page has failed (${what}); load it again and try once more.`;
}

export const unreachable = (): Problem =>
  new Problem({
    status: 0,
    code: 'NETWORK.UNREACHABLE',
    title: '连不上服务器，请检查网络后重试；您填写的内容都在。',
    titleEn: 'The server can’t be reached. Check the network and try again; nothing you typed is lost.',
  });

/** Reads what a service answered instead of what was asked. `read`: its body, where somebody has read that already. */
export async function problemOf(response: Response, read?: unknown): Promise<Problem> {
  const retryAfter = Number(response.headers.get('retry-after') ?? NaN);
  const body: unknown = response.bodyUsed
    ? read
    : await response
        .clone()
        .json()
        .catch(() => undefined);
  const details = typeof body === 'object' ? (body as Partial<ProblemDetails>) : undefined;
  const unreadable: ProblemDetails = {
    status: response.status,
    code: 'SERVICE.UNREADABLE_ANSWER',
    title: `服务器的回答无法识别（${response.status}），请稍后重试。`,
    titleEn: `The server’s answer makes no sense (${response.status}); try again shortly.`,
  };
  return new Problem({ ...unreadable, ...details }, Number.isFinite(retryAfter) ? retryAfter : undefined);
}
