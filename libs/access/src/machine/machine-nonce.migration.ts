import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nonces of signed requests, so that none is taken twice. */
export class MachineNonce1750000004201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE machine_nonce (
        key_id text NOT NULL,
        nonce text NOT NULL,
        taken_at timestamptz NOT NULL,
        PRIMARY KEY (key_id, nonce)
      )`);
    await runner.query('CREATE INDEX machine_nonce_age ON machine_nonce USING brin (taken_at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
