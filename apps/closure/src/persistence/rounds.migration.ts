import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closureRules } from '../domain/incident-closure.js';

/** Incidents of before rounds and call-backs: all in their first. Who had called about them was not kept here. */
export class Rounds1750000004102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE incident SET held = $1::jsonb || held', [JSON.stringify(closureRules.initial)]);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
