import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes exports of the trail, by the letter of their description and with no code of the service or the verifier. */

export type Bytes = string | Uint8Array;

const sha256 = (...parts: Bytes[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 9162, 2.1.1, as it is written there. */
export function rootOf(entries: readonly Bytes[]): Buffer {
  if (entries.length === 0) return sha256();
  if (entries.length === 1) return sha256(Buffer.of(0), entries[0]!);
  let half = 1;
  while (half * 2 < entries.length) half *= 2;
  return sha256(Buffer.of(1), rootOf(entries.slice(0, half)), rootOf(entries.slice(half)));
}

export interface Signer {
  readonly vkey: string;
  readonly sign: (text: string) => string;
}

/** A key of a log (type 1), or of a witness (type 4), which signs the time as well. */
export function newSigner(name: string, { isWitness = false, type = 1 } = {}): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = Buffer.concat([
    Buffer.of(isWitness ? 4 : type),
    Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url'),
  ]);
  const keyHash = sha256(`${name}\n`, key).subarray(0, 4);
  const time = 1_760_000_000n;
  const when = Buffer.alloc(isWitness ? 8 : 0);
  if (isWitness) when.writeBigUInt64BE(time);
  return {
    vkey: `${name}+${keyHash.toString('hex')}+${key.toString('base64')}`,
    sign: (text) => {
      const message = isWitness ? `cosignature/v1\ntime ${time}\n${text}` : text;
      const blob = Buffer.concat([keyHash, when, sign(null, Buffer.from(message), privateKey)]);
      return `— ${name} ${blob.toString('base64')}\n`;
    },
  };
}

export const origin = 'trail.example/430211';

/** A note about the first `size` of these entries. */
export function noteOf(entries: readonly Bytes[], size: number, signers: readonly Signer[], named = origin): string {
  const text = `${named}\n${size}\n${rootOf(entries.slice(0, size)).toString('base64')}\n`;
  return `${text}\n${signers.map((signer) => signer.sign(text)).join('')}`;
}

export interface Files {
  readonly entries: string | Buffer;
  readonly checkpoints: string | Buffer;
  readonly keys: string | Buffer;
}

export const linesOf = (entries: readonly Bytes[]): Buffer =>
  Buffer.concat(entries.flatMap((entry) => [Buffer.from(entry), Buffer.from('\n')]));

export const notesOf = (notes: readonly string[]): string => notes.map((note) => `${note}\n`).join('');

/** What an honest trail exports of these entries. */
export function filesOf(entries: readonly Bytes[], sizes: readonly number[], signer: Signer): Files {
  return {
    entries: linesOf(entries),
    checkpoints: notesOf(sizes.map((size) => noteOf(entries, size, [signer]))),
    keys: `# the log\n${signer.vkey}\n`,
  };
}

const folders: string[] = [];

/** Puts an export into a folder of its own. */
export function written({ entries, checkpoints, keys }: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'trail-verify-'));
  folders.push(folder);
  rewrite(folder, { entries, checkpoints, keys });
  return folder;
}

export function rewrite(folder: string, { entries, checkpoints, keys }: Files): void {
  writeFileSync(join(folder, 'entries.jsonl'), entries);
  writeFileSync(join(folder, 'checkpoints.txt'), checkpoints);
  writeFileSync(join(folder, 'keys.txt'), keys);
}

export function removeWritten(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}
