import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventLike, gridStrips, holding, type TestPerson, type TestService } from '#testing';
import { startHandling } from '../../handling-in-test.spec.js';

const [parks, water] = ['D430211-parks', 'D430211-water'];
const [clerk, crew, other] = [parks, parks, water].map((unit) => holding('department_staff', unit)) as [
  TestPerson,
  TestPerson,
  TestPerson,
];
let service: TestService;

beforeAll(async () => {
  service = await startHandling();
  await service.topics.publish(
    eventLike('registry.unit-changed.v1'),
    eventLike('registry.catalogue-published.v1'),
    ...gridStrips(1, ['430211001001001', 13]),
    ...[clerk, crew, other].map(({ person, posts: [post] }) => {
      const { id, role, unit } = post!;
      return eventLike('registry.post-granted.v1', { subject: id, data: { postId: id, person, role, unit } });
    }),
  );
  await service.ready();
});
afterAll(() => service?.close());

const handlersFor = async (as: TestPerson) => {
  const { status, body } = await service.send('GET', '/handlers', { as });
  return status === 200 ? body.handlers.map(({ person }: { person: string }) => person).sort() : body.code;
};

it('whoever signs for a unit may name its people, and nobody else’s', async () => {
  expect(await handlersFor(clerk)).toEqual([clerk.person, crew.person].sort());
  expect(await handlersFor(other)).toEqual([other.person]);
  expect(await handlersFor(holding('dispatcher', '430211000000'))).toBe('ACCESS.FORBIDDEN');
});
