import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Header,
  type NestInterceptor,
  SetMetadata,
  StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import { type Answered, Answers, Refuses } from '#endpoint';
import { formats, toXml } from '#open311';
import { Refused } from '#primitives';
import type { Request } from 'express';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { refuse } from './open311.refusals.js';

const IN_XML = 'open311:in-xml';
type InXml = (answer: never) => object;

/** Writes an answer in the format that the address ends in; what it gives is the JSON. */
class InFormat implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { params } = context.switchToHttp().getRequest<Request>();
    const format = String(params['format']);
    if (!Object.hasOwn(formats, format)) throw new Refused(refuse('OPEN311.NO_SUCH_FORMAT'));
    const inXml = Reflect.getMetadata(IN_XML, context.getHandler()) as (answer: unknown) => object;
    return next
      .handle()
      .pipe(
        map((answer: unknown) =>
          format === 'xml' ? new StreamableFile(Buffer.from(toXml(inXml(answer))), { type: formats.xml }) : answer,
        ),
      );
  }
}

/**
 * An endpoint of GeoReport v2, at a path that ends in `.:format`: what it answers as JSON, and the elements it wraps that
 * in as XML (the specification's Spark convention).
 */
export const AnswersOpen311 =
  <S extends z.ZodType>(schema: S, inXml: (answer: Answered<z.output<S>>) => object) =>
  <M extends (...given: never[]) => Promise<Answered<z.output<S>>>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    Answers(200, schema)(target, method, descriptor);
    applyDecorators(
      SetMetadata<string, InXml>(IN_XML, inXml as InXml),
      UseInterceptors(new InFormat()),
      Header('Cache-Control', 'no-store'),
      Refuses(refuse, 'OPEN311.NO_SUCH_FORMAT', 'OPEN311.JURISDICTION_UNKNOWN'),
    )(target, method, descriptor);
  };
