import { describe, expect, it } from '@jest/globals';
import { Permission, Public } from '#access';
import type { Endpoint } from '#endpoint';
import type { Answer, TestPerson } from '#testing';
import { faultsOf, type Probe } from './matrix.spec.js';
import { around, askedOf } from './places.spec.js';

class OneController {
  @Permission('incident.register')
  dispatch(): void {}

  @Permission('session.own')
  own(): void {}

  @Public()
  open(): void {}
}

const endpoint = (name: 'dispatch' | 'own' | 'open'): Endpoint => ({
  ...{ id: `One.${name}`, method: 'POST', path: `/${name}`, controller: OneController, inside: false },
  handler: (OneController.prototype as unknown as Record<string, object>)[name]!,
});

const answer = (status: number, body: object = {}): Answer => ({ status, body, headers: new Headers() });
const letIn = answer(409, { code: 'INCIDENT.STALE_VERSION' });
const outOfScope = answer(403, { code: 'ACCESS.OUT_OF_SCOPE' });

/** A service as it should be, whose only intake officers are those that the test says. */
const guarded = (mayDispatch: (who: TestPerson) => boolean) => (as: TestPerson | undefined) =>
  Promise.resolve(
    as === undefined
      ? answer(401, { code: 'ACCESS.NOT_SIGNED_IN' })
      : as.posts.some(({ role }) => role === 'intake_officer')
        ? mayDispatch(as)
          ? letIn
          : outOfScope
        : answer(403, { code: 'ACCESS.FORBIDDEN' }),
  );
const inCounty = new Set<string>([around.grid, '430211001001', around.township, around.county, '430200000000']);
const right = guarded(({ posts: [post] }) => inCounty.has(post!.unit));

const faults = (ask: Probe['ask'], more: Partial<Probe> = {}) =>
  faultsOf([endpoint('dispatch')], { 'One.dispatch': { ask, ...more } });

const everybody = askedOf('incident.register');

describe('the matrix', () => {
  it('finds nothing where all is as the table says', async () => expect(await faults(right)).toEqual([]));

  it('names each place from which somebody gets too far', async () =>
    expect(await faults(guarded(({ posts: [post] }) => inCounty.has(post!.unit) || post!.unit === ''))).toEqual([
      'One.dispatch (incident.register), asked by intake_officer of no unit: let in, not refused (409 INCIDENT.STALE_VERSION)',
    ]));

  it('names each place from which somebody does not get far enough', async () =>
    expect(
      await faults(guarded(({ posts: [post] }) => post!.unit !== around.grid && inCounty.has(post!.unit))),
    ).toEqual([
      'One.dispatch (incident.register), asked by intake_officer of its grid: refused, not let in (403 ACCESS.OUT_OF_SCOPE)',
    ]));

  it('sees that nothing is checked, and that everything is refused', async () => {
    const inPlace = everybody.filter(({ role, who }) => role === 'intake_officer' && inCounty.has(who.posts[0]!.unit));
    // Everybody else, nobody, and somebody without a post.
    expect(await faults(() => Promise.resolve(letIn))).toHaveLength(everybody.length - inPlace.length + 2);
    expect(await faults(() => Promise.resolve(outOfScope))).toHaveLength(inPlace.length);
  });

  it.each([
    ['a request that was not understood', answer(400, { code: 'REQUEST.INVALID' })],
    ['a service in trouble', answer(503, { code: 'SERVICE.INTERNAL' })],
  ])('takes %s for no verdict', async (_, given) =>
    expect(await faults(() => Promise.resolve(given))).toHaveLength(everybody.length + 2),
  );

  it('goes by what an answer shows, and by what it hides', async () => {
    const showsIf = (is: boolean) => async (as: TestPerson | undefined) => {
      const judged = await right(as);
      return judged.status === 401 || judged.body.code === 'ACCESS.FORBIDDEN'
        ? judged
        : answer(200, { shown: judged === letIn && is });
    };
    const shows = ({ shown }: { shown: boolean }) => shown;
    expect(await faults(showsIf(true), { shows })).toEqual([]);
    expect(await faults(showsIf(false), { shows })).toHaveLength(inCounty.size);
    const hidden = async (as: TestPerson | undefined) => {
      const judged = await right(as);
      return judged === outOfScope ? answer(404, { code: 'READ.NO_SUCH_INCIDENT' }) : judged;
    };
    expect(await faults(hidden, { hides: 'READ.NO_SUCH_INCIDENT' })).toEqual([]);
    expect(await faults(hidden)).not.toEqual([]);
  });

  it('leaves the reach to the rule that decides, and still tries every role', async () => {
    const decidedBy = { why: 'own', spec: 'package.json' };
    expect(
      await faults(
        guarded(() => false),
        { decidedBy },
      ),
    ).toEqual([]);
    expect(await faults(() => Promise.resolve(letIn), { decidedBy })).not.toEqual([]);
    expect(await faults(right, { decidedBy: { why: 'own', spec: 'gone.int.spec.ts' } })).toEqual([
      'gone.int.spec.ts is no file',
    ]);
  });

  it('lets everybody in where there is no rule, and whoever is signed in to their own session', async () => {
    const open = { ask: () => Promise.resolve(answer(401, { code: 'SIGN_IN.FAILED' })) };
    const own = {
      ask: (as?: TestPerson) => {
        if (!as) return Promise.resolve(answer(401, { code: 'ACCESS.NOT_SIGNED_IN' }));
        const isScreen = as.posts.some(({ role }) => (role as string) === 'display');
        return Promise.resolve(isScreen ? answer(403, { code: 'ACCESS.FORBIDDEN' }) : answer(204));
      },
    };
    expect(await faultsOf([endpoint('open'), endpoint('own')], { 'One.open': open, 'One.own': own })).toEqual([]);
  });

  it('has every endpoint, and nothing else', async () => {
    const one = { 'One.other': { ask: right } };
    expect(await faultsOf([endpoint('dispatch')], one)).toEqual([
      'One.dispatch is not in the matrix',
      'One.other is in the matrix and no endpoint',
    ]);
    expect(await faultsOf([{ ...endpoint('dispatch'), inside: true }], {})).toEqual([]);
  });
});
