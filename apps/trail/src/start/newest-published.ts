import { readEvent } from '#contracts';
import { type EventBusSettings, readNewest } from '#event-bus';
import { parseCheckpoint, parseNote } from '#signed-note';
import type { EntityManager } from 'typeorm';
import type { CheckpointFile } from '../archive/checkpoint-file.js';
import { newestCheckpoint } from '../checkpoints/checkpoint.store.js';
import type { TreeHead } from '../tree/tree.store.js';

/** A checkpoint that left this process, and where it is known from. */
export interface Published extends TreeHead {
  readonly where: string;
}

/**
 * The largest trees that were published, as far as each place knows: the database, the file beside the archive, the
 * topic. A database that was set back knows less than the others.
 */
export async function newestPublished(
  database: Pick<EntityManager, 'query'>,
  file: CheckpointFile,
  bus: EventBusSettings,
): Promise<Published[]> {
  let inFile: string | undefined;
  for await (const note of file.notes()) inFile = note;
  const message = await readNewest(bus, 'trail.checkpoints.v1');
  const read = message && readEvent(message);
  const onTopic =
    read && 'event' in read && read.event.type === 'trail.checkpoint-published.v1' ? read.event.data.note : undefined;
  const notes = { database: (await newestCheckpoint(database))?.note, archive: inFile, topic: onTopic };
  return Object.entries(notes).flatMap(([where, note]) => {
    if (note === undefined) return [];
    const { size, root } = parseCheckpoint(parseNote(note).text);
    return [{ size, root, where }];
  });
}
