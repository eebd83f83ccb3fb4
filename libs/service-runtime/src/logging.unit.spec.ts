import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { createLogger } from './logging.js';

function logged(error: unknown): string {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  createLogger('intake', 'info', sink).error({ err: error }, 'unexpected failure');
  return lines.join('');
}

describe('a logged failure', () => {
  it('has neither a statement’s parameters nor the values PostgreSQL quotes', () => {
    const driverError = Object.assign(new Error('invalid input syntax for type uuid: "张三"'), {
      code: '22P02',
      detail: 'Key (phone)=(13812341234) already exists.',
    });
    const failure = new QueryFailedError(
      'INSERT INTO reporter (name, phone) VALUES ($1, $2)',
      ['张三', '13812341234'],
      driverError,
    );
    const line = logged(failure);
    expect(line).not.toMatch(/张三|13812341234/);
    expect(JSON.parse(line)).toMatchObject({
      msg: 'unexpected failure',
      err: { type: 'QueryFailedError', code: '22P02', query: 'INSERT INTO reporter (name, phone) VALUES ($1, $2)' },
    });
  });

  it('says what went wrong in our own code', () =>
    expect(JSON.parse(logged(new TypeError('a decision must take a step or refuse')))).toMatchObject({
      err: { type: 'TypeError', message: 'a decision must take a step or refuse' },
    }));
});
