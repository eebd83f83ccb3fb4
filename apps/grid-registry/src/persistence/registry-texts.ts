import type { PermissionName } from '#access';
import type { TextRef } from '#contracts';
import { takeText } from '#custody';
import type { EntityManager } from 'typeorm';

/**
 * Keeps a free text that somebody gave with a change; events carry the reference only (architecture: personal data).
 * @param area who reads it later must reach this area
 * @param readableWith under this permission
 */
export async function keepRegistryText(
  manager: EntityManager,
  content: string,
  area: string,
  readableWith: PermissionName,
): Promise<TextRef> {
  const { ref, salt } = takeText(content);
  await manager.query(
    'INSERT INTO registry_text (text_id, area, readable_with, salt, content) VALUES ($1, $2, $3, $4, $5)',
    [ref.textId, area, readableWith, salt, content],
  );
  return ref;
}
