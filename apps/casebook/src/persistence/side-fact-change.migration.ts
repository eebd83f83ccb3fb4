import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A change without rooms: a side fact, told to whoever sees the incident when the change is read. */
export class SideFactChange1750000001800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incident_change ALTER COLUMN rooms DROP NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
