import { type ProblemCode, problemDetails } from '../domain/witness.problems.js';

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export const text = (status: number, body: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body });

export const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify(value, null, 2)}\n`,
});

export const problem = (code: ProblemCode): Answer => ({ type: 'application/problem+json', ...problemDetails(code) });
