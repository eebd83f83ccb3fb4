import { HttpCode } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { z } from 'zod';

const ANSWER = 'endpoint:answer';

/** What an endpoint answers when it does not refuse. */
export interface DeclaredAnswer {
  readonly status: number;
  /** Of the JSON body; none where the body is empty or a file. */
  readonly schema?: z.ZodType;
  /** Of a file. */
  readonly mediaTypes?: readonly string[];
}

/** What may be answered under a schema: arrays may be read-only ones. */
export type Answered<T> = T extends Date
  ? T
  : T extends readonly (infer E)[]
    ? readonly Answered<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Answered<T[K]> }
      : T;

type AnswersWith<T> = (...given: never[]) => T | Promise<T>;

export const answerOf = (handler: object): DeclaredAnswer | undefined =>
  Reflect.getMetadata(ANSWER, handler) as DeclaredAnswer | undefined;

function declare(answer: DeclaredAnswer, target: object, method: string, descriptor: PropertyDescriptor): void {
  Reflect.defineMetadata(ANSWER, answer, descriptor.value as object);
  HttpCode(answer.status)(target, method, descriptor);
}

/**
 * Status and body of an endpoint's answer. The method must give what the schema says, or it does not compile; the
 * OpenAPI document shows the schema, and tests check every answer by it.
 */
export const Answers =
  <S extends z.ZodType>(status: number, schema: S) =>
  <M extends AnswersWith<Answered<z.output<S>>>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void =>
    declare({ status, schema }, target, method, descriptor);

/** An endpoint that says by its status alone that it was done. */
export const AnswersNothing =
  () =>
  <M extends AnswersWith<void>>(target: object, method: string, descriptor: TypedPropertyDescriptor<M>): void =>
    declare({ status: 204 }, target, method, descriptor);

/** An endpoint that answers a file, of one of these types; 304 to who has it already. */
export const AnswersFile =
  (...mediaTypes: readonly string[]) =>
  (target: object, method: string, descriptor: PropertyDescriptor): void => {
    declare({ status: 200, mediaTypes }, target, method, descriptor);
    ApiProduces(...mediaTypes)(target, method, descriptor);
  };
