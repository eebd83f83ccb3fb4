import { Injectable } from '@nestjs/common';
import { type Actor, eventActor } from '#access';
import { answerPurposes, type DataOf, unitCode } from '#contracts';
import type { CommandTransaction } from '#custody';
import { Database } from '#database';
import { appendToOutbox, sealEvent } from '#event-bus';
import { newId, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/handling.refusals.js';
import type { SaveTemplate } from './save-template.command.js';

export const answerTemplate = z.object({
  templateId: z.uuid(),
  unit: z.string(),
  purpose: z.enum(answerPurposes),
  name: z.string(),
  text: z.string(),
});
export type AnswerTemplate = Readonly<z.infer<typeof answerTemplate>>;

const mostTemplates = 100;

/** A unit's own words for its answers. Other units' are never looked at. */
@Injectable()
export class AnswerTemplates {
  constructor(private readonly database: Database) {}

  /** The units' templates, by purpose and name. */
  of(units: readonly string[]): Promise<AnswerTemplate[]> {
    return this.database.query<AnswerTemplate>(
      `SELECT template_id AS "templateId", unit, purpose, name, text FROM answer_template
       WHERE unit = ANY($1::text[]) ORDER BY purpose, name, template_id`,
      [units],
    );
  }

  /** Keeps a template for the actor's unit. Gives its id. @throws Refused TEMPLATE.NAME_TAKEN, TEMPLATE.TOO_MANY */
  async save({ manager, at }: CommandTransaction, actor: Actor, template: SaveTemplate): Promise<string> {
    const { purpose, name, text } = template;
    const { unit } = actor.post;
    if (!unitCode.safeParse(unit).success) throw new Refused(refuse('TEMPLATE.NO_UNIT'));
    // One at a time for one unit: two at once would both be the hundredth.
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`answer_template ${unit}`]);
    const others: { purpose: string; name: string }[] = await manager.query(
      'SELECT purpose, name FROM answer_template WHERE unit = $1',
      [unit],
    );
    if (others.some((other) => other.purpose === purpose && other.name === name)) {
      throw new Refused(refuse('TEMPLATE.NAME_TAKEN'));
    }
    if (others.length >= mostTemplates) throw new Refused(refuse('TEMPLATE.TOO_MANY', { most: mostTemplates }));
    const templateId = newId();
    await manager.query(
      `INSERT INTO answer_template (template_id, unit, purpose, name, text, saved_by, saved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [templateId, unit, purpose, name, text, actor.person, at],
    );
    await record({ manager, at }, actor, { templateId, unit, purpose, change: 'SAVED' });
    return templateId;
  }

  /** Throws one away. @throws Refused TEMPLATE.UNKNOWN, also when it is another unit's */
  async remove({ manager, at }: CommandTransaction, actor: Actor, templateId: string): Promise<void> {
    const { unit } = actor.post;
    const [[gone]]: [Pick<AnswerTemplate, 'purpose'>[], number] = await manager.query(
      'DELETE FROM answer_template WHERE template_id = $1 AND unit = $2 RETURNING purpose',
      [templateId, unit],
    );
    if (!gone) throw new Refused(refuse('TEMPLATE.UNKNOWN'));
    await record({ manager, at }, actor, { templateId, unit, purpose: gone.purpose, change: 'REMOVED' });
  }
}

async function record(
  { manager, at }: CommandTransaction,
  actor: Actor,
  data: DataOf<'audit.answer-template-changed.v1'>,
): Promise<void> {
  const type = 'audit.answer-template-changed.v1';
  const by = eventActor(actor);
  await appendToOutbox(manager, [sealEvent({ type, subject: data.templateId, data, service: 'handling', by, at })]);
}
