import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPhone, aPhoto, aReport } from './phone.spec.js';
import { Platform, problem } from './platform.spec.js';

const never = () => new Promise<Response>(() => undefined);

async function signedIn(platform = new Platform()) {
  const phone = await aPhone(platform.transmit);
  await phone.session.signIn('yuan', 'secret');
  return { platform, phone, outbox: phone.outboxOf('yuan') };
}

describe('what a worker says', () => {
  it('goes out in the order in which it was said, each photo before the report that cites it', async () => {
    const { phone, platform } = await signedIn();
    const ids = [await phone.report('yuan', { text: 'one' }), await phone.report('yuan', { text: 'two' })];
    expect(await phone.send('yuan')).toEqual({ is: 'done', nextAt: null });
    expect(platform.done.map(({ path }) => path.split('/').at(-1))).toEqual([
      'files',
      'worker-reports',
      'files',
      'worker-reports',
    ]);
    expect(platform.reported().map(({ body }) => body)).toMatchObject([{ text: 'one' }, { text: 'two' }]);
    const { state, taken, label } = (await phone.outboxOf('yuan').find(ids[0]!))!;
    expect({ state, taken, label }).toMatchObject({
      state: 'sent',
      taken: { number: 'N2' },
      label: { grid: '430211001001001' },
    });
  });

  it('is said once however often it is tapped, and never sent before', async () => {
    const { phone, platform, outbox } = await signedIn();
    const { id } = await outbox.begin(aReport());
    await phone.send('yuan');
    expect(platform.done).toEqual([]);
    await Promise.all([outbox.say(id), outbox.say(id)]);
    await Promise.all([phone.send('yuan'), outbox.say(id)]);
    await phone.send('yuan');
    expect(platform.reported()).toHaveLength(1);
  });

  it('says when it was seen by the platform’s clock, in the same words however often it is sent', async () => {
    const platform = new Platform();
    // The phone is an hour slow; its first attempt is lost on the way back.
    const phone = await aPhone(platform.transmit, { platformTime: (own) => own + 3_600_000 });
    await phone.session.signIn('yuan', 'secret');
    const outbox = phone.outboxOf('yuan');
    const id = await phone.report('yuan');
    const [photo] = await outbox.photosOf(id);
    platform.disturb = (path) => (path.endsWith('/files') ? undefined : problem(503, 'SERVICE.UNAVAILABLE', {}, 1));
    await phone.send('yuan');
    const { frozen } = (await outbox.find(id))!;
    phone.passes(86_400_000);
    platform.disturb = () => undefined;
    await phone.send('yuan');
    const [sent] = platform.reported();
    expect(sent!.body).toEqual(JSON.parse(frozen!.body));
    expect(sent!.body).toMatchObject({ seenAt: new Date(photo!.takenAt + 3_600_000).toISOString() });
  });

  it('tells how far each photo is, and nothing of what is no photo', async () => {
    const told: [string, number][] = [];
    const platform = new Platform();
    const byBytes: typeof platform.transmit = (path, init, tellSent) => {
      for (const bytes of [1, 3]) tellSent?.(bytes);
      return platform.transmit(path, init);
    };
    const phone = await aPhone(byBytes, { tellSent: (photo, bytes) => told.push([photo, bytes]) });
    await phone.session.signIn('yuan', 'secret');
    const id = await phone.report('yuan');
    const [photo] = await phone.outboxOf('yuan').photosOf(id);
    await phone.send('yuan');
    expect(told).toEqual([1, 3].map((bytes) => [photo!.id, bytes]));
  });

  it('of a handling begun later shows the report’s photos as from before, without sending them twice', async () => {
    const { phone, platform, outbox } = await signedIn();
    const report = await phone.report('yuan');
    await phone.send('yuan');
    const { taken } = (await outbox.find(report))!;
    const of = { incidentId: taken!.incidentId, version: taken!.incidentVersion };
    const { id } = await outbox.begin({ kind: 'self-handling', of, subcategory: null, note: null });
    await outbox.lendPhotos(report, id, 'before');
    await outbox.lendPhotos(report, id, 'before');
    await outbox.addPhoto(id, 'after', aPhoto(2));
    await outbox.say(id);
    await phone.send('yuan');
    const [first, second] = platform.reported();
    expect(second!.path).toBe(`/api/intake/incidents/${of.incidentId}/self-handlings`);
    const { before, after } = second!.body as { before: string[]; after: string[] };
    expect(before).toEqual((first!.body as { evidence: string[] }).evidence);
    expect(after).toHaveLength(1);
    expect(platform.done.filter(({ path }) => path.endsWith('/files'))).toHaveLength(2);
  });

  it('of a self-handling waits for its report, and cites the photo from before', async () => {
    const { phone, platform, outbox } = await signedIn();
    const report = await outbox.begin(aReport());
    await outbox.addPhoto(report.id, 'before', aPhoto(1));
    const handled = await outbox.begin({
      kind: 'self-handling',
      of: { item: report.id },
      subcategory: null,
      note: '已清理',
    });
    await outbox.addPhoto(handled.id, 'after', aPhoto(2));
    await outbox.say(report.id, handled.id);
    await phone.send('yuan');
    const [first, second] = platform.reported();
    expect(second).toMatchObject({
      path: `/api/intake/incidents/${(await outbox.find(report.id))!.taken!.incidentId}/self-handlings`,
      body: {
        note: '已清理',
        before: (first!.body as { evidence: string[] }).evidence,
        after: [expect.stringContaining('receipt')],
      },
    });
  });
});

describe('whatever happens on the way', () => {
  /** Each: what becomes of one request, before or after the platform took it. */
  const mishap = fc.constantFrom(
    'none',
    'none',
    'lost-going',
    'lost-coming',
    'killed-before',
    'killed-after',
    '503',
    '500',
    '401',
    'portal',
  );

  it('everything arrives exactly once, as who said it, photos first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mishap, { maxLength: 14 }), fc.integer({ min: 1, max: 3 }), async (mishaps, count) => {
        const platform = new Platform();
        let killed: () => void = () => undefined;
        const plain = platform.transmit;
        const phone = await aPhone(async (path, init) => {
          switch (mishaps.shift()) {
            case 'lost-going':
              throw new TypeError('no network');
            case 'lost-coming':
              await plain(path, init);
              throw new TypeError('no network');
            case 'killed-before':
              killed();
              return never();
            case 'killed-after':
              await plain(path, init);
              killed();
              return never();
            case '503':
              return problem(503, 'SERVICE.UNAVAILABLE', {}, 2);
            case '500':
              return problem(500, 'SERVICE.INTERNAL');
            case '401':
              return problem(401, 'ACCESS.TOKEN_INVALID');
            case 'portal':
              return new Response('<html>Welcome to the hotel</html>', { status: 200 });
            default:
              return plain(path, init);
          }
        });
        await phone.session.signIn('yuan', 'secret');
        for (let nth = 0; nth < count; nth++) await phone.report('yuan', { text: `report ${nth}` });
        for (let attempt = 0; attempt < 60; attempt++) {
          const death = new Promise<'dead'>((die) => (killed = () => die('dead')));
          const outcome = await Promise.race([phone.send('yuan'), death]);
          if (outcome !== 'dead' && outcome.is === 'done' && outcome.nextAt === null) break;
          phone.passes(400_000);
        }
        expect(
          platform
            .reported()
            .map(({ body }) => (body as { text: string }).text)
            .sort(),
        ).toEqual(Array.from({ length: count }, (_, nth) => `report ${nth}`));
        expect(platform.done).toHaveLength(2 * count);
        const states = (await phone.outboxOf('yuan').all()).map(({ state }) => state);
        expect(new Set(states)).toEqual(new Set(['sent']));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('a refused token is renewed and the same goes out again; when the session is over it waits for a sign-in', async () => {
    const { phone, platform } = await signedIn();
    const id = await phone.report('yuan');
    platform.disturb = (_, nth) => (nth === 1 ? problem(401, 'ACCESS.TOKEN_INVALID') : undefined);
    await phone.send('yuan');
    expect(phone.asking.refresh).toHaveBeenCalledTimes(1);
    expect((await phone.outboxOf('yuan').find(id))!.state).toBe('sent');

    const later = await phone.report('yuan');
    await phone.db.put(
      'session',
      { ...(await phone.session.current())!, refreshToken: 'over', access: null },
      'current',
    );
    expect(await phone.send('yuan')).toEqual({ is: 'sign-in' });
    expect((await phone.outboxOf('yuan').find(later))!.state).toBe('waiting');
    await phone.session.signIn('yuan', 'secret');
    await phone.send('yuan');
    expect(platform.reported()).toHaveLength(2);
  });

  it('makes room once the platform has had it for a day, and never for what was not taken', async () => {
    const { phone, platform, outbox } = await signedIn();
    const sent = await phone.report('yuan');
    await phone.send('yuan');
    platform.disturb = () => problem(422, 'REPORT.OUTSIDE_COUNTY');
    const refused = await phone.report('yuan');
    await phone.send('yuan');
    const kept = async () =>
      [sent, refused].map(async (id) => (await outbox.photosOf(id)).map(({ bytes }) => bytes !== null));
    await outbox.tidy();
    expect(await Promise.all(await kept())).toEqual([[true], [true]]);
    phone.passes(25 * 3_600_000);
    await outbox.tidy();
    expect(await Promise.all(await kept())).toEqual([[false], [true]]);
    phone.passes(100 * 24 * 3_600_000);
    await outbox.tidy();
    expect([await outbox.find(sent), (await outbox.find(refused))!.state]).toEqual([undefined, 'refused']);
  });

  it('is nobody else’s: neither shown to them nor sent as them', async () => {
    const { phone, platform, outbox } = await signedIn();
    const id = await phone.report('yuan');
    await phone.session.signOut();
    await phone.session.signIn('xue', 'secret');
    expect(await phone.send('yuan')).toEqual({ is: 'sign-in' });
    expect(await phone.send('xue')).toEqual({ is: 'done', nextAt: null });
    const others = phone.outboxOf('xue');
    expect([await others.all(), await others.find(id), await others.photosOf(id)]).toEqual([[], undefined, []]);
    await others.say(id);
    await others.change(id, { kind: 'report', text: 'mine now' });
    await others.discard(id);
    expect([platform.done, (await outbox.find(id))!.what]).toEqual([[], aReport()]);
  });
});

describe('what is decided otherwise', () => {
  const refusedWith =
    (...refusal: Parameters<typeof problem>) =>
    async () => {
      const { phone, platform, outbox } = await signedIn();
      platform.disturb = (path) => (path.endsWith('/files') ? undefined : problem(...refusal));
      const id = await phone.report('yuan');
      const behind = await phone.report('yuan');
      await phone.send('yuan');
      return { phone, platform, outbox, id, behind };
    };

  it('is kept with the reason, and what stands behind it goes on', async () => {
    const { phone, platform, outbox, id, behind } = await refusedWith(422, 'REPORT.OUTSIDE_COUNTY')();
    platform.disturb = () => undefined;
    expect(await outbox.find(id)).toMatchObject({
      state: 'refused',
      trouble: { code: 'REPORT.OUTSIDE_COUNTY', title: '不行' },
    });
    expect(await outbox.photosOf(id)).toHaveLength(1);
    await outbox.discard(id);
    expect((await outbox.find(behind))!.state).toBe('refused');
    const before = (await outbox.find(id))!.key;
    await outbox.change(id, { kind: 'report', spot: { lng: 113.2, lat: 27.9, datum: 'CGCS2000' }, accuracy: null });
    await outbox.say(id);
    await phone.send('yuan');
    const now = (await outbox.find(id))!;
    expect([now.state, now.key === before]).toEqual(['sent', false]);
    expect(platform.reported().at(-1)!.body).toMatchObject({ point: { lng: 113.2 } });
  });

  it('because the incident has gone on is a conflict that says where it is now', async () => {
    const { outbox, id } = await refusedWith(409, 'CUSTODY.ELSEWHERE', { stage: 'CLOSED', incidentVersion: 9 })();
    expect(await outbox.find(id)).toMatchObject({
      state: 'conflict',
      trouble: { stage: 'CLOSED', incidentVersion: 9 },
    });
  });

  it('because receipts are too old has the photos taken in anew, and goes out again by itself', async () => {
    const { phone, platform, outbox } = await signedIn();
    let refusals = 0;
    platform.disturb = (path) =>
      path.endsWith('/files') || refusals++ > 0 ? undefined : problem(422, 'EVIDENCE.RECEIPT_INVALID');
    const id = await phone.report('yuan');
    await phone.send('yuan');
    expect((await outbox.find(id))!.state).toBe('sent');
    expect(platform.done.map(({ path }) => path.split('/').at(-1))).toEqual(['files', 'files', 'worker-reports']);
  });

  it('about a photo says which', async () => {
    const { phone, platform, outbox } = await signedIn();
    platform.disturb = () => problem(422, 'EVIDENCE.UNREADABLE');
    const id = await phone.report('yuan');
    await phone.send('yuan');
    expect([(await outbox.find(id))!.state, (await outbox.photosOf(id))[0]!.state]).toEqual(['refused', 'refused']);
    const [broken] = await outbox.photosOf(id);
    platform.disturb = () => undefined;
    await outbox.removePhoto(broken!.id);
    await outbox.addPhoto(id, 'evidence', aPhoto(7));
    await outbox.say(id);
    await phone.send('yuan');
    expect((await outbox.find(id))!.state).toBe('sent');
  });
});
