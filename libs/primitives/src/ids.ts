import { uuidv7 } from 'uuidv7';

/** A new id: UUID version 7 (RFC 9562), so that rows written together lie together in an index. */
export const newId = (): string => uuidv7();
