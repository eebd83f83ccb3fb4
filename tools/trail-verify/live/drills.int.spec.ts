import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Frontier, leafHash } from '#merkle';
import { formatCheckpoint, parseCheckpoint, parseNote, parseSignerKey, signNote } from '#signed-note';
import { KafkaEventServer } from '#event-bus';
import { eventLike, eventually, story } from '#testing';
import pg from 'pg';
import { auditor, origin, startTrail, type TrailAtWork } from '../../../apps/trail/src/trail-at-work.spec.js';
import { TreeKeeper } from '../../../apps/trail/src/tree/tree-keeper.js';
import { exportTrail } from '../../trail-export/export-trail.js';
import { type Problem, verifyExport } from '../verify-offline.js';
import { holdStoredTree } from './stored-tree.js';

/** What an administrator may do who has the database, with the service's own rights and triggers out of the way. */
const tables = ['entry', 'subtree', 'tree', 'cosignature', 'checkpoint'] as const;
let trail: TrailAtWork;
let owner: pg.Client;
let directory: string;
let size: number;

beforeAll(async () => {
  trail = await startTrail();
  owner = new pg.Client({ connectionString: trail.database.ownerUrl });
  await owner.connect();
  directory = await mkdtemp(join(tmpdir(), 'drills-'));
  for (let batch = 0; batch < 4; batch++) {
    const before = await trail.size();
    const stories = Array.from({ length: 3 }, () =>
      story().step('incident.reported.v1').step('incident.registered.v1'),
    );
    await trail.topics.publish(...stories.flatMap(({ events }) => events));
    await trail.topics.publishBytes(
      'audit.events.v1',
      'x',
      ...Array.from({ length: 6 }, () => eventLike('audit.signed-in.v1').bytes),
    );
    await trail.checkpointOf(before + 12);
  }
  // Each export goes on record, which would make the log grow under the drills: from here on nothing is sequenced.
  await trail.app.get(KafkaEventServer).close();
  await eventually(async () => {
    const { body } = await trail.send('GET', '/head', { as: auditor });
    // What was received last may not have grown into the tree yet.
    const { rows } = await owner.query<{ last: string }>('SELECT max(sequence) AS last FROM entry');
    return body.published === body.size && body.size === Number(rows[0]!.last);
  });
  size = await trail.size();
  await trail.checkpointOf(size);
  // Nor does the tree grow over what a drill puts in.
  await trail.app.get(TreeKeeper).onApplicationShutdown();
  for (const table of tables) {
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await owner.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
  }
});

afterEach(async () => {
  await owner.query('BEGIN');
  await owner.query(`TRUNCATE ${tables.join(', ')}`);
  for (const table of [...tables].reverse()) {
    const { rows } = await owner.query<{ names: string }>(
      `SELECT string_agg(format('%I', column_name), ', ') AS names FROM information_schema.columns
       WHERE table_name = $1 AND is_generated = 'NEVER'`,
      [table],
    );
    await owner.query(`INSERT INTO ${table} (${rows[0]!.names}) SELECT ${rows[0]!.names} FROM kept_${table}`);
  }
  await owner.query('COMMIT');
  await rm(directory, { recursive: true, force: true });
});

afterAll(async () => {
  await owner?.end();
  await trail?.close();
});

/** Exports what is there now, as an auditor would, and verifies it; `known`: checkpoints that an outsider has. */
async function verified(known?: string): Promise<readonly Problem[]> {
  await rm(directory, { recursive: true, force: true });
  const get = async (path: string) => {
    const authorization = `Bearer ${await trail.keys.token(auditor)}`;
    const answer = await fetch(`${trail.url}${path}`, { headers: { authorization } });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  await exportTrail({ get }, directory, () => undefined);
  if (known !== undefined) await writeFile(join(directory, 'known.txt'), known);
  const { problems } = verifyExport({
    from: directory,
    ...(known === undefined ? {} : { checkpoints: join(directory, 'known.txt') }),
  });
  return problems.filter(({ kind }) => !untampered.has(kind));
}

/** These stories are of nobody's table: the drills are about what is altered, not about what was wrong before. */
const untampered = new Set(['NO_TABLE', 'NOT_TAKEN_OVER', 'STEP_ILLEGAL']);

const stored = () =>
  holdStoredTree({ query: async (sql, parameters) => (await owner.query(sql, parameters)).rows as never[] });

/** Where what was signed and what is there part: the range named begins there. */
const rangeOf = (problems: readonly Problem[]) =>
  problems.find(({ kind }) => kind === 'ROOT_MISMATCH' || kind === 'ENTRIES_MISSING');

/** Changes a word in an early entry, and what else belongs to it so that nothing by its side tells. Gives its number. */
async function forge(): Promise<number> {
  const { rows } = await owner.query<{ sequence: string }>(
    `SELECT min(sequence) AS sequence FROM entry WHERE sequence > 4 AND convert_from(bytes, 'UTF8') LIKE '%fixture%'`,
  );
  await owner.query(
    `UPDATE entry SET bytes = forged, leaf = sha256('\\x00'::bytea || forged)
     FROM (SELECT sequence AS n, convert_to(replace(convert_from(bytes, 'UTF8'), 'fixture', 'forgery'), 'UTF8') AS forged
           FROM entry WHERE sequence = $1) AS made WHERE sequence = n`,
    [rows[0]!.sequence],
  );
  return Number(rows[0]!.sequence);
}

/** Grows tables of trees and subtrees over the entries as they are now, and signs every checkpoint anew. */
async function growAndSignAnew(): Promise<void> {
  const key = parseSignerKey((await readFile(trail.keyFile, 'utf8')).trim());
  const { rows: entries } = await owner.query<{ bytes: Buffer }>('SELECT bytes FROM entry ORDER BY sequence');
  const frontier = Frontier.empty();
  for (const { bytes } of entries) {
    for (const { level, index, hash } of frontier.append(leafHash(bytes)))
      await owner.query('UPDATE subtree SET hash = $3 WHERE level = $1 AND index = $2', [level, index, hash]);
    await owner.query('UPDATE tree SET root = $2 WHERE size = $1', [frontier.size, frontier.root()]);
    const text = formatCheckpoint({ origin, size: frontier.size, root: frontier.root(), extensions: [] });
    await owner.query('UPDATE checkpoint SET note = $2 WHERE size = $1', [frontier.size, signNote(text, key)]);
  }
}

describe('in the trail’s own database, it is found', () => {
  it('that nothing was altered', async () => {
    expect(await verified()).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  it('that one byte of an entry was changed', async () => {
    const forged = await forge();
    expect(rangeOf(await verified())?.sequence).toBeLessThanOrEqual(forged);
    expect(await stored()).toContainEqual(expect.objectContaining({ kind: 'SUBTREE_ALTERED', sequence: 1 }));
  });

  it('that an entry was deleted, and the rest moved up', async () => {
    await owner.query('DELETE FROM entry WHERE sequence = 20');
    await owner.query('UPDATE entry SET sequence = sequence + 1000 WHERE sequence > 20');
    await owner.query('UPDATE entry SET sequence = sequence - 1001 WHERE sequence > 1000');
    const problems = await verified();
    expect(rangeOf(problems)?.sequence).toBeLessThanOrEqual(20);
    expect(problems.map(({ kind }) => kind)).toContain('ENTRIES_MISSING');
  });

  it('that an entry was deleted, and its number left out', async () => {
    await owner.query('DELETE FROM entry WHERE sequence = 20');
    expect(await stored()).toContainEqual(expect.objectContaining({ kind: 'ENTRY_MISSING', sequence: 20 }));
  });

  it('that an entry was put in', async () => {
    await owner.query('UPDATE entry SET sequence = sequence + 1000 WHERE sequence >= 20');
    await owner.query('UPDATE entry SET sequence = sequence - 999 WHERE sequence > 1000');
    await owner.query(
      `INSERT INTO entry (sequence, leaf, bytes, received_at, topic, partition, "offset")
       SELECT 20, sha256('\\x00'::bytea || $1), $1, received_at, topic, partition, "offset" FROM entry WHERE sequence = 19`,
      [eventLike('audit.signed-in.v1').bytes],
    );
    expect(rangeOf(await verified())?.sequence).toBeLessThanOrEqual(20);
  });

  it('that two entries were swapped', async () => {
    await owner.query(
      'UPDATE entry SET sequence = CASE sequence WHEN 18 THEN 1019 ELSE 1018 END WHERE sequence IN (18, 19)',
    );
    await owner.query('UPDATE entry SET sequence = sequence - 1000 WHERE sequence > 1000');
    expect(rangeOf(await verified())?.sequence).toBeLessThanOrEqual(18);
  });

  it('that the end was cut off and grown again', async () => {
    await owner.query('UPDATE entry SET bytes = $2, leaf = $3 WHERE sequence = $1', [
      size,
      eventLike('audit.signed-in.v1').bytes,
      leafHash(Buffer.from('whatever')),
    ]);
    const problems = await verified();
    expect(rangeOf(problems)?.sequence).toBeGreaterThan(size - 13);
    expect(await stored()).toContainEqual(expect.objectContaining({ kind: 'LEAF_ALTERED', sequence: size }));
  });

  it('that a stored root of a subtree was altered, by the entries that it is of', async () => {
    await owner.query(`UPDATE subtree SET hash = sha256(hash) WHERE level = 4 AND index = 1`);
    expect(await verified()).toEqual([]);
    expect(await stored()).toEqual([
      { kind: 'SUBTREE_ALTERED', sequence: 17, detail: 'the stored root of entries 17 to 32 is altered' },
    ]);
  });

  it('that history was written and signed anew with the log’s own key: by what an outsider had seen, and only so', async () => {
    const { rows } = await owner.query<{ note: string }>('SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1');
    const seen = rows[0]!.note;
    await forge();
    await growAndSignAnew();
    expect(await stored()).toEqual([]);
    expect(await verified()).toEqual([]);
    const problems = await verified(seen);
    expect(problems.map(({ kind }) => kind)).toContain('CHECKPOINT_FORKED');
    expect(problems[0]!.sequence).toBe(parseCheckpoint(parseNote(seen).text).size);
  });
});
