import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { AccessRequest } from '#access';
import { requestRefusals } from '#custody';
import { isPassingFailure } from '#database';
import { currentTrace, defineRefusals, type Refusal, Refused } from '#primitives';
import { throwError } from 'rxjs';
import type { AnonymousRefusals } from './refusals/anonymous-refusals.js';
import type { AnswerRefusal } from './refusals/answer-refusal.js';
import type { RefusalRecorder } from './refusals/refusal-recorder.js';

export const runtimeRefusals = defineRefusals({
  'SERVICE.NOT_FOUND': { status: 404, zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'SERVICE.UNAVAILABLE': {
    status: 503,
    zh: '服务暂时不可用，请稍后重试；您提交的内容没有丢失。',
    en: 'The service is not available right now; try again shortly with the same key.',
    retryAfter: 2,
  },
  'SERVICE.INTERNAL': {
    status: 500,
    zh: '系统内部错误，已记录。',
    en: 'Something went wrong on our side; it has been recorded.',
  },
});

/** Answers every failure as RFC 9457 problem details, and hands events' failures on as they are. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly anonymous: AnonymousRefusals,
  ) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType() !== 'http') return throwError(() => error);
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = this.refusalOf(error);
    const { recordRefusal } = response.locals as { recordRefusal?: RefusalRecorder };
    const isOnRecord = error instanceof Refused && error.onRecord;
    const { signedIn } = response.req as AccessRequest;
    if (!signedIn && !isOnRecord && refusal.status < 500) this.anonymous.count(refusal.code);
    if (!signedIn || isOnRecord || !recordRefusal) {
      answer(response, refusal);
      return undefined;
    }
    // Nobody is told of a refusal that should be on record and is not: they are asked to come again instead.
    void recordRefusal(refusal).then((recorded) =>
      answer(response, recorded ? refusal : runtimeRefusals('SERVICE.UNAVAILABLE')),
    );
    return undefined;
  }

  private refusalOf(error: unknown): Refusal {
    if (error instanceof Refused) return error.refusal;
    if (isPassingFailure(error)) {
      this.logger.warn({ reason: (error as Error).message }, 'unavailable');
      return runtimeRefusals('SERVICE.UNAVAILABLE');
    }
    const status = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown })?.status;
    switch (status) {
      case 400:
        return requestRefusals(isPathFailure(error) ? 'REQUEST.INVALID' : 'REQUEST.NOT_JSON');
      case 404:
        return runtimeRefusals('SERVICE.NOT_FOUND');
      case 413:
        return requestRefusals('REQUEST.TOO_LARGE');
      case 415:
        return requestRefusals('REQUEST.UNSUPPORTED_TYPE');
      default:
        if (typeof status === 'number' && status >= 400 && status < 500) {
          return { ...requestRefusals('REQUEST.INVALID'), status };
        }
        this.logger.error({ err: error }, 'unexpected failure');
        return runtimeRefusals('SERVICE.INTERNAL');
    }
  }
}

function answer(response: Response, refusal: Refusal): void {
  response.locals['refusal'] = refusal;
  if (response.headersSent) {
    response.end();
    return;
  }
  if (refusal.retryAfter !== undefined) response.setHeader('Retry-After', String(refusal.retryAfter));
  const { answerRefusal } = response.locals as { answerRefusal?: AnswerRefusal };
  if (answerRefusal) {
    answerRefusal(refusal);
    return;
  }
  response
    .status(refusal.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemDetails(refusal)));
}

/** Nest makes the same exception of a body that is no JSON and of a path that is no text (`%zz`). */
const isPathFailure = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Failed to decode param');

/** RFC 9457, with the stable `code`, both languages, and the details a client may act on. */
export const problemDetails = ({ code, status, zh, en, details }: Refusal): object => ({
  type: `urn:grid-dispatch:problem:${code}`,
  title: zh,
  titleEn: en,
  status,
  code,
  correlationId: currentTrace()?.correlationId,
  ...details,
});
