import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { eventLike, eventually, holding, type IncidentStory } from '#testing';
import {
  chief,
  ClosureInTest,
  fedBack,
  leader,
  neighbour,
  officer,
  officerOfUnit,
  registered,
  staff,
  wu,
  zheng,
} from './closure-in-test.spec.js';

let closure: ClosureInTest;

beforeAll(async () => {
  closure = await ClosureInTest.start();
});

afterAll(() => closure?.service.close());

const elsewhere = '430281000000';
const missed = { reached: false };
const satisfied = { reached: true, responded: true, resolution: 'RESOLVED', satisfaction: 'SATISFIED' };
const dissatisfied = {
  ...{ reached: true, responded: false, resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED' },
  ...{ causeWithinPower: true, remark: '周九说楼道里还有' },
};
const reason = '吴十家门口仍有堆积';

describe('calling back', () => {
  const survey = { as: officer, body: satisfied };

  it('is tried until the caller is reached, and then not again', async () => {
    const told = await closure.closed();
    expect(await closure.take(told, 'surveys', { as: officer, body: missed })).toMatchObject({
      status: 201,
      body: { stage: 'CLOSED', incidentVersion: 9 },
    });
    expect((await closure.take(told, 'surveys', { as: officer, body: dissatisfied })).status).toBe(201);
    expect(await closure.send(told, 'surveys', survey)).toMatchObject({
      status: 409,
      body: { code: 'SURVEY.ANSWERED' },
    });
    const surveys = (await closure.published(told, 5)).filter(({ type }) => type === 'incident.surveyed.v1');
    expect(surveys).toMatchObject([
      { data: { attempt: 1, reached: false, resolution: null, satisfaction: 'NOT_RATED' } },
      { data: { attempt: 2, reached: true, satisfaction: 'DISSATISFIED', causeWithinPower: true } },
    ]);
    expect(JSON.stringify(surveys)).not.toContain('周九');
  });

  it('is for whoever talks to callers there, once what they called about is closed', async () => {
    const open = await closure.arrived(fedBack(registered(undefined, false, newId())));
    expect(await closure.send(open, 'surveys', survey)).toMatchObject({
      status: 409,
      body: { code: 'INCIDENT.WRONG_STAGE', stage: 'INSPECTING' },
    });
    const ownReport = await closure.closed(registered());
    expect(await closure.send(ownReport, 'surveys', survey)).toMatchObject({
      status: 422,
      body: { code: 'SURVEY.NO_CALLER' },
    });
    const told = await closure.closed();
    for (const [sending, status, code] of [
      [{ as: undefined }, 401, 'ACCESS.NOT_SIGNED_IN'],
      [{ as: chief }, 403, 'ACCESS.FORBIDDEN'],
      [{ as: staff }, 403, 'ACCESS.FORBIDDEN'],
      [{ as: officerOfUnit }, 422, 'SURVEY.OWN_UNIT'],
      [{ as: holding('intake_officer', elsewhere) }, 403, 'ACCESS.OUT_OF_SCOPE'],
      [{ seen: 5 }, 409, 'INCIDENT.STALE_VERSION'],
      [{ body: { reached: true } }, 400, 'REQUEST.INVALID'],
      [{ body: { ...missed, satisfaction: 'SATISFIED' } }, 400, 'REQUEST.INVALID'],
    ] as const) {
      const answer = await closure.send(told, 'surveys', { ...survey, ...sending });
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    }
  });

  it('by two at once is one call-back', async () => {
    const told = await closure.closed();
    const colleague = holding('intake_officer', '430211000000');
    const both = await Promise.all([officer, colleague].map((as) => closure.send(told, 'surveys', { ...survey, as })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('call-backs by the hotline', () => {
  const party = newId();
  const hotlineSurvey = ({ incidentId: subject }: IncidentStory, data: object) =>
    eventLike('incident.hotline-surveyed.v1', {
      subject,
      data: { ...surveyOf(satisfied), causeWithinPower: null, ...data },
    });
  const surveyOf = ({ reached, responded, resolution, satisfaction }: typeof satisfied) =>
    ({ reached, responded, resolution, satisfaction }) as object;
  const angry = { resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED', causeWithinPower: true };
  const versionOf = async ({ incidentId }: IncidentStory): Promise<number> => {
    const [row] = await closure.service.database.query<{ version: number }>(
      'SELECT version FROM incident WHERE incident_id = $1',
      [incidentId],
    );
    return row!.version;
  };

  it('call for reopening, whichever caller of those whose orders are merged is dissatisfied, and in any order', async () => {
    for (const order of [
      [{}, { party, ...angry }],
      [{ party, ...angry }, {}],
    ]) {
      // Handled as one: its own report came from a worker, who is no caller.
      const told = await closure.closed(registered());
      const closedAt = await versionOf(told);
      const surveys = order.map((data) => hotlineSurvey(told, data));
      const later = hotlineSurvey(told, {});
      await closure.service.topics.publish(...surveys, ...surveys, later);
      const steps = order[0] === undefined || 'party' in order[0] ? 1 : 2;
      await eventually(async () => (await versionOf(told)) === closedAt + steps);
      const answer = await closure.service.send('POST', `/incidents/${told.incidentId}/reopenings`, {
        ...{ as: officer, seen: closedAt + steps, body: { reason } },
      });
      expect(answer).toMatchObject({ status: 201, body: { stage: 'HANDLING', incidentVersion: closedAt + steps + 1 } });
    }
  });

  it('by callers who are all content call for nothing', async () => {
    const told = await closure.closed();
    const closedAt = await versionOf(told);
    await closure.service.topics.publish(hotlineSurvey(told, {}), hotlineSurvey(told, { party }));
    await eventually(async () => (await versionOf(told)) === closedAt + 1);
    const answer = await closure.service.send('POST', `/incidents/${told.incidentId}/reopenings`, {
      ...{ as: officer, seen: closedAt + 1, body: { reason } },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'REOPENING.NOT_CALLED_FOR' } });
  });
});

describe('answers by residents themselves', () => {
  const residentSurvey = ({ incidentId: subject }: IncidentStory, data: object = {}) =>
    eventLike('incident.resident-surveyed.v1', {
      ...{ subject, time: new Date().toISOString() },
      data: { responded: true, resolution: 'RESOLVED', satisfaction: 'SATISFIED', asksForReopening: false, ...data },
    });
  const asking = { resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED', asksForReopening: true } as const;
  const versionOf = async ({ incidentId }: IncidentStory): Promise<number> => {
    const [row] = await closure.service.database.query<{ version: number }>(
      'SELECT version FROM incident WHERE incident_id = $1',
      [incidentId],
    );
    return row!.version;
  };
  const reopen = (told: IncidentStory, seen: number) =>
    closure.service.send('POST', `/incidents/${told.incidentId}/reopenings`, { as: officer, seen, body: { reason } });

  it('are call-backs that nobody has to make, and call for reopening where they ask for it', async () => {
    // By somebody who left no number: there is nobody to call back.
    const told = await closure.closed(registered());
    const closedAt = await versionOf(told);
    const first = residentSurvey(told);
    await closure.service.topics.publish(first, first, residentSurvey(told, { satisfaction: 'DISSATISFIED' }));
    await eventually(async () => (await versionOf(told)) === closedAt + 1);
    expect((await reopen(told, closedAt + 1)).body.code).toBe('REOPENING.NOT_CALLED_FOR');
    await closure.service.topics.publish(residentSurvey(told, asking), residentSurvey(told, asking));
    await eventually(async () => (await versionOf(told)) === closedAt + 2);
    expect(await reopen(told, closedAt + 2)).toMatchObject({ status: 201, body: { stage: 'HANDLING' } });
  });

  it('are not asked for again by telephone', async () => {
    const told = await closure.closed();
    const closedAt = await versionOf(told);
    await closure.service.topics.publish(residentSurvey(told));
    await eventually(async () => (await versionOf(told)) === closedAt + 1);
    const answer = await closure.service.send('POST', `/incidents/${told.incidentId}/surveys`, {
      ...{ as: officer, seen: closedAt + 1, body: satisfied },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'SURVEY.ANSWERED' } });
  });
});

describe('reopening', () => {
  const reopen = { as: officer, body: { reason } };

  it('hands it back for a new round when the caller calls for it; who handled it before does not inspect it', async () => {
    const told = await closure.closed();
    expect(await closure.send(told, 'reopenings', reopen)).toMatchObject({
      status: 409,
      body: { code: 'REOPENING.NOT_CALLED_FOR' },
    });
    await closure.take(told, 'surveys', { as: officer, body: dissatisfied });
    expect(await closure.take(told, 'reopenings', reopen)).toMatchObject({
      status: 201,
      body: { stage: 'HANDLING', custodian: 'handling', incidentVersion: 10 },
    });
    const reopened = (await closure.published(told, 5)).at(-1);
    expect(reopened).toMatchObject({
      type: 'incident.reopened.v1',
      data: { round: 2, leadUnit: 'D430211-sanitation', surveyAttempt: 1, clocksStarted: [{ clock: 'HANDLING' }] },
    });
    expect(JSON.stringify(reopened)).not.toContain('吴十');
    expect(await closure.send(told, 'reopenings', reopen)).toMatchObject({
      status: 409,
      body: { code: 'CUSTODY.ELSEWHERE', custodian: 'handling' },
    });

    // Whoever handled the first round does not inspect the second, whoever handled that.
    await closure.arrived(fedBack(told, [wu.person]));
    expect(await closure.asked(told)).toBe(zheng);
    await closure.inspect(told, zheng, 'FAIL');
    await closure.arrived(fedBack(told, [zheng.person]));
    expect(await closure.asked(told)).toBe(neighbour);
    expect(await closure.inspect(told, neighbour, 'PASS')).toMatchObject({ body: { stage: 'CLOSED' } });
    expect((await closure.take(told, 'surveys', { as: officer, body: satisfied })).status).toBe(201);
    expect(told.events.at(-1)?.event).toMatchObject({ data: { attempt: 1 } });
  });

  it('is the duty chief’s within the window', async () => {
    const told = await closure.closed();
    for (const [as, status, code] of [
      [leader, 403, 'ACCESS.FORBIDDEN'],
      [staff, 403, 'ACCESS.FORBIDDEN'],
      [holding('duty_chief', elsewhere), 403, 'ACCESS.OUT_OF_SCOPE'],
    ] as const) {
      const answer = await closure.send(told, 'reopenings', { ...reopen, as });
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    }
    expect(await closure.send(told, 'reopenings', { as: chief })).toMatchObject({ status: 400 });
    await closedOn(told.incidentId, '2020-01-01T00:00:00.000Z');
    expect(await closure.send(told, 'reopenings', { ...reopen, as: chief })).toMatchObject({
      status: 409,
      body: { code: 'REOPENING.WINDOW_OVER' },
    });
    await closedOn(told.incidentId, new Date().toISOString());
    expect(await closure.send(told, 'reopenings', { ...reopen, as: chief })).toMatchObject({
      status: 201,
      body: { stage: 'HANDLING' },
    });
  });

  const closedOn = (incidentId: string, at: string) =>
    closure.service.database.query(
      "UPDATE incident SET held = jsonb_set(held, '{closedAt}', to_jsonb($2::text)) WHERE incident_id = $1",
      [incidentId, at],
    );
});
