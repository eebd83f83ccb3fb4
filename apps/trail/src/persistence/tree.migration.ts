import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tree over the entries. `leaf` takes the place of the digest: what makes an entry one, and its place in the tree.
 * Nothing here is ever changed; of what can be computed quickly (levels below 4) nothing is stored.
 */
export class Tree1750000002001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE entry DISABLE TRIGGER entry_is_forever');
    // An entry is one line of JSON now (domain/as-line.ts); before, unreadable bytes stood as they were.
    await runner.query(`
      UPDATE entry SET type = 'trail.unreadable.v1', bytes = convert_to(
        '{"data":{"digest":"' || encode(sha256(bytes), 'hex') || '","length":' || octet_length(bytes)
          || '},"type":"trail.unreadable.v1"}', 'UTF8')
      WHERE type IS NULL OR position('\\x0a'::bytea IN bytes) > 0 OR position('\\x0d'::bytea IN bytes) > 0`);
    await runner.query('ALTER TABLE entry RENAME COLUMN digest TO leaf');
    await runner.query(`UPDATE entry SET leaf = sha256('\\x00'::bytea || bytes)`);
    await runner.query('ALTER TABLE entry ENABLE TRIGGER entry_is_forever');
    await runner.query(`
      CREATE TABLE subtree (
        level smallint NOT NULL CHECK (level >= 4),
        index bigint NOT NULL CHECK (index >= 0),
        hash bytea NOT NULL CHECK (octet_length(hash) = 32),
        PRIMARY KEY (level, index)
      )`);
    await runner.query(`
      CREATE TABLE tree (
        size bigint PRIMARY KEY CHECK (size > 0),
        root bytea NOT NULL CHECK (octet_length(root) = 32),
        integrated_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE checkpoint (
        size bigint PRIMARY KEY CHECK (size > 0),
        note text NOT NULL,
        published_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE cosignature (
        size bigint NOT NULL REFERENCES checkpoint (size),
        witness text NOT NULL,
        line text NOT NULL,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (size, witness)
      )`);
    await runner.query(`
      CREATE TABLE log_key (
        vkey text PRIMARY KEY,
        from_size bigint NOT NULL,
        added_at timestamptz NOT NULL
      )`);
    for (const table of ['subtree', 'tree', 'checkpoint', 'cosignature', 'log_key']) {
      await runner.query(`
        CREATE TRIGGER ${table}_is_forever BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION entry_is_forever()`);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
