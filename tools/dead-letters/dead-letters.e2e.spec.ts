import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { kafkaClient } from '#event-bus';
import { newId } from '#primitives';
import { eventually } from '#testing';

const platform = process.env['E2E_PLATFORM_FILE'] ?? '';
const incident = newId();

/** Runs the program as people do. */
const deadLetters = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['dist/tools/dead-letters/main.js', ...args, '--platform', platform],
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

const openHere = async (): Promise<{ id: string; service: string }[]> => {
  const { out } = await deadLetters('list', '--json');
  const all = JSON.parse(out) as { id: string; service: string; incident_id: string }[];
  return all.filter(({ incident_id }) => incident_id === incident);
};

beforeAll(async () => {
  const { kafkaBrokers } = JSON.parse(readFileSync(platform, 'utf8')) as { kafkaBrokers: string };
  const producer = kafkaClient({ service: 'test', brokers: kafkaBrokers.split(',') }).producer();
  await producer.connect();
  await producer.send({
    topic: 'incident.events.v1',
    acks: -1,
    messages: [{ key: incident, value: JSON.stringify({ type: 'incident.exploded.v9' }) }],
  });
  await producer.disconnect();
});

describe('dead letters', () => {
  it('are listed, shown, replayed in vain and skipped; then nothing is left of them', async () => {
    const open = await eventually(async () => {
      const found = await openHere();
      return found.length >= 6 && found;
    });
    const { id, service } = open[0]!;
    const shown = await deadLetters('show', id);
    expect(shown).toMatchObject({ code: 0, out: expect.stringContaining(incident) });

    const replayed = await deadLetters('replay', id, '--service', service);
    expect(replayed).toMatchObject({ code: 1, err: expect.stringContaining('DEAD_LETTER.STILL_FAILS') });

    for (const letter of open) {
      expect(await deadLetters('skip', letter.id)).toMatchObject({ code: 0, out: `SKIPPED: ${letter.id}\n` });
    }
    expect(await openHere()).toEqual([]);
    expect(await deadLetters('skip', id)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no open dead letter'),
    });
  });

  it('are nobody’s business but a system administrator’s', async () => {
    expect(await deadLetters('list', '--login', 'auditor')).toMatchObject({
      ...{ code: 1, out: '' },
      err: expect.stringContaining('ACCESS.FORBIDDEN'),
    });
  });
});
