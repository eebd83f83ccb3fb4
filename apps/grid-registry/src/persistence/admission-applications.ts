import type { AdmittedItem, TextRef } from '#contracts';
import { Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { refuse } from '../domain/admission/admission.refusals.js';
import type { AdmissionApplication } from '../domain/admission/admission-application.js';

export interface NewApplication {
  readonly applicationId: string;
  readonly county: string;
  readonly unit: string;
  readonly item: AdmittedItem;
  readonly asked: readonly string[];
  readonly appliedBy: readonly string[];
  readonly appliedAt: Date;
  readonly reason: TextRef;
  readonly conditions: TextRef;
}

/** @throws Refused ADMISSION.APPLIED_ALREADY where an application for the same is open */
export async function enterApplication(manager: EntityManager, application: NewApplication): Promise<void> {
  const { item, reason, conditions } = application;
  const entered: unknown[] = await manager.query(
    `INSERT INTO admission_application
       (application_id, county, unit, item, asked, applied_by, applied_at, reason, conditions)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (county, (item->>'level'), (item->>'subcategory')) WHERE decision IS NULL DO NOTHING
     RETURNING application_id`,
    [
      ...[application.applicationId, application.county, application.unit, JSON.stringify(item)],
      ...[application.asked, application.appliedBy, application.appliedAt],
      ...[JSON.stringify(reason), JSON.stringify(conditions)],
    ],
  );
  if (entered.length === 0) throw new Refused(refuse('ADMISSION.APPLIED_ALREADY', { subcategory: item.subcategory }));
}

/** Locked until the transaction ends. @throws Refused ADMISSION.UNKNOWN */
export async function lockApplication(manager: EntityManager, applicationId: string): Promise<AdmissionApplication> {
  const [found]: Omit<AdmissionApplication, 'opinions'>[] = await manager.query(
    `SELECT application_id AS "applicationId", county, item, asked, applied_by AS "appliedBy", decision
     FROM admission_application WHERE application_id = $1 FOR UPDATE`,
    [applicationId],
  );
  if (!found) throw new Refused(refuse('ADMISSION.UNKNOWN'));
  const opinions: AdmissionApplication['opinions'] = await manager.query(
    'SELECT unit, agrees FROM admission_opinion WHERE application_id = $1 ORDER BY unit',
    [applicationId],
  );
  return { ...found, opinions };
}

/** The open townships of a county, which are asked. */
export async function townshipsOf(manager: EntityManager, county: string, at: Date): Promise<string[]> {
  const rows: { code: string }[] = await manager.query(
    `SELECT code FROM unit WHERE parent_code = $1 AND level = 'township' AND (valid_to IS NULL OR valid_to > $2)
     ORDER BY code`,
    [county, at],
  );
  return rows.map(({ code }) => code);
}
