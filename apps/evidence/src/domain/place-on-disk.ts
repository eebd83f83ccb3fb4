/** A file's two forms on disk: as stored, and small for lists. */
export type Size = 'full' | 'thumbnail';

/**
 * Where a file lies below the evidence directory. By its id, never by its digest or name; fanned out over two levels
 * by the id's last digits, the random ones (the first are the time).
 */
export function placeOnDisk(evidenceId: string, size: Size): readonly [string, string, string] {
  const name = size === 'full' ? evidenceId : `${evidenceId}.thumbnail`;
  return [evidenceId.slice(-2), evidenceId.slice(-4, -2), name];
}
