import type { ToldByFile } from '../domain/told-by-file.js';

/** What tells of a file's content, and of where and when it was made: kept encrypted, and erased with it. */
export interface FileFacts {
  readonly originalDigest: Buffer;
  readonly storedDigest: Buffer;
  readonly thumbnailDigest: Buffer | null;
  readonly salt: Buffer;
  readonly told: ToldByFile;
}

export const writeFacts = ({ originalDigest, storedDigest, thumbnailDigest, salt, told }: FileFacts): Buffer =>
  Buffer.from(
    JSON.stringify({
      originalDigest: originalDigest.toString('hex'),
      storedDigest: storedDigest.toString('hex'),
      thumbnailDigest: thumbnailDigest?.toString('hex') ?? null,
      salt: salt.toString('hex'),
      told,
    }),
  );

export function readFacts(written: Buffer): FileFacts {
  const facts = JSON.parse(written.toString()) as Record<string, string | null> & {
    told: { position: ToldByFile['position']; takenAt: string | null };
  };
  const bytes = (name: string) => Buffer.from(facts[name] ?? '', 'hex');
  const { position, takenAt } = facts.told;
  return {
    originalDigest: bytes('originalDigest'),
    storedDigest: bytes('storedDigest'),
    thumbnailDigest: facts['thumbnailDigest'] === null ? null : bytes('thumbnailDigest'),
    salt: bytes('salt'),
    told: { position, takenAt: takenAt === null ? null : new Date(takenAt) },
  };
}
