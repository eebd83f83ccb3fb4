import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { GatewayAtWork, listening } from './gateway-at-work.spec.js';

let gateway: GatewayAtWork;

beforeAll(async () => {
  gateway = await GatewayAtWork.start();
});
afterEach(() => gateway.reset());
afterAll(() => gateway.close());

describe('what is for everybody', () => {
  it('is the console: one page for all its addresses, files with a digest for ever, compressed as they were built', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'console-'));
    await mkdir(join(directory, 'assets'));
    await mkdir(join(directory, 'worker'));
    await writeFile(join(directory, 'index.html'), 'the console');
    await writeFile(join(directory, 'worker/index.html'), 'the app');
    await writeFile(join(directory, 'assets/a-1.js'), 'plain');
    await writeFile(join(directory, 'assets/a-1.js.gz'), gzipSync('zipped'));
    const to = await gateway.another({ CONSOLE_DIR: directory });
    const open = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
      gateway.ask(path, { as: 'nobody', to, headers });

    for (const path of ['/', '/dispatcher', '/dispatcher/0?x=1']) expect((await open(path)).body).toBe('the console');
    for (const path of ['/worker', '/worker/tasks/1']) expect((await open(path)).body).toBe('the app');
    const page = await open('/');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(page.headers['content-security-policy']).not.toMatch(/unsafe|upgrade/);
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' });
    const again = await open('/', { accept: 'text/html', 'if-none-match': String(page.headers['etag']) });
    expect(again).toMatchObject({
      status: 304,
      headers: { 'content-security-policy': page.headers['content-security-policy'] },
    });
    const script = await open('/assets/a-1.js', { 'accept-encoding': 'gzip' });
    expect(script.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': /immutable/ });
    for (const path of ['/assets/none.js', '/api/intake/none', '/docs/api/none.json', '/.env'])
      expect({ path, is: (await open(path)).body }).not.toMatchObject({ is: 'the console' });
    for (const path of ['/%zz', '/%00', '//']) expect((await open(path)).status).toBeLessThan(500);
    await rm(directory, { recursive: true });
  });

  it('is a page that checks receipts, whole before anybody cuts the network off', async () => {
    expect(await gateway.ask('/receipt', { as: 'nobody' })).toMatchObject({
      status: 301,
      headers: { location: '/receipt/' },
    });
    const page = await gateway.ask('/receipt/', { as: 'nobody' });
    expect(page).toMatchObject({ status: 200, headers: { 'content-security-policy': /^default-src 'none'/ } });
    const files = new Set(
      Array.from(String(page.body).matchAll(/(?:src|href)="(\/[^"]+\.\w+)"/g), ([, file]) => file!),
    );
    for (const file of files) {
      const { status, body } = await gateway.ask(file, { as: 'nobody' });
      expect({ file, status }).toEqual({ file, status: 200 });
      // Modules come at once or not at all: none is asked for later.
      expect(String(body)).not.toContain('import(');
      for (const [, module] of String(body).matchAll(/ from '([^']+)'/g))
        files.add(new URL(module!, `http://x${file}`).pathname);
    }
    expect(files).toContain('/receipt/check.js');
  });

  it.each([
    ['a range that is none', { range: 'bytes=999999-' }, 200],
    ['a version that it never had', { 'if-match': '"x"' }, 412],
    ['a day before it was made', { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 412],
  ])('answers %s without a failure', async (_, headers, status) => {
    const answer = await gateway.ask('/receipt/', { as: 'nobody', headers });
    expect(answer.status).toBe(status);
  });

  it('has the API’s documents', async () => {
    const { body } = await gateway.ask('/docs/api/intake.openapi.json', { as: 'nobody' });
    expect(body.openapi).toMatch(/^3\./);
    expect((await gateway.ask('/docs/api/nobody.openapi.json', { as: 'nobody' })).status).toBe(404);
  });

  it('names nobody to sign in as where this is no demo', async () => {
    const early = await gateway.another({ DEMO_SIGN_INS_FILE: '/nonexistent/sign-ins.json' });
    for (const to of [gateway.url, early]) {
      expect(await gateway.ask('/demo-sign-ins', { as: 'nobody', to })).toMatchObject({ status: 200, body: '[]' });
    }
  });

  it('are no metrics: they have a port of their own', async () => {
    const probe = createServer();
    const free = await listening(probe);
    await new Promise((resolve) => probe.close(resolve));
    await gateway.another({ METRICS_PORT: new URL(free).port });
    expect(await (await fetch(`${free}/metrics`)).text()).toMatch(/grid_http_request_seconds_count/);
    expect((await fetch(`${free}/`)).status).toBe(404);
    expect((await gateway.ask('/metrics')).status).toBe(404);
  });
});
