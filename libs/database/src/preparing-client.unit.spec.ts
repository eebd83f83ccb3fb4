import { describe, expect, it } from '@jest/globals';
import { preparedName } from './preparing-client.js';

describe('what is prepared', () => {
  it.each([
    'INSERT INTO inbox (consumer, event_id) SELECT $1, id FROM unnest($2::uuid[]) AS id ON CONFLICT DO NOTHING',
    'INSERT INTO outbox (id, type) SELECT * FROM unnest($1::uuid[], $2::text[])',
    '\n  WITH last AS (SELECT sequence FROM entry) INSERT INTO entry (sequence) SELECT $1',
    'UPDATE idempotency SET outcome = $4 WHERE person = $1',
    'SELECT incident_id, version FROM incident WHERE incident_id = ANY($1::uuid[]) FOR UPDATE',
  ])('%s', (text) => {
    expect(preparedName(text)).toMatch(/^[\w-]{40}$/);
    expect(preparedName(text)).toBe(preparedName(text));
  });

  it.each([
    'SELECT incident_id FROM incident_view WHERE grid >= $1 AND grid < $2 ORDER BY reported_at DESC LIMIT 50',
    'SELECT * FROM incident WHERE incident_id = $1 FOR UPDATE',
    'UPDATE deadline SET due_at = $1 RETURNING *',
    'START TRANSACTION',
  ])('%s is not', (text) => expect(preparedName(text)).toBeUndefined());

  it('is no more than a connection should hold', () => {
    const named = Array.from({ length: 1_000 }, (_, n) => preparedName(`DELETE FROM t${n} WHERE id = $1`));
    expect(named.filter((name) => name !== undefined).length).toBeLessThanOrEqual(200);
  });
});
