import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { newId, Refused, systemClock } from '#primitives';
import { AnonymousRefusals, configureHttp, createLogger } from '#service-runtime';
import type { Request } from 'express';
import { createTestKeys, type TestKeys, type TestPerson } from '#testing';
import { Permission, Public } from './access.guard.js';
import { AccessModule } from './access.module.js';
import { accessRefusals } from './access.refusals.js';
import { IdentifiedBy, type IdentifiesMachine } from './identified-by.js';
import type { SignedIn } from './signed-in.js';
import { Who } from './who.js';

/** Knows systems by a name that they send. */
@Injectable()
class ByName implements IdentifiesMachine {
  identify(request: Request): Promise<SignedIn> {
    const name = request.header('x-name');
    if (!name) throw new Refused(accessRefusals('ACCESS.NOT_SIGNED_IN'));
    const posts = name === 'withdrawn' ? [] : [{ id: name, role: 'machine' as const, unit: county }];
    return Promise.resolve({ person: name, session: name, posts });
  }
}

@Controller()
class Endpoints {
  @Get('public')
  @Public()
  forEverybody(): object {
    return {};
  }

  @Get('without-a-rule')
  withoutARule(): object {
    return {};
  }

  @Get('dispatch')
  @Permission('incident.dispatch')
  dispatch(@Who() who: SignedIn): object {
    return who;
  }

  @Get('by-machines')
  @Permission('incident.report-through-open311')
  @IdentifiedBy(ByName)
  byMachines(@Who() who: SignedIn): object {
    return who;
  }

  @Get('own')
  @Permission('session.own')
  own(): object {
    return {};
  }
}

@Module({})
class EndpointsModule {}

const county = '430211000000';
const auditing = { id: newId(), role: 'auditor' as const, unit: county };
const dispatching = { id: newId(), role: 'dispatcher' as const, unit: county };
const both: TestPerson = { person: newId(), posts: [auditing, dispatching] };
const former: TestPerson = { person: newId(), posts: [] };

let keys: TestKeys;
let app: NestExpressApplication;

beforeAll(async () => {
  keys = await createTestKeys();
  const module = {
    module: EndpointsModule,
    imports: [AccessModule.forRoot(keys.url)],
    controllers: [Endpoints],
    providers: [
      ByName,
      { provide: AnonymousRefusals, useValue: new AnonymousRefusals(() => Promise.resolve(), systemClock) },
    ],
  };
  app = await NestFactory.create<NestExpressApplication>(module, { logger: false, forceCloseConnections: true });
  configureHttp(app, createLogger('intake', 'silent'));
  await app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await app.close();
  await keys.close();
});

async function get(path: string, as?: TestPerson, headers: Record<string, string> = {}) {
  const authorization: Record<string, string> = as ? { authorization: `Bearer ${await keys.token(as)}` } : {};
  const response = await fetch(`${await app.getUrl()}/${path}`, { headers: { ...authorization, ...headers } });
  return { status: response.status, body: (await response.json()) as object };
}
const refused = (status: number, code: string) => ({ status, body: { code } });

describe('an endpoint', () => {
  it('without a rule is nobody’s', async () => {
    expect(await get('without-a-rule', both)).toMatchObject(refused(403, 'ACCESS.FORBIDDEN'));
    expect(await get('without-a-rule')).toMatchObject(refused(403, 'ACCESS.FORBIDDEN'));
  });

  it('for everybody asks for nothing', async () => expect(await get('public')).toMatchObject({ status: 200 }));

  it('with a rule is for those whose posts permit it', async () => {
    expect(await get('dispatch')).toMatchObject(refused(401, 'ACCESS.NOT_SIGNED_IN'));
    expect(await get('dispatch', former)).toMatchObject(refused(403, 'ACCESS.FORBIDDEN'));
    expect(await get('dispatch', { ...both, posts: [auditing] })).toMatchObject(refused(403, 'ACCESS.FORBIDDEN'));
    expect(await get('dispatch', both)).toMatchObject({ status: 200, body: { person: both.person } });
  });

  it('about one’s own session needs no post', async () =>
    expect(await get('own', former)).toMatchObject({ status: 200 }));

  it('for other systems asks for what they are known by, and for no token', async () => {
    expect(await get('by-machines', both)).toMatchObject(refused(401, 'ACCESS.NOT_SIGNED_IN'));
    const known = await get('by-machines', undefined, { 'x-name': 'a' });
    expect(known).toMatchObject({ status: 200, body: { person: 'a', posts: [{ role: 'machine' }] } });
    const withdrawn = await get('by-machines', undefined, { 'x-name': 'withdrawn' });
    expect(withdrawn).toMatchObject(refused(403, 'ACCESS.FORBIDDEN'));
  });

  it('for people takes nobody whose token calls them a machine', async () => {
    const machine = { person: newId(), posts: [{ id: newId(), role: 'machine' as 'auditor', unit: county }] };
    expect(await get('dispatch', machine)).toMatchObject(refused(401, 'ACCESS.TOKEN_INVALID'));
  });

  it('takes the scheme in any case', async () => {
    const authorization = `bearer ${await keys.token(both)}`;
    expect(await get('dispatch', undefined, { authorization })).toMatchObject({ status: 200 });
  });
});

describe('Acting-Post', () => {
  it.each([
    ['permits what that post permits', dispatching.id, { status: 200, body: { actingPost: dispatching.id } }],
    ['permits nothing that only another post does', auditing.id, refused(403, 'ACCESS.FORBIDDEN')],
    ['names no post of somebody else', newId(), refused(403, 'ACCESS.FORBIDDEN')],
    ['names no role', 'dispatcher', refused(403, 'ACCESS.FORBIDDEN')],
  ])('%s', async (_, post, answer) =>
    expect(await get('dispatch', both, { 'acting-post': post })).toMatchObject(answer),
  );
});
