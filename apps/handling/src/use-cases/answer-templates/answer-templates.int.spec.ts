import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { eventLike, gridStrips, holding, recorded, type TestPerson, type TestService } from '#testing';
import { startHandling } from '../../handling-in-test.spec.js';

let service: TestService;

beforeAll(async () => {
  service = await startHandling();
  await service.topics.publish(
    eventLike('registry.unit-changed.v1'),
    eventLike('registry.catalogue-published.v1'),
    eventLike('registry.post-granted.v1'),
    ...gridStrips(1, ['430211001001001', 13]),
  );
  await service.ready();
});
afterAll(() => service?.close());

let units = 0;
/** Of a unit that keeps nothing yet. */
const clerk = (unit = `D430211-unit_${String.fromCharCode(97 + units++)}`) => holding('department_staff', unit);
const unitOf = ({ posts: [post] }: TestPerson) => post!.unit;
const template = (more: object = {}) => ({ purpose: 'FEEDBACK', name: '已清运', text: '已清运，现场恢复。', ...more });
const save = (as: TestPerson, body: object = template(), key = newId()) =>
  service.send('POST', '/answer-templates', { as, key, body });
const of = async (as: TestPerson) => (await service.send('GET', '/answer-templates', { as })).body.templates;
const remove = (as: TestPerson, templateId: string) =>
  service.send('POST', `/answer-templates/${templateId}/removals`, { as });

describe('answer templates', () => {
  it('are kept for the unit, by purpose and name, and thrown away; the words stay here', async () => {
    const me = clerk();
    const colleague = clerk(unitOf(me));
    const { status, body } = await save(me, template({ name: ' 已清运 ' }));
    expect(status).toBe(201);
    await save(colleague, template({ purpose: 'RETURN' }));
    const kept = { ...body, unit: unitOf(me), ...template() };
    for (const as of [me, colleague])
      expect(await of(as)).toEqual([kept, expect.objectContaining({ purpose: 'RETURN' })]);
    expect((await remove(colleague, body.templateId)).status).toBe(201);
    expect(await of(me)).toHaveLength(1);
    expect((await remove(me, body.templateId)).body.code).toBe('TEMPLATE.UNKNOWN');
    const changes = (await recorded(service, 'audit.answer-template-changed.v1')).filter(
      ({ subject }) => subject === body.templateId,
    );
    const data = { unit: unitOf(me), purpose: 'FEEDBACK' };
    expect(changes).toMatchObject([
      { actor: me.person, data: { ...data, change: 'SAVED' } },
      { actor: colleague.person, data: { ...data, change: 'REMOVED' } },
    ]);
    expect(JSON.stringify(changes)).not.toContain('清运');
  });

  it('are the unit’s own: no other sees or removes them', async () => {
    const [me, other] = [clerk(), clerk()];
    const { body } = await save(me);
    expect(await of(other)).toEqual([]);
    expect((await remove(other, body.templateId)).body.code).toBe('TEMPLATE.UNKNOWN');
    expect((await save(other)).status).toBe(201);
    expect(await of(me)).toHaveLength(1);
  });

  it('are for those who answer for a unit', async () => {
    expect((await save(holding('community_staff', '430211001001'))).status).toBe(201);
    expect((await save(holding('township_dispatcher', '430211001000'))).status).toBe(201);
    for (const role of ['grid_worker', 'dispatcher', 'duty_chief', 'auditor', 'system_admin'] as const) {
      const as = holding(role, '430211000000');
      expect([role, (await save(as)).status]).toEqual([role, 403]);
      expect((await service.send('GET', '/answer-templates', { as })).status).toBe(403);
      expect((await remove(as, newId())).status).toBe(403);
    }
  });

  it('have a name of their own for each purpose, also when two are saved at once, and are saved once by the same key', async () => {
    const [me, key] = [clerk(), newId()];
    const answers = await Promise.all(Array.from({ length: 4 }, () => save(me)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('TEMPLATE.NAME_TAKEN');
    const other = template({ purpose: 'EXTENSION' });
    const [first, again] = [await save(me, other, key), await save(me, other, key)];
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await of(me)).toHaveLength(2);
  });

  it('are a hundred at most', async () => {
    const me = clerk();
    for (let nth = 0; nth < 100; nth += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, one) => save(me, template({ name: `${nth + one}` }))));
    }
    expect(await save(me)).toMatchObject({ status: 409, body: { code: 'TEMPLATE.TOO_MANY' } });
    expect(await of(me)).toHaveLength(100);
  });

  it.each([
    ['no name', { name: ' ' }],
    ['too long a name', { name: 'x'.repeat(41) }],
    ['no words', { text: '' }],
    ['too many words', { text: 'x'.repeat(501) }],
    ['no such purpose', { purpose: 'ANYTHING' }],
    ['something more', { phone: '13800001234' }],
  ])('with %s are refused', async (_, more) => {
    expect(await save(clerk(), template(more))).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
  });
});
