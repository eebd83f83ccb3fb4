import { describe, expect, it } from '@jest/globals';
import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { firstValueFrom, of } from 'rxjs';
import { EtagInterceptor } from './etag.interceptor.js';

async function headersOf(answer: unknown): Promise<Record<string, string>> {
  const headers: Record<string, string> = {};
  const response = { setHeader: (name: string, value: string) => (headers[name] = value) };
  const context = { getType: () => 'http', switchToHttp: () => ({ getResponse: () => response }) };
  const next: CallHandler = { handle: () => of(answer) };
  await firstValueFrom(new EtagInterceptor().intercept(context as unknown as ExecutionContext, next));
  return headers;
}

describe('an answer about an incident', () => {
  it('carries its version, and is kept by no cache: facts without a version change it too', async () =>
    expect(await headersOf({ incidentVersion: 7 })).toEqual({ ETag: '"7"', 'Cache-Control': 'no-store' }));

  it('is told from all others', async () => {
    for (const answer of [{ incidents: [] }, null, undefined]) expect(await headersOf(answer)).toEqual({});
  });
});
