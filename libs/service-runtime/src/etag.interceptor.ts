import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';

/**
 * An answer about an incident carries its version as ETag, ready for the next If-Match. It is none to be kept by a cache:
 * an urge, a remark or a caller's withdrawal changes it and leaves the version, and who kept it would go on seeing the old.
 */
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const version = (answer as { incidentVersion?: unknown } | null | undefined)?.incidentVersion;
        if (typeof version === 'number') {
          response.setHeader('ETag', `"${version}"`);
          response.setHeader('Cache-Control', 'no-store');
        }
        return answer;
      }),
    );
  }
}
