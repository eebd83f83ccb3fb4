import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A new key stands beside the one that signs until everybody can have it; a retired one no longer verifies. */
export class SigningKeySuccession1750000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX signing_key_in_use');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
