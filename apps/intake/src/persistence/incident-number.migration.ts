import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The running part of incident numbers. */
export class IncidentNumber1750000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE incident_number AS bigint NO CYCLE');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
